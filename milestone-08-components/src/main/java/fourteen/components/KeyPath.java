package fourteen.components;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;

/// The keys of the components that a place is in, and whether an unkeyed one is among them (WIRE-FORMAT §2.3).
///
/// @param key  null, the keys joined by commas, or `react.optimistic_key`, which swallows all others
/// @param slot whether the place shares its parent's children list with others without a key of their own: what it renders
///             is then wrapped if it has a key, so that two such do not collide
record KeyPath(FlightValue key, boolean slot) {

    /// No component around.
    static final KeyPath NONE = new KeyPath(Constant.NULL, false);

    private static final KeyPath SLOT = new KeyPath(Constant.NULL, true);
    private static final SymbolValue OPTIMISTIC = new SymbolValue("react.optimistic_key");

    boolean hasKey() {
        return key != Constant.NULL;
    }

    boolean isNone() {
        return !hasKey() && !slot;
    }

    /// Inside a component that has this key, or none.
    KeyPath inside(FlightValue component) {
        if (component == Constant.NULL) {
            return inFragment();
        }
        return new KeyPath(join(component), slot);
    }

    /// Inside an unkeyed fragment.
    KeyPath inFragment() {
        return hasKey() || slot ? this : SLOT;
    }

    /// The key of an element in this place.
    FlightValue of(FlightValue element) {
        return element == Constant.NULL ? key : join(element);
    }

    private FlightValue join(FlightValue more) {
        if (!hasKey()) {
            return more;
        }
        if (key instanceof Text outer && more instanceof Text inner) {
            return new Text(outer.value() + "," + inner.value());
        }
        return OPTIMISTIC;
    }
}
