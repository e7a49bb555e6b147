package fourteen.components;

/// React's production build, from a finished build of the app.
class DemoSiteInProductionTest extends DemoSite {

    @Override
    boolean isProduction() {
        return true;
    }
}
