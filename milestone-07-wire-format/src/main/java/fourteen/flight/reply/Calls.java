package fourteen.flight.reply;

import fourteen.flight.FlightException;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Functions of the server that come back from the client (`$h`, WIRE-FORMAT §3.2).
///
/// What was made of an object is kept here under the object's identity and not in the object, whose properties are the client's
/// (§7.1, at the end).
final class Calls {

    private static final int BOUND = 1_000;

    /// What was made of one object `{id, bound}`: waits for its bound arguments, and knows who waits for it.
    private static final class Made {

        private @Nullable FlightValue function;
        private @Nullable FlightException error;
        private final List<Runnable> listeners = new ArrayList<>();

        void settle() {
            List.copyOf(listeners).forEach(Runnable::run);
            listeners.clear();
        }
    }

    private final Decoder decoder;
    private final IdentityHashMap<ObjectValue, Made> known = new IdentityHashMap<>();

    Calls(Decoder decoder) {
        this.decoder = decoder;
    }

    FlightValue function(FlightValue said, String text, Place place) {
        if (said == Constant.NULL || said == Constant.UNDEFINED) {
            throw ReplyErrors.shape("A server function is not described.", text, "{\"id\":…,\"bound\":…}", "nothing");
        }
        if (!(said instanceof ObjectValue object) || !(object.get("id") instanceof Text id) || place.isThen()) {
            return Constant.NULL;
        }
        Made made = known.get(object);
        if (made != null) {
            return made.function == null ? later(made, place) : made.function;
        }
        FlightValue bare = look(decoder.functions, id.value());
        made = new Made();
        known.put(object, made);
        Part bound = decoder.parts.of(object.get("bound"));
        if (bound == null) { // anything else is forged, and does not count
            made.function = bare;
            return bare;
        }
        FlightValue nothing = later(made, place);
        bind(made, bare, id.value(), bound);
        return nothing;
    }

    /// The function without bound arguments; undefined if its module has none of that name.
    static FlightValue look(ServerFunctions functions, String id) {
        return switch (functions.look(id)) {
            case REGISTERED -> new ServerReference(id, null);
            case MISSING -> Constant.UNDEFINED;
            case UNKNOWN -> throw ReplyErrors.unknown(id);
        };
    }

    private FlightValue later(Made made, Place place) {
        Waiting waiting = decoder.waiting();
        waiting.more();
        Runnable settle = () -> {
            if (made.function != null) {
                waiting.came(place, made.function, null);
            } else if (made.error != null) {
                waiting.failed(made.error);
            }
        };
        made.listeners.add(settle);
        if (made.error != null) {
            made.settle();
        }
        return Constant.NULL;
    }

    private void bind(Made made, FlightValue bare, String id, Part bound) {
        decoder.parts.afterwards(() -> decoder.parts.await(bound, () -> decoder.parts.afterwards(() -> {
            try {
                if (!(bare instanceof ServerReference)) {
                    throw ReplyErrors.unknown(id);
                }
                made.function = new ServerReference(id, FlightPromise.fulfilled(arguments(bound.value())));
            } catch (FlightException wrong) {
                made.error = wrong;
            }
            made.settle();
        }), reason -> {
            made.error = reason;
            made.settle();
        }));
    }

    /// No more than React binds.
    static ArrayValue arguments(FlightValue bound) {
        ArrayValue arguments = bound instanceof ArrayValue array ? new ArrayValue(array.items()) : new ArrayValue();
        if (arguments.items().size() > BOUND) {
            throw ReplyErrors.bound(arguments.items().size());
        }
        return arguments;
    }
}
