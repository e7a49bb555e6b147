package fourteen.js.url;

/// What a scheme's name decides. https://url.spec.whatwg.org/#special-scheme
final class Scheme {

    private Scheme() {}

    static boolean isSpecial(String scheme) {
        return scheme.equals("file") || defaultPort(scheme) >= 0;
    }

    /// -1 if the scheme has none.
    static int defaultPort(String scheme) {
        return switch (scheme) {
            case "http", "ws" -> 80;
            case "https", "wss" -> 443;
            case "ftp" -> 21;
            default -> -1;
        };
    }
}
