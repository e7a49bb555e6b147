package fourteen.flight.reply;

import fourteen.flight.FlightException;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Constant;
import org.jspecify.annotations.Nullable;

/// What a part that is being read still lacks: references into parts that lack something themselves, bytes, bound arguments.
final class Waiting {

    private final Parts parts;
    private @Nullable Part part;
    private FlightValue value = Constant.NULL;
    private @Nullable ArrayBudget budget;
    private @Nullable FlightException error;
    private int missing;

    Waiting(Parts parts) {
        this.parts = parts;
    }

    void more() {
        missing++;
    }

    /// Puts what came into its place.
    void came(Place place, FlightValue late, @Nullable ArrayBudget lateBudget) {
        place.put(late);
        if (place.key().isEmpty() && value == Constant.NULL) {
            value = late;
        }
        missing--;
        Part waiting = part;
        if (missing == 0 && waiting != null && waiting.state() == Part.State.BLOCKED) {
            parts.fulfil(waiting, value, lateBudget == null ? budget : lateBudget);
        }
    }

    void failed(FlightException reason) {
        if (error != null) {
            return;
        }
        error = reason;
        value = Constant.NULL;
        Part waiting = part;
        if (waiting != null && waiting.state() == Part.State.BLOCKED) {
            parts.reject(waiting, reason);
        }
    }

    @Nullable
    FlightException error() {
        return error;
    }

    /// The part has been walked; true if it has to wait.
    boolean holds(Part walked, FlightValue result, ArrayBudget array) {
        if (missing == 0) {
            return false;
        }
        value = result;
        budget = array;
        part = walked;
        return true;
    }
}
