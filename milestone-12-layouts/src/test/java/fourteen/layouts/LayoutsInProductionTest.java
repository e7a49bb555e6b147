package fourteen.layouts;

class LayoutsInProductionTest extends LayoutsInBrowser {

    @Override
    boolean isProduction() {
        return true;
    }
}
