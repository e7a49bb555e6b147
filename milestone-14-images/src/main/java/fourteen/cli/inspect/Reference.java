package fourteen.cli.inspect;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A place in a row's JSON that refers to another row (WIRE-FORMAT §2.1).
///
/// @param to the row
/// @param as what it is taken: `lazy`, `promise`, `Map`; empty for the value itself
/// @param path of the place: `props.children[0].type`; empty for the row's root
/// @param inner where in the other row, as it stands on the wire: `props:style`; empty for its root
record Reference(int to, String as, String path, String inner) {

    /// All of a row's references in their order.
    static List<Reference> in(@Nullable FlightValue json) {
        List<Reference> all = new ArrayList<>();
        if (json != null) {
            collect(json, "", all);
        }
        return all;
    }

    private static void collect(FlightValue value, String path, List<Reference> all) {
        switch (value) {
            case Text text -> {
                Reference reference = of(text.value(), path);
                if (reference != null) {
                    all.add(reference);
                }
            }
            case ArrayValue array when Json.isElement(array) -> {
                for (int i = 1; i < array.items().size(); i++) {
                    collect(array.items().get(i), path + Json.ELEMENT.get(Math.min(i, Json.ELEMENT.size() - 1)), all);
                }
            }
            case ArrayValue array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    collect(array.items().get(i), path + "[" + i + "]", all);
                }
            }
            case ObjectValue object -> {
                for (String key : object.keys()) {
                    collect(Objects.requireNonNull(object.get(key)), path + "." + key, all);
                }
            }
            default -> {
                // a number or a constant refers to nothing
            }
        }
    }

    private static @Nullable Reference of(String text, String path) {
        if (text.length() < 2 || text.charAt(0) != '$') {
            return null;
        }
        String as = switch (text.charAt(1)) {
            case 'L' -> "lazy";
            case '@' -> "promise";
            case 'h' -> "function";
            case 'Q' -> "Map";
            case 'W' -> "Set";
            case 'B' -> "Blob";
            case 'K' -> "FormData";
            case 'i' -> "iterator";
            case 'Z' -> "error";
            default -> "";
        };
        int from = as.isEmpty() ? 1 : 2;
        int to = from;
        while (to < text.length() && Character.digit(text.charAt(to), 16) >= 0 && text.charAt(to) <= 'f') {
            to++;
        }
        boolean other = as.isEmpty() && Character.isUpperCase(text.charAt(1)); // $D…, $E…: dates and their like
        if (to == from || to - from > 8 || other || (to < text.length() && text.charAt(to) != ':')) {
            return null;
        }
        String inner = to < text.length() ? text.substring(to + 1) : "";
        return new Reference(Integer.parseUnsignedInt(text.substring(from, to), 16), as,
                path.startsWith(".") ? path.substring(1) : path, inner);
    }
}
