package fourteen.streaming;

/// React's development build, which warns of much.
final class RouterInDevelopmentTest extends RouterInBrowser {

    @Override
    String build() {
        return "development";
    }
}
