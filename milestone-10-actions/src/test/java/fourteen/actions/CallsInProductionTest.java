package fourteen.actions;

class CallsInProductionTest extends CallSite {

    @Override
    boolean isProduction() {
        return true;
    }
}
