package fourteen.layouts;

class DemoInDevelopmentTest extends DemoInBrowser {

    @Override
    boolean isProduction() {
        return false;
    }
}
