package fourteen.course.bench;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import org.jspecify.annotations.Nullable;

/// Looks at every value of a model, as whoever renders it does, and counts.
final class Looking {

    private long values;
    private long characters;

    long values() {
        return values;
    }

    long characters() {
        return characters;
    }

    void at(@Nullable FlightValue value) {
        values++;
        switch (value) {
            case Text text -> characters += text.value().length();
            case ArrayValue array -> array.items().forEach(this::at);
            case ObjectValue object -> {
                for (String key : object.keys()) {
                    characters += key.length();
                    at(object.get(key));
                }
            }
            case Element element -> {
                at(element.type());
                at(element.key());
                at(element.props());
            }
            case Collection map -> map.body().items().forEach(entry -> ((ArrayValue) entry).items().forEach(this::at));
            case Lazy lazy -> {
                values--;
                at(lazy.payload().value());
            }
            case null, default -> {
                // nothing within
            }
        }
    }
}
