package fourteen.cli.inspect;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import java.util.List;

/// Shapes in a row's JSON.
final class Json {

    /// What the places of an element's tuple are called; from the fourth on only a development server writes them.
    static final List<String> ELEMENT = List.of("", ".type", ".key", ".props", ".owner", ".stack", ".validated");

    private Json() {}

    /// An element's tuple (WIRE-FORMAT §2.3).
    static boolean isElement(ArrayValue array) {
        return array.items().size() >= 4 && array.items().getFirst() instanceof Text mark && mark.value().equals("$");
    }

    static FlightValue at(ArrayValue array, int index) {
        return index < array.items().size() ? array.items().get(index) : FlightValue.Constant.UNDEFINED;
    }
}
