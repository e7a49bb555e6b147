package fourteen.flight.reply;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Maps, Sets and iterators of arrays. Each array is used once: building ten thousand Maps of one costs too much.
final class Bodies {

    private final Set<ArrayValue> consumed = Collections.newSetFromMap(new IdentityHashMap<>());

    Collection map(FlightValue body, String text) {
        ArrayValue pairs = new ArrayValue();
        for (FlightValue entry : consume(body, "Map", text).items()) {
            pairs.items().add(switch (entry) {
                case ArrayValue pair -> ArrayValue.of(item(pair, 0), item(pair, 1));
                case ObjectValue pair -> ArrayValue.of(own(pair.get("0")), own(pair.get("1")));
                case Constant _,Text _,NumberValue _,BigIntValue _ ->
                    throw ReplyErrors.shape("A Map has an entry that is no pair.", text, "pairs of key and value",
                            entry.getClass().getSimpleName());
                default -> ArrayValue.of(Constant.UNDEFINED, Constant.UNDEFINED); // an object without "0" and "1"
            });
        }
        return new Collection(Collection.Kind.MAP, pairs);
    }

    Collection set(FlightValue body, String text) {
        return new Collection(Collection.Kind.SET, new ArrayValue(consume(body, "Set", text).items()));
    }

    /// Goes over the array itself: what is filled in later is seen.
    Collection iterator(FlightValue body, String text) {
        return new Collection(Collection.Kind.ITERATOR, consume(body, "Iterator", text));
    }

    private ArrayValue consume(FlightValue body, String kind, String text) {
        if (!(body instanceof ArrayValue array)) {
            throw ReplyErrors.shape("Invalid " + kind + " initializer.", ReplyErrors.shortened(text), "an array",
                    body.getClass().getSimpleName());
        }
        if (!consumed.add(array)) {
            throw ReplyErrors.twice("Already initialized " + kind + ".", ReplyErrors.shortened(text));
        }
        return array;
    }

    private static FlightValue item(ArrayValue pair, int index) {
        return index < pair.items().size() ? pair.items().get(index) : Constant.UNDEFINED;
    }

    private static FlightValue own(@Nullable FlightValue value) {
        return value == null ? Constant.UNDEFINED : value;
    }
}
