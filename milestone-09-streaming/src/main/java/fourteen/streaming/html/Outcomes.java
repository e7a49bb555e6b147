package fourteen.streaming.html;

import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.ObjectValue;
import fourteen.flight.Unrendered;
import org.jspecify.annotations.Nullable;

/// Reads a model through what stands for something else.
final class Outcomes {

    /// A component may return a lazy of a component that returns a lazy; a circle of them leads nowhere.
    private static final int LONGEST_CHAIN = 100;

    private final Rendered rendered;

    Outcomes(Rendered rendered) {
        this.rendered = rendered;
    }

    /// What React would render in the place of a child.
    FlightValue child(FlightValue value) {
        FlightValue now = value;
        for (int i = 0; i < LONGEST_CHAIN && standsForAnother(now); i++) {
            FlightValue next = rendered.look(now);
            if (Copies.isSame(next, now)) {
                return now;
            }
            now = next;
        }
        return now;
    }

    /// A property as whoever reads it finds it: a component's outcome, but a lazy is still a lazy. Null for null and undefined.
    @Nullable
    FlightValue property(ObjectValue props, String name) {
        FlightValue value = props.get(name);
        return value == null ? null : property(value);
    }

    @Nullable
    FlightValue property(FlightValue value) {
        FlightValue now = value instanceof Unrendered ? rendered.look(value) : value;
        return now == Constant.NULL || now == Constant.UNDEFINED ? null : now;
    }

    /// The children of an element; undefined if there are none.
    static FlightValue children(ObjectValue props) {
        FlightValue children = props.get("children");
        return children == null ? Constant.UNDEFINED : children;
    }

    /// Whether children are more than one text, which React writes as fast as it takes HTML.
    boolean areWorthHtml(FlightValue children) {
        FlightValue now = child(children);
        return now instanceof ArrayValue || now instanceof Element;
    }

    private static boolean standsForAnother(FlightValue value) {
        return value instanceof Unrendered || value instanceof Lazy || value instanceof FlightPromise;
    }
}
