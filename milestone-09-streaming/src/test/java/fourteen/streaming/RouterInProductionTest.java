package fourteen.streaming;

/// React's production build, and links that are fetched ahead when they come into view.
final class RouterInProductionTest extends RouterInBrowser {

    @Override
    String build() {
        return "production";
    }
}
