package fourteen.hydration;

/// React's development build: it says what does not fit.
class DemoSiteInDevelopmentTest extends DemoSite {

    @Override
    boolean isProduction() {
        return false;
    }
}
