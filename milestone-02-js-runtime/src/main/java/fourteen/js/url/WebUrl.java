package fourteen.js.url;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A URL as browsers and Node understand it, which is not what [java.net.URI] understands: spaces are encoded, `\` is a
/// slash, `HTTP://EXAMPLE.com:80/a/../b` is `http://example.com/b`. https://url.spec.whatwg.org/#url-representation
public final class WebUrl {

    String scheme = "";
    String username = "";
    String password = "";
    /// Written as it is serialized; null if there is none.
    @Nullable
    String host;
    /// -1 if it is the scheme's own.
    int port = -1;
    List<String> path = new ArrayList<>();
    /// The path of a URL like `mailto:a@b.c`, which has no segments; null for any other.
    @Nullable
    String opaquePath;
    @Nullable
    String query;
    @Nullable
    String fragment;

    WebUrl() {}

    /// @return null if the text is no URL
    public static @Nullable WebUrl parse(String text) {
        return parse(text, null);
    }

    /// @param base what a relative text is relative to; null for none
    /// @return null if the text is no URL
    public static @Nullable WebUrl parse(String text, @Nullable WebUrl base) {
        return UrlParser.parse(text, base);
    }

    /// The URL with one part set as a script's assignment would set it (`protocol`, `username`, `password`, `host`,
    /// `hostname`, `port`, `pathname`, `search`, `hash`). A value that does not fit changes nothing.
    public WebUrl with(String part, String value) {
        WebUrl changed = copy();
        UrlSetter.set(changed, part, value);
        return changed;
    }

    public String href() {
        return href(true);
    }

    /// @param withFragment false to leave out what never goes over the wire
    public String href(boolean withFragment) {
        StringBuilder out = new StringBuilder(scheme).append(':');
        if (host != null) {
            out.append("//");
            if (hasCredentials()) {
                out.append(username);
                if (!password.isEmpty()) {
                    out.append(':').append(password);
                }
                out.append('@');
            }
            out.append(host());
        } else if (opaquePath == null && path.size() > 1 && path.getFirst().isEmpty()) {
            // Else the path would look like a host when read again.
            out.append("/.");
        }
        out.append(pathname());
        if (query != null) {
            out.append('?').append(query);
        }
        if (withFragment && fragment != null) {
            out.append('#').append(fragment);
        }
        return out.toString();
    }

    /// `https://example.com:8443`, or `null` as text where the scheme has no origins.
    public String origin() {
        return switch (scheme) {
            case "blob" -> blobOrigin();
            case "http", "https", "ws", "wss", "ftp" -> scheme + "://" + host();
            default -> "null";
        };
    }

    private String blobOrigin() {
        WebUrl inner = opaquePath == null ? null : parse(opaquePath);
        return inner != null && (inner.scheme.equals("http") || inner.scheme.equals("https")) ? inner.origin() : "null";
    }

    /// `https:`
    public String protocol() {
        return scheme + ":";
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /// `example.com:8443`, or empty.
    public String host() {
        return port < 0 ? hostname() : hostname() + ":" + port;
    }

    /// `example.com`, `127.0.0.1`, `[::1]`, or empty.
    public String hostname() {
        return host == null ? "" : host;
    }

    /// Empty if it is the scheme's own.
    public String port() {
        return port < 0 ? "" : Integer.toString(port);
    }

    public String pathname() {
        if (opaquePath != null) {
            return opaquePath;
        }
        StringBuilder out = new StringBuilder();
        for (String segment : path) {
            out.append('/').append(segment);
        }
        return out.toString();
    }

    /// With its `?`, or empty.
    public String search() {
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    /// With its `#`, or empty.
    public String hash() {
        return fragment == null || fragment.isEmpty() ? "" : "#" + fragment;
    }

    boolean isSpecial() {
        return Scheme.isSpecial(scheme);
    }

    boolean hasCredentials() {
        return !username.isEmpty() || !password.isEmpty();
    }

    /// https://url.spec.whatwg.org/#cannot-have-a-username-password-port
    boolean cannotHaveCredentialsOrPort() {
        return host == null || host.isEmpty() || scheme.equals("file");
    }

    /// https://url.spec.whatwg.org/#shorten-a-urls-path
    void shortenPath() {
        if (scheme.equals("file") && path.size() == 1 && DriveLetter.isNormalized(path.getFirst())) {
            return;
        }
        if (!path.isEmpty()) {
            path.removeLast();
        }
    }

    WebUrl copy() {
        WebUrl copy = new WebUrl();
        copy.scheme = scheme;
        copy.username = username;
        copy.password = password;
        copy.host = host;
        copy.port = port;
        copy.path = new ArrayList<>(path);
        copy.opaquePath = opaquePath;
        copy.query = query;
        copy.fragment = fragment;
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebUrl url && href().equals(url.href());
    }

    @Override
    public int hashCode() {
        return href().hashCode();
    }

    @Override
    public String toString() {
        return href();
    }
}
