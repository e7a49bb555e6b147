package fourteen.testkit.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A string of a model that begins with `$`.
///
/// @param text the whole string
/// @param prefix the letter behind the `$` of a reference; empty for one without
/// @param id the row that it refers to; empty if it is no reference
/// @param path the names behind the id
/// @param first whether it is an array's first item
record WireToken(String text, String prefix, String id, List<String> path, boolean first) {

    // "$1", "$L1", "$@1", "$Q1", "$h1:a:b" and so on.
    private static final Pattern REFERENCE = Pattern.compile("\\$([L@hQWBKiw]?)([0-9a-f]+)((?::.*)?)", Pattern.DOTALL);
    // What else may begin with a dollar sign; E, P and Y are a development server's.
    private static final Pattern SCALAR = Pattern.compile(
            "\\$(?:\\$.*|[STDEPYZ].*|-?Infinity|-0|NaN|undefined|n-?\\d+)", Pattern.DOTALL);

    /// All of a model's, in their order.
    static List<WireToken> in(JsonNode model) {
        List<WireToken> tokens = new ArrayList<>();
        collect(model, false, tokens);
        return tokens;
    }

    private static void collect(JsonNode node, boolean first, List<WireToken> tokens) {
        if (node.isString() && node.asString().startsWith("$")) {
            tokens.add(of(node.asString(), first));
        }
        boolean next = node.isArray();
        for (JsonNode child : node) {
            collect(child, next, tokens);
            next = false;
        }
    }

    private static WireToken of(String text, boolean first) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            return new WireToken(text, "", "", List.of(), first);
        }
        String path = reference.group(3);
        return new WireToken(text, reference.group(1), reference.group(2),
                path.isEmpty() ? List.of() : List.of(path.substring(1).split(":", -1)), first);
    }

    boolean isReference() {
        return !id.isEmpty();
    }

    /// Whether the protocol knows what it means.
    boolean isKnown() {
        return isReference() || (first && text.equals("$")) || SCALAR.matcher(text).matches();
    }

    /// Whether what it stands for may come long after it.
    boolean mayWait() {
        return prefix.equals("@") || prefix.equals("L") || prefix.equals("B");
    }
}
