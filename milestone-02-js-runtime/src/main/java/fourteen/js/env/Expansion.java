package fourteen.js.env;

import fourteen.js.JsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts values into values: `$NAME`, `${NAME}`, `${NAME:-otherwise}`, and `\$` for a dollar.
final class Expansion {

    /// Values that name each other can grow without end.
    private static final int MAX_LENGTH = 1 << 20;

    private final Map<String, String> raw;
    private final Map<String, String> fixed;
    private final Map<String, String> done = new LinkedHashMap<>();
    private final Deque<String> underWay = new ArrayDeque<>();

    /// @param raw what the files say
    /// @param fixed what counts as it is and comes first
    private Expansion(Map<String, String> raw, Map<String, String> fixed) {
        this.raw = raw;
        this.fixed = fixed;
    }

    static Map<String, String> of(Map<String, String> raw, Map<String, String> fixed) {
        Expansion expansion = new Expansion(raw, fixed);
        raw.keySet().forEach(expansion::valueOf);
        return expansion.done;
    }

    /// Empty for an unknown name, and for one that leads back to itself.
    private String valueOf(String name) {
        String known = fixed.containsKey(name) ? fixed.get(name) : done.get(name);
        String text = raw.get(name);
        if (known != null) {
            return known;
        }
        if (text == null || underWay.contains(name)) {
            return "";
        }
        underWay.push(name);
        String value = expand(text);
        underWay.pop();
        done.put(name, value);
        return value;
    }

    private String expand(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '$') {
                out.append('$');
                at += 2;
            } else if (c == '$') {
                at = reference(text, at, out);
            } else {
                out.append(c);
                at++;
            }
            if (out.length() > MAX_LENGTH) {
                throw JsException.endlessEnvironment(String.valueOf(underWay.peek()), MAX_LENGTH);
            }
        }
        return out.toString();
    }

    /// @return where the text goes on
    private int reference(String text, int dollar, StringBuilder out) {
        int start = dollar + 1;
        boolean braces = text.startsWith("{", start);
        if (braces) {
            start++;
        }
        int end = start;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            out.append('$');
            return dollar + 1;
        }
        String name = text.substring(start, end);
        if (!braces) {
            out.append(valueOf(name));
            return end;
        }
        int close = closing(text, start);
        if (close < 0) {
            out.append('$');
            return dollar + 1;
        }
        String otherwise = otherwise(text.substring(end, close));
        String value = valueOf(name);
        out.append(value.isEmpty() && otherwise != null ? expand(otherwise) : value);
        return close + 1;
    }

    private static @Nullable String otherwise(String rest) {
        if (rest.startsWith(":-")) {
            return rest.substring(2);
        }
        return rest.startsWith("-") ? rest.substring(1) : null;
    }

    /// The brace that closes the one before `from`.
    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
