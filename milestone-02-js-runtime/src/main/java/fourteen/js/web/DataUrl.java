package fourteen.js.web;

import fourteen.js.url.PercentEncoding;
import fourteen.js.url.WebUrl;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A resource that is its own address. https://fetch.spec.whatwg.org/#data-url-processor
final class DataUrl {

    private static final String UNKNOWN = "text/plain;charset=US-ASCII";

    private final String contentType;
    private final byte[] body;

    private DataUrl(String contentType, byte[] body) {
        this.contentType = contentType;
        this.body = body;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    /// @return null if it is malformed
    static @Nullable DataUrl parse(WebUrl url) {
        String text = url.href(false).substring("data:".length());
        int comma = text.indexOf(',');
        if (comma < 0) {
            return null;
        }
        String type = text.substring(0, comma).strip();
        byte[] body = PercentEncoding.decode(text.substring(comma + 1));
        int semicolon = type.lastIndexOf(';');
        if (semicolon >= 0 && type.substring(semicolon + 1).strip().equalsIgnoreCase("base64")) {
            String decoded = Base64Half.decode(new String(body, StandardCharsets.ISO_8859_1));
            if (decoded == null) {
                return null;
            }
            body = decoded.getBytes(StandardCharsets.ISO_8859_1);
            type = type.substring(0, semicolon).strip();
        }
        return new DataUrl(normalType(type.startsWith(";") ? "text/plain" + type : type), body);
    }

    /// https://mimesniff.spec.whatwg.org/#parsing-a-mime-type, as far as data URLs need it.
    private static String normalType(String type) {
        String[] parts = type.split(";");
        String essence = parts[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.matches("[!#$%&'*+\\-.^_`|~0-9a-z]+/[!#$%&'*+\\-.^_`|~0-9a-z]+")) {
            return UNKNOWN;
        }
        StringBuilder normal = new StringBuilder(essence);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                normal.append(';')
                        .append(parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(parts[i].substring(equals + 1).strip());
            }
        }
        return normal.toString();
    }
}
