package fourteen.streaming.html;

import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.Unrendered;
import java.util.IdentityHashMap;

/// What client components are given: it keeps its shape, because they may look at it, clone it and compare it.
///
/// Only below the host elements that they are handed is there HTML instead of children. The same object stays the same
/// object everywhere; where objects hold each other in a circle, the component is given them as they are.
final class Handed {

    private final Walk walk;
    private final Outcomes outcomes;
    private final IdentityHashMap<FlightValue, FlightValue> known = new IdentityHashMap<>();
    private int components;
    private boolean isCircle;

    Handed(Walk walk, Outcomes outcomes) {
        this.walk = walk;
        this.outcomes = outcomes;
    }

    /// The element of a client component, or of a type that nobody knows.
    Element toClient(Element element) {
        components++;
        Element handed = Copies.withProps(element, of(element.props()));
        components--;
        if (components == 0 && isCircle) {
            isCircle = false;
            known.clear();
            return element;
        }
        return handed;
    }

    private FlightValue of(FlightValue value) {
        if (!mayHoldElements(value) || !walk.enter()) {
            return value;
        }
        return walk.left(value instanceof Lazy || value instanceof Unrendered ? outcome(value) : same(value));
    }

    private static boolean mayHoldElements(FlightValue value) {
        return value instanceof Element || value instanceof ObjectValue || value instanceof ArrayValue
                || value instanceof Lazy || value instanceof Unrendered;
    }

    /// A component sees a lazy as a lazy: so does it in the browser.
    private FlightValue outcome(FlightValue value) {
        FlightValue now = outcomes.child(value);
        FlightValue handed = Copies.isSame(now, value) ? value : of(now);
        if (Copies.isSame(handed, now)) {
            return value;
        }
        return value instanceof Lazy ? new Lazy(FlightPromise.fulfilled(handed)) : handed;
    }

    private FlightValue same(FlightValue value) {
        FlightValue before = known.putIfAbsent(value, FlightValue.Constant.WAITING);
        if (before == FlightValue.Constant.WAITING) {
            isCircle = true;
            return value;
        }
        if (before != null) {
            return before;
        }
        FlightValue handed = changed(value);
        known.put(value, handed);
        return handed;
    }

    private FlightValue changed(FlightValue value) {
        return switch (value) {
            case ArrayValue array -> {
                FlightValue[] items = array.items().toArray(FlightValue[]::new);
                for (int i = 0; i < items.length; i++) {
                    items[i] = of(items[i]);
                }
                yield Copies.items(array, items);
            }
            case ObjectValue object -> object(object);
            case Element element -> element(element);
            default -> value;
        };
    }

    private ObjectValue object(ObjectValue object) {
        FlightValue[] values = new FlightValue[object.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(object.value(i));
        }
        return Copies.values(object, values);
    }

    private Element element(Element element) {
        if (!(element.props() instanceof ObjectValue props)) {
            return element;
        }
        if (element.type() instanceof Text tag) {
            TagKind kind = TagKind.of(tag.value());
            return !kind.hasChildren()
                    ? element
                    : Copies.withChildren(element, walk.kept(Outcomes.children(props),
                            FormatContext.UNKNOWN.inside(tag.value(), props, outcomes)));
        }
        if (Walk.isTransparent(element)) {
            return Copies.withProps(element, of(props));
        }
        return element.type() instanceof SymbolValue
                ? walk.boundary(element, props, FormatContext.UNKNOWN)
                : toClient(element);
    }
}
