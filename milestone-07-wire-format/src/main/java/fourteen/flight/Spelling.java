package fourteen.flight;

import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.References.Place;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a payload said what the model has one form for only, so that the writer can say it the same way again.
///
/// A reference to `true` is `true` in the model, one into a Map's own row is nothing, since React's client shows null there, and
/// one to a component's second use is the value that the component gave.
final class Spelling {

    /// A reference that stood in a place.
    ///
    /// @param row that it begins with
    /// @param path from that row's root, each name after a colon; empty for the root itself
    /// @param early whether it came before that row
    record Link(FlightPromise row, String path, boolean early) {}

    private final Map<Place, Link> links = new HashMap<>();
    private final Set<FlightValue> unusual = Collections.newSetFromMap(new IdentityHashMap<>());

    void link(Place place, Link link) {
        links.put(place, link);
    }

    @Nullable
    Link link(@Nullable FlightValue holder, String key, int index) {
        return links.isEmpty() ? null : links.get(new Place(holder, key, index));
    }

    /// The items of a tuple are an element's parts from now on.
    void became(FlightValue tuple, FlightValue element) {
        for (int i = 1; i <= 3 && !links.isEmpty(); i++) {
            Link link = links.remove(new Place(tuple, "", i));
            if (link != null) {
                links.put(new Place(element, "", i), link);
            }
        }
    }

    /// True for a value that has no row of its own unless its element had one.
    boolean isPlain(@Nullable FlightValue value) {
        return switch (value) {
            case null -> false;
            case Constant constant -> constant != Constant.WAITING;
            case NumberValue _,BigIntValue _,DateValue _ -> true;
            case Text text -> text.value().length() < RowWriter.OUTLINED_TEXT && !isUnusual(text);
            default -> false;
        };
    }

    /// Remembers a text that had a byte order mark before it, which a decoder drops; an invalid date that came with its prefix; a
    /// row that is nothing but a reference, or a text in quotes.
    void unusual(FlightValue value) {
        unusual.add(value);
    }

    boolean isUnusual(FlightValue value) {
        return !unusual.isEmpty() && unusual.contains(value);
    }
}
