package fourteen.streaming.html;

import fourteen.components.FinishedContent;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.ObjectValue;
import org.jspecify.annotations.Nullable;

/// Changed copies of parts of a model, which itself is never changed. Where nothing changes there is no copy.
final class Copies {

    private Copies() {}

    /// Whether a value is unchanged. Equal is not enough: identity is part of the model.
    @SuppressWarnings("ReferenceEquality") // that is what it is for
    static boolean isSame(@Nullable FlightValue value, @Nullable FlightValue other) {
        return value == other;
    }

    static Element withChildren(Element element, FlightValue children) {
        ObjectValue props = (ObjectValue) element.props();
        return isSame(children, Outcomes.children(props))
                ? element
                : withProps(element, with(props, "children", children));
    }

    static Element withProps(Element element, FlightValue props) {
        return isSame(props, element.props()) ? element : new Element(element.type(), element.key(), props);
    }

    /// The element with HTML for its children.
    static Element withHtml(Element element, String html) {
        ObjectValue old = (ObjectValue) element.props();
        ObjectValue props = new ObjectValue();
        for (int i = 0; i < old.size(); i++) {
            if (!old.key(i).equals("children")) {
                props.put(old.key(i), old.value(i));
            }
        }
        props.put("dangerouslySetInnerHTML", new FinishedContent(html, Outcomes.children(old)));
        return new Element(element.type(), element.key(), props);
    }

    /// The object with another value of a property that it has.
    static ObjectValue with(ObjectValue object, String name, FlightValue value) {
        if (isSame(object.get(name), value)) {
            return object;
        }
        ObjectValue copy = new ObjectValue();
        for (int i = 0; i < object.size(); i++) {
            copy.put(object.key(i), object.value(i));
        }
        return copy.put(name, value);
    }

    /// The object with other values of the same properties, in their order.
    static ObjectValue values(ObjectValue object, FlightValue[] values) {
        int i = 0;
        while (i < values.length && isSame(values[i], object.value(i))) {
            i++;
        }
        if (i == values.length) {
            return object;
        }
        ObjectValue copy = new ObjectValue();
        for (int j = 0; j < values.length; j++) {
            copy.put(object.key(j), values[j]);
        }
        return copy;
    }

    /// An array of other items, as many.
    static ArrayValue items(ArrayValue array, FlightValue[] items) {
        for (int i = 0; i < items.length; i++) {
            if (!isSame(items[i], array.items().get(i))) {
                return ArrayValue.of(items);
            }
        }
        return array;
    }
}
