package fourteen.components.build;

class HandMadeSiteInDevelopmentTest extends HandMadeSite {

    @Override
    boolean isProduction() {
        return false;
    }
}
