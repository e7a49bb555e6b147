package fourteen.js.url;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// `a=1&b=two+words`. https://url.spec.whatwg.org/#application/x-www-form-urlencoded
public final class FormUrlEncoded {

    private FormUrlEncoded() {}

    /// @return name, value, name, value, …
    public static List<String> parse(String text) {
        List<String> pairs = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('&', start);
            if (end < 0) {
                end = text.length();
            }
            if (end > start) {
                int equals = text.indexOf('=', start);
                boolean hasValue = equals >= 0 && equals < end;
                pairs.add(decode(text.substring(start, hasValue ? equals : end)));
                pairs.add(hasValue ? decode(text.substring(equals + 1, end)) : "");
            }
            start = end + 1;
        }
        return pairs;
    }

    private static String decode(String text) {
        String spaced = text.replace('+', ' ');
        return spaced.indexOf('%') < 0
                ? spaced
                : new String(PercentEncoding.decode(spaced), StandardCharsets.UTF_8);
    }

    /// @param pairs name, value, name, value, …
    public static String write(List<String> pairs) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (i > 0) {
                out.append('&');
            }
            encode(pairs.get(i), out);
            out.append('=');
            encode(pairs.get(i + 1), out);
        }
        return out.toString();
    }

    private static void encode(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            if (c == ' ') {
                out.append('+');
            } else {
                PercentEncoding.encode(c, PercentEncoding.Set.FORM, out);
            }
        });
    }
}
