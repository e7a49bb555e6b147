package fourteen.cli.inspect;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/// The beginning of a row's JSON, written as an author writes it: elements as JSX, values as in JavaScript.
final class Preview {

    private final Names names;
    private final Excerpt out;

    private Preview(Names names, Excerpt out) {
        this.names = names;
        this.out = out;
    }

    static String of(FlightValue json, Names names, int most) {
        Excerpt out = new Excerpt(most);
        new Preview(names, out).value(json);
        return out.toString();
    }

    private void value(FlightValue value) {
        if (out.isFull()) {
            return;
        }
        switch (value) {
            case Text text -> string(text.value());
            case NumberValue number -> out.add(number(number.value()));
            case Constant constant -> out.add(constant.name().toLowerCase(Locale.ROOT));
            case ArrayValue array when Json.isElement(array) -> element(array);
            case ArrayValue array -> array(array);
            case ObjectValue object -> object(object);
            default -> out.add("?"); // JSON has no more
        }
    }

    private void string(String text) {
        if (text.length() < 2 || text.charAt(0) != '$') {
            out.add("\"").add(text).add("\"");
            return;
        }
        switch (text.charAt(1)) {
            case '$' -> out.add("\"").add(text.substring(1)).add("\"");
            case 'D', 'S' -> out.add(text.substring(2));
            case 'n' -> out.add(text.substring(2)).add("n");
            case 'u', 'I', '-', 'N' -> out.add(text.substring(1));
            default -> out.add(text);
        }
    }

    private void element(ArrayValue element) {
        String type = Json.at(element, 1) instanceof Text text ? names.element(text.value()) : "?";
        out.add("<").add(type);
        if (Json.at(element, 2) instanceof Text key) {
            out.add(" key=\"").add(key.value()).add("\"");
        }
        FlightValue children = Constant.UNDEFINED;
        if (Json.at(element, 3) instanceof ObjectValue props) {
            children = Objects.requireNonNullElse(props.get("children"), children);
            attributes(props);
        } else {
            out.add(" {…").add("}");
        }
        if (children == Constant.UNDEFINED || children == Constant.NULL) {
            out.add("/>");
            return;
        }
        out.add(">");
        child(children);
        out.add("</").add(type).add(">");
    }

    private void attributes(ObjectValue props) {
        for (String name : props.keys()) {
            if (name.equals("children") || out.isFull()) {
                continue;
            }
            out.add(" ").add(name).add("=");
            FlightValue value = Objects.requireNonNull(props.get(name));
            boolean plain = value instanceof Text text && !text.value().startsWith("$");
            out.add(plain ? "" : "{");
            value(value);
            out.add(plain ? "" : "}");
        }
    }

    private void child(FlightValue child) {
        switch (child) {
            case Text text when !text.value().startsWith("$") -> out.add(text.value());
            case ArrayValue array when Json.isElement(array) -> element(array);
            case ArrayValue array -> {
                for (FlightValue item : array.items()) {
                    child(item);
                    if (out.isFull()) {
                        return;
                    }
                }
            }
            default -> {
                out.add("{");
                value(child);
                out.add("}");
            }
        }
    }

    private void array(ArrayValue array) {
        String comma = "[";
        for (FlightValue item : array.items()) {
            out.add(comma);
            value(item);
            comma = ", ";
            if (out.isFull()) {
                return;
            }
        }
        out.add(array.items().isEmpty() ? "[]" : "]");
    }

    private void object(ObjectValue object) {
        String comma = "{";
        for (String key : object.keys()) {
            out.add(comma).add(key).add(": ");
            value(Objects.requireNonNull(object.get(key)));
            comma = ", ";
            if (out.isFull()) {
                return;
            }
        }
        out.add(object.size() == 0 ? "{}" : "}");
    }

    private static String number(double number) {
        long whole = (long) number;
        return whole == number ? Long.toString(whole) : BigDecimal.valueOf(number).toPlainString();
    }
}
