package fourteen.js.url;

/// What `url.hostname = 'x'` and its like do. https://url.spec.whatwg.org/#api
final class UrlSetter {

    private UrlSetter() {}

    static void set(WebUrl url, String part, String value) {
        switch (part) {
            case "protocol" -> UrlParser.override(url, value + ":", UrlParser.State.SCHEME_START);
            case "username" -> {
                if (!url.cannotHaveCredentialsOrPort()) {
                    url.username = PercentEncoding.encode(value, PercentEncoding.Set.USERINFO);
                }
            }
            case "password" -> {
                if (!url.cannotHaveCredentialsOrPort()) {
                    url.password = PercentEncoding.encode(value, PercentEncoding.Set.USERINFO);
                }
            }
            case "host" -> {
                if (url.opaquePath == null) {
                    UrlParser.override(url, value, UrlParser.State.HOST);
                }
            }
            case "hostname" -> {
                if (url.opaquePath == null) {
                    UrlParser.override(url, value, UrlParser.State.HOSTNAME);
                }
            }
            case "port" -> setPort(url, value);
            case "pathname" -> {
                if (url.opaquePath == null) {
                    url.path.clear();
                    UrlParser.override(url, value, UrlParser.State.PATH_START);
                }
            }
            case "search" -> setSearch(url, value);
            case "hash" -> setHash(url, value);
            default -> throw new IllegalArgumentException("a URL has no part " + part);
        }
    }

    private static void setPort(WebUrl url, String value) {
        if (url.cannotHaveCredentialsOrPort()) {
            return;
        }
        if (value.isEmpty()) {
            url.port = -1;
        } else {
            UrlParser.override(url, value, UrlParser.State.PORT);
        }
    }

    private static void setSearch(WebUrl url, String value) {
        if (value.isEmpty()) {
            url.query = null;
            stripOpaquePath(url);
            return;
        }
        url.query = "";
        UrlParser.override(url, value.startsWith("?") ? value.substring(1) : value, UrlParser.State.QUERY);
    }

    private static void setHash(WebUrl url, String value) {
        if (value.isEmpty()) {
            url.fragment = null;
            stripOpaquePath(url);
            return;
        }
        url.fragment = "";
        UrlParser.override(url, value.startsWith("#") ? value.substring(1) : value, UrlParser.State.FRAGMENT);
    }

    /// https://url.spec.whatwg.org/#potentially-strip-trailing-spaces-from-an-opaque-path
    private static void stripOpaquePath(WebUrl url) {
        if (url.opaquePath != null && url.fragment == null && url.query == null) {
            url.opaquePath = url.opaquePath.replaceAll(" +$", "");
        }
    }
}
