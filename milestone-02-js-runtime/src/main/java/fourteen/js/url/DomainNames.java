package fourteen.js.url;

/// `node:url`'s `domainToASCII` and `domainToUnicode`.
public final class DomainNames {

    private DomainNames() {}

    /// Empty if it is no domain.
    public static String toAscii(String domain) {
        WebUrl url = WebUrl.parse("ws://" + domain);
        return url == null ? "" : url.hostname();
    }

    /// Empty if it is no domain.
    public static String toUnicode(String domain) {
        return Idna.toUnicode(toAscii(domain));
    }
}
