package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;

/// Writes attributes by what their names and values mean to React. Where a method gives false, only React can tell what is to
/// be written, or it throws; what was written until then is of no use.
final class AttributeWriter {

    private final Output out;
    private final StyleWriter style;

    AttributeWriter(Output out, Outcomes outcomes) {
        this.out = out;
        this.style = new StyleWriter(out, outcomes);
    }

    /// @param value neither null nor undefined
    boolean write(String property, FlightValue value) {
        // @starter:begin task=9.3
        Attribute attribute = Attribute.of(property);
        String name = attribute.name();
        if (attribute.kind() == Attribute.Kind.DROPPED) {
            return true;
        }
        if (Coercion.isFunctionOrSymbol(value)) {
            return attribute.kind() != Attribute.Kind.STYLE;
        }
        return switch (attribute.kind()) {
            case DROPPED -> true;
            case STYLE -> style.write(value);
            case TEXT -> Coercion.isBoolean(value) || text(name, value);
            case WORD -> text(name, value);
            case BOOLEAN -> bool(name, value);
            case BOOLEAN_OR_TEXT -> Coercion.isBoolean(value) ? bool(name, value) : text(name, value);
            case NUMBER -> number(name, value, Double.NEGATIVE_INFINITY);
            case POSITIVE -> number(name, value, 1);
            case URL -> Coercion.isBoolean(value) || url(name, value);
            case URL_OF_RESOURCE -> Coercion.isBoolean(value) || Coercion.isText(value, "") || url(name, value);
            case OTHER -> (Coercion.isBoolean(value) && !attribute.takesBooleans()) || text(name, value);
        };
        // @starter:end
    }

    /// There if the value is true to JavaScript.
    boolean bool(String name, FlightValue value) {
        if (Coercion.isFunctionOrSymbol(value)) {
            return true;
        }
        Boolean there = Coercion.truth(value);
        if (there == null) {
            return false;
        }
        if (there) {
            out.emptyAttribute(name);
        }
        return true;
    }

    boolean text(String name, FlightValue value) {
        String text = Coercion.text(value);
        if (text == null) {
            return false;
        }
        out.attribute(name, text);
        return true;
    }

    boolean url(String name, FlightValue value) {
        String url = Coercion.text(value);
        if (url == null) {
            return false;
        }
        out.attribute(name, Urls.safe(url));
        return true;
    }

    private boolean number(String name, FlightValue value, double least) {
        Double number = Coercion.number(value);
        if (number == null) {
            return false;
        }
        return Double.isNaN(number) || number < least || text(name, value);
    }

    /// An attribute of a custom element: by its own name, whatever that means.
    ///
    /// @param value neither null nor undefined
    boolean custom(String property, FlightValue value) {
        return switch (property) {
            case "style" -> style.write(value);
            case "suppressContentEditableWarning", "suppressHydrationWarning", "ref" -> true;
            default -> !Names.isAttribute(property)
                    || customText(property.equals("className") ? "class" : property, value);
        };
    }

    private boolean customText(String name, FlightValue value) {
        if (Coercion.isFunctionOrSymbol(value) || value == Constant.FALSE || value instanceof ArrayValue
                || value instanceof ObjectValue || value instanceof DateValue) {
            return true;
        }
        return value == Constant.TRUE ? text(name, new Text("")) : text(name, value);
    }
}
