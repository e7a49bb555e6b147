package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How React's server writes, beyond what its client insists on ([WireRules]): they explain why a row is not the expected one.
final class WireCustoms {

    private static final int OUTLINED = 1024;
    private static final int OUTLINED_IN_IMPORT = 16;
    private static final String SHARED = "QWKBi";

    private final List<WireRow> rows;
    private final Map<String, Integer> firstRowOf = new HashMap<>();
    private final Set<String> streams = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    private WireCustoms(List<WireRow> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.size(); i++) {
            firstRowOf.putIfAbsent(rows.get(i).id(), i);
            if (WireRules.isStreamStart(rows.get(i))) {
                streams.add(rows.get(i).id());
            }
        }
    }

    /// At most one a row, in their order.
    ///
    /// @param rows that keep the rules
    static List<WireBreach> breaches(List<WireRow> rows) {
        WireCustoms customs = new WireCustoms(rows);
        List<WireBreach> breaches = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            @Nullable
            WireBreach breach = customs.breachAt(i);
            if (breach != null) {
                breaches.add(breach);
            }
        }
        return breaches;
    }

    private @Nullable WireBreach breachAt(int index) {
        WireRow row = rows.get(index);
        if (row.tag().equals("T") && !streams.contains(row.id()) && row.payloadText().length() < OUTLINED) {
            return breach(row, row.payloadText(), "text row " + row.id() + " has " + units(row.payloadText())
                    + ": below " + OUTLINED + " a string stays where it is");
        }
        if (row.hasLength() || row.payload().length == 0) {
            return null;
        }
        JsonNode model = WireRules.model(row);
        if (row.tag().equals("E") && (model.size() != 1 || !model.has("digest"))) {
            return breach(row, "{", "error row " + row.id()
                    + " has more than a digest: what happened stays on the server");
        }
        @Nullable
        WireBreach inline = inline(row, model);
        if (inline != null) {
            return inline;
        }
        for (WireToken token : WireToken.in(model)) {
            @Nullable
            WireBreach breach = token.isReference() ? reference(row, index, token) : null;
            if (breach != null) {
                return breach;
            }
        }
        return null;
    }

    private static @Nullable WireBreach inline(WireRow row, JsonNode node) {
        int most = row.tag().equals("I") ? OUTLINED_IN_IMPORT : OUTLINED;
        boolean outlined = node.isString() && node.asString().length() >= most && !node.asString().startsWith("$");
        if (outlined) {
            String text = node.asString();
            return breach(row, text.substring(0, most), (row.tag().equals("I") ? "import row " : "row ") + row.id()
                    + " holds a string of " + units(text) + ": from " + most + " on it has a row of its own");
        }
        if (node.isArray() && node.size() > 0 && node.get(0).isString() && node.get(0).asString().equals("$")
                && node.size() != 4) {
            return breach(row, "[\"$\"", "row " + row.id() + " has an element of " + node.size()
                    + " items: an element is [\"$\", type, key, props]");
        }
        for (JsonNode child : node) {
            @Nullable
            WireBreach breach = inline(row, child);
            if (breach != null) {
                return breach;
            }
        }
        return null;
    }

    private @Nullable WireBreach reference(WireRow row, int index, WireToken token) {
        String quoted = WireRules.quoted(token);
        int at = firstRowOf.getOrDefault(token.id(), -1);
        if (at < 0) {
            return token.mayWait()
                    ? null
                    : breach(row, quoted, "row " + row.id() + " refers to row " + token.id()
                            + ", which never comes: a string that begins with $ is written with one more $");
        }
        WireRow target = rows.get(at);
        if (at > index && isImport(target)) {
            return WireBreach.of(row, quoted, "row " + row.id() + " goes out before import row " + token.id()
                    + ": imports go first", FailureClass.WRONG_ORDER);
        }
        boolean again = token.path().isEmpty() && !used.add(token.text());
        if (again && target.tag().equals("T")) {
            return WireBreach.ofLast(row, quoted, "text row " + token.id()
                    + " is used twice: equal strings are not shared, each has a row of its own",
                    FailureClass.WRONG_OUTPUT);
        }
        boolean shared = !token.prefix().isEmpty() && SHARED.contains(token.prefix());
        if (again && (shared || (target.hasLength() && !streams.contains(token.id())))) {
            return WireBreach.ofLast(row, quoted, "row " + token.id()
                    + " is used twice: the second time a value is named by the path of its first use",
                    FailureClass.WRONG_OUTPUT);
        }
        return null;
    }

    private static boolean isImport(WireRow row) {
        return row.tag().equals("I") || row.payloadText().startsWith("\"$S");
    }

    private static String units(String text) {
        return text.length() + " UTF-16 units";
    }

    private static WireBreach breach(WireRow row, String part, String rule) {
        return WireBreach.of(row, part, rule, FailureClass.WRONG_OUTPUT);
    }
}
