package fourteen.streaming.html;

/// Keeps `javascript:` out of the page's URLs.
final class Urls {

    private static final String BLOCKED = "javascript:throw new Error('React has blocked a javascript: URL as a security"
            + " precaution.')";
    private static final String SCHEME = "javascript:";

    private Urls() {}

    /// The URL, or one that throws in its place.
    static String safe(String url) {
        return isScript(url) ? BLOCKED : url;
    }

    /// As a browser reads a URL (URL Standard, basic URL parser): control characters and spaces in front don't count, tabs
    /// and newlines nowhere.
    private static boolean isScript(String url) {
        int i = 0;
        while (i < url.length() && url.charAt(i) <= ' ') {
            i++;
        }
        int matched = 0;
        for (; i < url.length() && matched < SCHEME.length(); i++) {
            char c = url.charAt(i);
            if (matched > 0 && (c == '\t' || c == '\n' || c == '\r')) {
                continue;
            }
            if ((c >= 'A' && c <= 'Z' ? c | ' ' : c) != SCHEME.charAt(matched)) {
                return false;
            }
            matched++;
        }
        return matched == SCHEME.length();
    }
}
