package fourteen.course.bench;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.List;
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
            case ArrayValue array -> items(array);
            case ObjectValue object -> {
                for (int i = 0; i < object.size(); i++) {
                    characters += object.key(i).length();
                    at(object.value(i));
                }
            }
            case Element element -> {
                at(element.type());
                at(element.key());
                at(element.props());
            }
            case Collection map -> map.body().items().forEach(entry -> items((ArrayValue) entry));
            case Lazy lazy -> {
                values--;
                at(lazy.payload().value());
            }
            case null, default -> {
                // nothing within
            }
        }
    }

    private void items(ArrayValue array) {
        List<FlightValue> items = array.items();
        for (int i = 0; i < items.size(); i++) {
            at(items.get(i));
        }
    }
}
