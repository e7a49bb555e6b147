package fourteen.components;

/// React's development build, which warns of much.
class DemoSiteInDevelopmentTest extends DemoSite {

    @Override
    boolean isProduction() {
        return false;
    }
}
