package fourteen.flight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Rows of plain JSON, given to [Revival] without a splitter or a reader: `1:{"a":"$2"}`.
final class JsonRows {

    private final Map<Long, FlightPromise> rows = new HashMap<>();
    private final List<FlightException> problems = new ArrayList<>();
    private final Wakes wakes = new Wakes();
    private final Revival revival = new Revival(this::row, wakes, problems::add);

    static JsonRows of(String... all) {
        JsonRows rows = new JsonRows();
        for (String row : all) {
            rows.arrive(row);
        }
        return rows;
    }

    void arrive(String row) {
        int colon = row.indexOf(':');
        byte[] json = row.substring(colon + 1).getBytes(UTF_8);
        revival.resolve(row(Long.parseLong(row.substring(0, colon), 16)),
                new RowText(json, 0, json.length, colon + 1, Integer.parseInt(row.substring(0, colon), 16)));
    }

    FlightPromise row(long id) {
        return rows.computeIfAbsent(id, none -> new FlightPromise(wakes));
    }

    /// Row 0, which must be fulfilled.
    FlightValue root() {
        FlightPromise root = row(0);
        if (!root.isFulfilled()) {
            throw new AssertionError("row 0 is " + root.state() + problems);
        }
        return root.settledValue();
    }

    /// What row 0 is: canonical JSON, `waits`, or the error.
    String shown() {
        FlightPromise root = row(0);
        if (root.isFulfilled()) {
            return Canonical.of(root.settledValue());
        }
        if (root.isRejected()) {
            FlightException cause = root.settledReason().cause();
            return cause == null ? "rejected" : cause.id() + " " + cause.got();
        }
        return "waits";
    }
}
