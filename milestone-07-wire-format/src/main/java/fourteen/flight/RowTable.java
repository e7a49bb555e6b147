package fourteen.flight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a payload by their ids. A server counts them from 0, so most are in a list; any other id will do.
final class RowTable {

    private final List<FlightPromise> counted = new ArrayList<>();
    private final Map<Long, FlightPromise> others = new HashMap<>();

    @Nullable
    FlightPromise get(long id) {
        return id >= 0 && id < counted.size() ? counted.get((int) id) : others.isEmpty() ? null : others.get(id);
    }

    void put(long id, FlightPromise row) {
        if (id >= 0 && id < counted.size()) {
            counted.set((int) id, row);
        } else if (id == counted.size() && (others.isEmpty() || !others.containsKey(id))) {
            counted.add(row);
        } else {
            others.put(id, row);
        }
    }

    /// A copy, for rows may be added meanwhile.
    List<FlightPromise> all() {
        List<FlightPromise> all = new ArrayList<>(counted);
        all.addAll(others.values());
        return all;
    }
}
