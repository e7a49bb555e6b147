package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.SymbolValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way from a row's value to where a reference leads: own properties of plain objects, arrays and elements only (§2.4).
final class Path {

    private static final int MOST_LAZIES = 1_000;

    /// Where a walk ended.
    sealed interface End {

        record Found(FlightValue value) implements End {}

        /// Within a lazy whose value is not there, or failed.
        ///
        /// @param names what is left of the path: a name that is done with, then those to come
        record Stopped(FlightPromise payload, List<String> names) implements End {}

        /// @param what is not there, for a message
        record Nowhere(String what) implements End {}
    }

    private Path() {}

    /// Goes from a value to the end of a path.
    ///
    /// @param names the first was the row's number, or is done with; each of the others is a property
    /// @param waits what waits for the walk's end, if that is not the row which is being read
    static End walk(FlightValue start, List<String> names, @Nullable Gathering waits) {
        // @starter:begin task=7.3
        FlightValue value = start;
        int lazies = 0;
        for (int i = 1; i <= names.size(); i++) {
            while (value instanceof Lazy lazy) {
                FlightValue inside = inside(lazy, waits);
                if (++lazies > MOST_LAZIES) {
                    return new End.Nowhere("lazies within each other, more than " + MOST_LAZIES);
                }
                if (inside == null) {
                    return i == names.size()
                            ? new End.Found(lazy)
                            : new End.Stopped(lazy.payload(), names.subList(i - 1, names.size()));
                }
                value = inside;
            }
            if (i < names.size()) {
                FlightValue next = own(value, names.get(i));
                if (next == null || (next == Constant.UNDEFINED && value instanceof ObjectValue)) {
                    return new End.Nowhere("no property \"" + names.get(i) + "\" at that place");
                }
                value = next;
            }
        }
        return new End.Found(value);
    }

    private static @Nullable FlightValue own(FlightValue value, String name) {
        return switch (value) {
            case ObjectValue object -> name.equals("__proto__") ? null : object.get(name);
            case ArrayValue array -> item(array, name);
            case Element element -> switch (name) {
                case "type" -> element.type();
                case "key" -> element.key();
                case "props" -> element.props();
                case "ref" -> Constant.NULL;
                case "$$typeof" -> SymbolValue.ELEMENT;
                default -> null;
            };
            default -> null;
        };
    }

    private static @Nullable FlightValue item(ArrayValue array, String name) {
        if (name.equals("length")) {
            return new NumberValue(array.items().size());
        }
        long index = ObjectValue.index(name);
        return index >= 0 && index < array.items().size() ? array.items().get((int) index) : null;
        // @starter:end
    }

    /// What a lazy has come to; null if that is not there, or failed.
    private static @Nullable FlightValue inside(Lazy lazy, @Nullable Gathering waits) {
        FlightPromise payload = lazy.payload();
        FlightPromise.State state = payload.state();
        if (waits != null && payload == waits.target) {
            return waits.result();
        }
        return state == FlightPromise.State.FULFILLED ? payload.settledValue() : null;
    }
}
