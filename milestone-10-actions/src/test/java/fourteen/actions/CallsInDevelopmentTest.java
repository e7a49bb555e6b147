package fourteen.actions;

class CallsInDevelopmentTest extends CallSite {

    @Override
    boolean isProduction() {
        return false;
    }
}
