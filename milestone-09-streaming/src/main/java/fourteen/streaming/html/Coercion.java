package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.Numbers;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Values as JavaScript turns them into text and numbers (ECMAScript §7.1).
final class Coercion {

    private static final double EXACT = 0x1p53;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(Infinity|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?)");
    private static final Pattern WITH_BASE = Pattern.compile("0([xX]\\p{XDigit}+|[oO][0-7]+|[bB][01]+)");

    private Coercion() {}

    /// `"" + value`; null for what only JavaScript itself can tell, such as a date in its time zone.
    static @Nullable String text(FlightValue value) {
        return value instanceof ArrayValue array ? joined(array) : scalar(value);
    }

    private static @Nullable String scalar(FlightValue value) {
        return switch (value) {
            case Text text -> text.value();
            case NumberValue number -> text(number.value());
            case BigIntValue number -> number.value().toString();
            case Constant.TRUE -> "true";
            case Constant.FALSE -> "false";
            case Constant.NULL -> "null";
            case Constant.UNDEFINED -> "undefined";
            default -> null;
        };
    }

    static String text(double number) {
        if (number == (long) number && Math.abs(number) < EXACT) {
            return Long.toString((long) number);
        }
        return Double.isFinite(number) ? Numbers.shortest(number) : Double.toString(number);
    }

    /// An array of arrays may hold itself; React is left to find out.
    private static @Nullable String joined(ArrayValue array) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < array.items().size(); i++) {
            FlightValue item = array.items().get(i);
            String text = item == Constant.NULL || item == Constant.UNDEFINED ? "" : scalar(item);
            if (text == null) {
                return null;
            }
            all.append(i == 0 ? "" : ",").append(text);
        }
        return all.toString();
    }

    /// `Number(value)`; null for what is no scalar, and for a `bigint`, of which React's `isNaN` throws.
    static @Nullable Double number(FlightValue value) {
        return switch (value) {
            case NumberValue number -> number.value();
            case Text text -> number(text.value());
            case Constant.TRUE -> 1.0;
            case Constant.FALSE -> 0.0;
            default -> null;
        };
    }

    private static double number(String text) {
        String bare = trimmed(text);
        if (bare.isEmpty()) {
            return 0;
        }
        if (DECIMAL.matcher(bare).matches()) {
            return Double.parseDouble(bare);
        }
        if (WITH_BASE.matcher(bare).matches()) {
            int base = switch (bare.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                default -> 2;
            };
            return new BigInteger(bare.substring(2), base).doubleValue();
        }
        return Double.NaN;
    }

    /// `Boolean(value)`; null if that is not known here.
    static @Nullable Boolean truth(FlightValue value) {
        return switch (value) {
            case Constant.TRUE -> true;
            case Constant.FALSE, Constant.NULL, Constant.UNDEFINED -> false;
            case Text text -> !text.value().isEmpty();
            case NumberValue number -> number.value() != 0 && !Double.isNaN(number.value());
            case BigIntValue number -> number.value().signum() != 0;
            default -> null;
        };
    }

    static boolean isBoolean(FlightValue value) {
        return value == Constant.TRUE || value == Constant.FALSE;
    }

    static boolean isFunctionOrSymbol(FlightValue value) {
        return value instanceof ServerReference || value instanceof SymbolValue;
    }

    static boolean isText(@Nullable FlightValue value, String text) {
        return value instanceof Text known && known.value().equals(text);
    }

    /// `text.trim()`.
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWhiteSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isWhiteSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isWhiteSpace(char c) {
        return c <= ' '
                ? c == ' ' || (c >= '\t' && c <= '\r')
                : c == '\uFEFF' || c == '\u2028' || c == '\u2029' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
