package fourteen.js.url;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Hosts: domains, addresses, and the opaque ones of schemes that nobody knows.
/// https://url.spec.whatwg.org/#host-parsing
final class UrlHost {

    private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";

    private UrlHost() {}

    /// @return the host as it is serialized, or null if it is none
    static @Nullable String parse(String input, boolean special) {
        if (input.startsWith("[")) {
            return input.endsWith("]") ? Ipv6.parse(input.substring(1, input.length() - 1)) : null;
        }
        return special ? parseDomain(input) : parseOpaque(input);
    }

    private static @Nullable String parseOpaque(String input) {
        return input.codePoints().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)
                ? null
                : PercentEncoding.encode(input, PercentEncoding.Set.C0_CONTROL);
    }

    private static @Nullable String parseDomain(String input) {
        // "UTF-8 decode without BOM": a byte order mark stays, and IDNA then drops it.
        String domain = input.indexOf('%') < 0
                ? input
                : new String(PercentEncoding.decode(input), StandardCharsets.UTF_8);
        String ascii = toAscii(domain);
        if (ascii == null || ascii.isEmpty() || ascii.chars().anyMatch(UrlHost::isForbiddenInDomain)) {
            return null;
        }
        return Ipv4.endsInNumber(ascii) ? Ipv4.parse(ascii) : ascii;
    }

    private static @Nullable String toAscii(String domain) {
        String lower = Ascii.lower(domain);
        boolean plain = lower.chars().allMatch(c -> c < 0x80) && !lower.startsWith("xn--") && !lower.contains(".xn--");
        return plain ? lower : Idna.toAscii(domain);
    }

    private static boolean isForbiddenInDomain(int c) {
        return c <= 0x1f || c == 0x7f || c == '%' || FORBIDDEN.indexOf(c) >= 0;
    }
}
