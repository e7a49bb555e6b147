package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What React's Flight client insists on.
///
/// On arrival of a length row the client replaces whoever waits for it, so a reference before it waits for ever; an `I`
/// row is resolved at once, so what it refers to must be there.
final class WireRules {

    private static final String STREAM_STARTS = "RrXx";

    private final Map<String, Integer> firstRowOf = new HashMap<>();
    private final Map<String, Integer> startOf = new HashMap<>();
    private final Map<String, JsonNode> models = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final List<WireRow> rows;

    private WireRules(List<WireRow> rows) {
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

    /// At most one a row, in their order.
    static List<WireBreach> breaches(List<WireRow> rows) {
        WireRules rules = new WireRules(rows);
        List<WireBreach> breaches = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            @Nullable
            WireBreach breach = rules.breachAt(i);
            if (breach != null) {
                breaches.add(breach);
            }
        }
        return breaches;
    }

    private @Nullable WireBreach breachAt(int index) {
        WireRow row = rows.get(index);
        @Nullable
        WireBreach identity = row.id().isEmpty() || row.tag().equals("D") ? null : identity(row, index);
        return identity != null ? identity : content(row, index);
    }

    private @Nullable WireBreach identity(WireRow row, int index) {
        String id = row.id();
        int start = startOf.getOrDefault(id, -1);
        if (start < 0) {
            return firstRowOf.getOrDefault(id, index) == index
                    ? null
                    : new WireBreach(row, 0, "row " + id + " comes twice: an id has one row, unless it is a stream's",
                            FailureClass.PROTOCOL);
        }
        if (index < start) {
            return outOfOrder(row, "a row of stream " + id + " comes before its first: R, r, X or x begins a stream");
        }
        if (index > start && isStreamStart(row)) {
            return outOfOrder(row, "stream " + id + " begins twice: each has an id of its own");
        }
        if (ended.contains(id)) {
            return outOfOrder(row, "a row of stream " + id + " comes after its end: nothing follows C or E");
        }
        if (row.tag().equals("C") || row.tag().equals("E")) {
            ended.add(id);
        }
        return null;
    }

    private static WireBreach outOfOrder(WireRow row, String rule) {
        return new WireBreach(row, 0, rule, FailureClass.WRONG_ORDER);
    }

    private @Nullable WireBreach content(WireRow row, int index) {
        if (row.hasLength() || row.payload().length == 0) {
            return null;
        }
        JsonNode model;
        try {
            model = model(row);
        } catch (JacksonException e) {
            int at = row.text().length() - json(row).length() + (int) Math.max(0, e.getLocation().getCharOffset());
            return new WireBreach(row, Math.min(at, row.text().length()), "row " + row.id() + " is not JSON",
                    FailureClass.PROTOCOL);
        }
        models.putIfAbsent(row.id(), model);
        for (WireToken token : WireToken.in(model)) {
            @Nullable
            WireBreach breach = token(token, row, index);
            if (breach != null) {
                return breach;
            }
        }
        return null;
    }

    private @Nullable WireBreach token(WireToken token, WireRow row, int index) {
        if (!token.isKnown()) {
            return WireBreach.of(row, quoted(token), "row " + row.id() + " holds " + quoted(token)
                    + ", which means nothing: a string that begins with $ is written with one more $",
                    FailureClass.PROTOCOL);
        }
        if (!token.isReference()) {
            return null;
        }
        int at = firstRowOf.getOrDefault(token.id(), -1);
        boolean early = at < 0 || at > index;
        if (row.tag().equals("I") && early) {
            return WireBreach.of(row, quoted(token), "import row " + row.id() + " refers to row " + token.id()
                    + " before it arrived: what an import needs must come first", FailureClass.WRONG_ORDER);
        }
        if (early && at >= 0 && rows.get(at).hasLength()) {
            String kind = rows.get(at).tag().equals("T") ? "text" : "binary";
            return WireBreach.of(row, quoted(token), "row " + row.id() + " refers to " + kind + " row " + token.id()
                    + " before it arrived: a " + kind + " row must come first", FailureClass.WRONG_ORDER);
        }
        @Nullable
        JsonNode target = models.get(token.id());
        if (target != null && !WirePath.leadsSomewhere(target, token.path(), models)) {
            return WireBreach.of(row, quoted(token), "row " + row.id() + " refers to " + token.text()
                    + ", where nothing is: a path goes through own properties to a value's first use",
                    FailureClass.PROTOCOL);
        }
        return null;
    }

    static String quoted(WireToken token) {
        return '"' + token.text() + '"';
    }

    static JsonNode model(WireRow row) {
        return JsonMapper.shared().readTree(json(row));
    }

    /// Behind `H` stands the hint's code, one letter.
    private static String json(WireRow row) {
        return row.tag().equals("H") ? row.payloadText().substring(1) : row.payloadText();
    }

    static boolean isStreamStart(WireRow row) {
        return !row.tag().isEmpty() && STREAM_STARTS.contains(row.tag());
    }
}
