package fourteen.layouts;

class DemoInProductionTest extends DemoInBrowser {

    @Override
    boolean isProduction() {
        return true;
    }
}
