package fourteen.streaming.html;

import fourteen.components.FinishedContent;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.Locale;
import java.util.stream.Collectors;

/// A model as text that looks like JSX. HTML that was put in stands between `‹` and `›`.
final class Shown {

    private Shown() {}

    static String of(FlightValue value) {
        return switch (value) {
            case Text text -> '\'' + text.value() + '\'';
            case NumberValue number -> Coercion.text(number.value());
            case Constant constant -> constant.name().toLowerCase(Locale.ROOT);
            case SymbolValue symbol -> symbol.name();
            case ArrayValue array -> array.items().stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
            case ObjectValue object -> object.keys()
                    .stream()
                    .map(key -> property(object, key))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Element element -> element(element);
            case ClientReference reference -> reference.name();
            case ServerReference reference -> "action " + reference.id();
            case Lazy lazy -> "lazy(" + promise(lazy.payload()) + ")";
            case FlightPromise promise -> "promise(" + promise(promise) + ")";
            default -> value.getClass().getSimpleName();
        };
    }

    private static String promise(FlightPromise promise) {
        FlightValue value = promise.value();
        return promise.isRejected() ? "failed" : value == null ? "open" : of(value);
    }

    private static String property(ObjectValue object, String key) {
        FlightValue value = object.get(key);
        return key + ": " + (value == null ? "nothing" : of(value));
    }

    private static String element(Element element) {
        StringBuilder all = new StringBuilder("<").append(name(element.type()));
        if (element.key() instanceof Text key) {
            all.append(" key=").append(key.value());
        }
        if (!(element.props() instanceof ObjectValue props)) {
            return all.append(" ...").append(of(element.props())).append('>').toString();
        }
        String content = "";
        for (String key : props.keys()) {
            FlightValue value = props.get(key);
            if (key.equals("children") && value != null) {
                content = value instanceof ArrayValue array
                        ? array.items().stream().map(Shown::of).collect(Collectors.joining(" "))
                        : of(value);
            } else if (key.equals("dangerouslySetInnerHTML") && value instanceof FinishedContent html) {
                content = "‹" + html.html() + "›";
            } else if (key.equals("dangerouslySetInnerHTML") && value instanceof ObjectValue html
                    && html.get("__html") instanceof Text text) {
                content = "‹" + text.value() + "›";
            } else if (value != null) {
                all.append(' ').append(key).append('=').append(of(value));
            }
        }
        return all.append('>').append(content).append("</>").toString();
    }

    private static String name(FlightValue type) {
        return switch (type) {
            case Text tag -> tag.value();
            case Lazy lazy when lazy.payload().value() instanceof ClientReference reference -> reference.name();
            case SymbolValue symbol -> symbol.name().substring("react.".length());
            default -> of(type);
        };
    }
}
