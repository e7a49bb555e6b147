package fourteen.streaming;

class SignalsInProductionTest extends SignalsInBrowser {

    @Override
    boolean isProduction() {
        return true;
    }
}
