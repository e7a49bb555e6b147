package fourteen.streaming;

class SignalsInDevelopmentTest extends SignalsInBrowser {

    @Override
    boolean isProduction() {
        return false;
    }
}
