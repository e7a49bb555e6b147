package fourteen.flight.reply;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.ObjectValue;

/// Where a value goes: a property or an item of what holds it.
///
/// @param holder an [ArrayValue] or an [ObjectValue]
/// @param index of an item; -1 for a property
record Place(FlightValue holder, String key, int index) {

    static Place property(ObjectValue holder, String key) {
        return new Place(holder, key, -1);
    }

    static Place item(ArrayValue holder, int index) {
        return new Place(holder, "an item", index);
    }

    void put(FlightValue value) {
        if (index >= 0 && holder instanceof ArrayValue array) {
            array.items().set(index, value);
        } else if (holder instanceof ObjectValue object) {
            object.put(key, value);
        }
    }

    boolean isThen() {
        return key.equals("then");
    }
}
