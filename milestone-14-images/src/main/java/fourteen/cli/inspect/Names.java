package fourteen.cli.inspect;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import java.util.HashMap;
import java.util.Map;

/// What rows stand for that elements are made of: `Button`, `Suspense`; and the strings that import rows share.
final class Names {

    private final Map<String, String> components = new HashMap<>();
    private final Map<String, String> strings = new HashMap<>();

    /// Remembers a row of a symbol or of a string.
    void string(int id, String text) {
        String reference = "$" + Integer.toHexString(id);
        if (text.startsWith("$S")) {
            components.put(reference, component(text.substring(2)));
        } else {
            strings.put(reference, text.startsWith("$$") ? text.substring(1) : text);
        }
    }

    /// Remembers an import row; a sentence about it.
    String imported(int id, FlightValue json) {
        if (!(json instanceof ArrayValue parts)) {
            return "";
        }
        String module = text(Json.at(parts, 0));
        String export = text(Json.at(parts, 2));
        String name = switch (export) {
            case "", "default" -> module.replaceAll("^.*/|\\.[jt]sx?$", "");
            case "*" -> "all";
            default -> export;
        };
        components.put("$L" + Integer.toHexString(id), name);
        int chunks = Json.at(parts, 1) instanceof ArrayValue array ? array.items().size() / 2 : 0;
        return name + " from " + module + (chunks == 0 ? "" : chunks == 1 ? ", 1 chunk" : ", " + chunks + " chunks")
                + (parts.items().size() > 3 ? ", async" : "");
    }

    /// @param type an element's type as it stands on the wire
    String element(String type) {
        return components.getOrDefault(type, type);
    }

    private String text(FlightValue value) {
        return switch (value) {
            case Text text when strings.containsKey(text.value()) -> strings.getOrDefault(text.value(), "");
            case Text text -> text.value();
            case FlightValue.NumberValue number -> Integer.toString((int) number.value());
            default -> "?";
        };
    }

    /// `react.strict_mode`: `StrictMode`.
    private static String component(String symbol) {
        if (!symbol.startsWith("react.")) {
            return symbol;
        }
        StringBuilder name = new StringBuilder();
        for (String word : symbol.substring("react.".length()).split("_")) {
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
