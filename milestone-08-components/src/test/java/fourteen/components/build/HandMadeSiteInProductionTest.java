package fourteen.components.build;

class HandMadeSiteInProductionTest extends HandMadeSite {

    @Override
    boolean isProduction() {
        return true;
    }
}
