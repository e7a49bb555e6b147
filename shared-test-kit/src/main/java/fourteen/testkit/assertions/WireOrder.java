package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The few orders that React's Flight client insists on; everything else may come as it likes.
///
/// On arrival of a length row the client replaces whoever waits for it, so a reference before it waits for ever; an `I`
/// row is resolved at once, so what it refers to must be there.
final class WireOrder {

    /// @param rule what was expected of the row
    record Breach(WireRow row, String rule, FailureClass failureClass) {}

    // "$1", "$L1", "$@1", "$Q1", "$h1:a:b" and so on; not "$$…", "$D…", "$n…", "$S…", "$undefined".
    private static final Pattern REFERENCE = Pattern.compile("\\$[L@hQWBKiZ]?([0-9a-f]+)(?::.*)?", Pattern.DOTALL);
    private static final String STREAM_STARTS = "RrXx";

    private final Map<String, Integer> firstRowOf = new HashMap<>();
    private final Map<String, Integer> startOf = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final List<WireRow> rows;

    private WireOrder(List<WireRow> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.size(); i++) {
            // Debug rows may come before and behind the row that they speak of.
            if (!rows.get(i).tag().equals("D")) {
                firstRowOf.putIfAbsent(rows.get(i).id(), i);
            }
            if (isStreamStart(rows.get(i))) {
                startOf.putIfAbsent(rows.get(i).id(), i);
            }
        }
    }

    static Optional<Breach> firstBreach(List<WireRow> rows) {
        WireOrder order = new WireOrder(rows);
        for (int i = 0; i < rows.size(); i++) {
            @Nullable
            Breach breach = order.breachAt(i);
            if (breach != null) {
                return Optional.of(breach);
            }
        }
        return Optional.empty();
    }

    private @Nullable Breach breachAt(int index) {
        WireRow row = rows.get(index);
        @Nullable
        Breach identity = row.id().isEmpty() || row.tag().equals("D") ? null : identity(row, index);
        return identity != null ? identity : references(row, index);
    }

    private @Nullable Breach identity(WireRow row, int index) {
        String id = row.id();
        int start = startOf.getOrDefault(id, -1);
        if (start < 0) {
            return firstRowOf.getOrDefault(id, index) == index
                    ? null
                    : new Breach(row, "one row of id " + id, FailureClass.PROTOCOL);
        }
        if (index < start || (index > start && isStreamStart(row))) {
            return new Breach(row, "stream " + id + " to start before its other rows", FailureClass.WRONG_ORDER);
        }
        if (ended.contains(id)) {
            return new Breach(row, "no row of stream " + id + " after its end", FailureClass.WRONG_ORDER);
        }
        if (row.tag().equals("C") || row.tag().equals("E")) {
            ended.add(id);
        }
        return null;
    }

    private @Nullable Breach references(WireRow row, int index) {
        if (row.hasLength() || row.payload().length == 0) {
            return null;
        }
        Set<String> ids = new TreeSet<>();
        try {
            collect(JsonMapper.shared().readTree(json(row)), ids);
        } catch (JacksonException e) {
            return new Breach(row, "a payload of JSON", FailureClass.PROTOCOL);
        }
        for (String id : ids) {
            int at = firstRowOf.getOrDefault(id, -1);
            boolean needed = row.tag().equals("I") || (at >= 0 && rows.get(at).hasLength());
            if (needed && (at < 0 || at > index)) {
                return new Breach(row, "row " + id + " before the row that refers to it", FailureClass.WRONG_ORDER);
            }
        }
        return null;
    }

    /// Behind `H` stands the hint's code, one letter.
    private static String json(WireRow row) {
        return row.tag().equals("H") ? row.payloadText().substring(1) : row.payloadText();
    }

    private static boolean isStreamStart(WireRow row) {
        return !row.tag().isEmpty() && STREAM_STARTS.contains(row.tag());
    }

    private static void collect(JsonNode node, Set<String> ids) {
        if (node.isString()) {
            Matcher reference = REFERENCE.matcher(node.asString());
            if (reference.matches()) {
                ids.add(reference.group(1));
            }
        }
        node.forEach(child -> collect(child, ids));
    }
}
