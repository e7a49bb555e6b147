package fourteen.layouts;

class LayoutsInDevelopmentTest extends LayoutsInBrowser {

    @Override
    boolean isProduction() {
        return false;
    }
}
