package fourteen.components;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// Reads what `copy()` of `server-react.js` has written: data and elements of HTML, in one text. A call into JavaScript
/// costs as much as a hundred characters here.
///
/// | letter | what follows |
/// |---|---|
/// | `N` `U` `T` `F` | null, undefined, true, false |
/// | `s` | length, `:`, the string |
/// | `n` | a number, `;` |
/// | `[` `]`, `{` `}` | values; names and values |
/// | `e` | name of the tag, key, properties |
/// | `K` | number, `;`, then as `s`: a name that will come again |
/// | `k` | number of such a name, `;` |
/// | `r` | number of an object that was met before, `;` |
/// | `l` | the next leaf: no plain data |
final class QuickCopy {

    private final Values values;
    private final String text;
    private final Value leaves;
    private final List<@Nullable Text> names;
    private final List<@Nullable FlightValue> objects;
    private final Deque<String> trail;
    private int at;
    private int next;
    private long leaf = 1;

    /// @param written the text, or a list of it and the leaves
    /// @param names   of tags and properties, by number: the worker's
    /// @param objects by number: the request's
    /// @param trail   the way to what is read, for errors
    QuickCopy(Values values, Value written, List<@Nullable Text> names, List<@Nullable FlightValue> objects,
            Deque<String> trail) {
        this.values = values;
        this.names = names;
        this.objects = objects;
        this.trail = trail;
        leaves = written;
        text = written.isString() ? written.asString() : written.getArrayElement(0).asString();
        next = integer(';');
    }

    /// Reads a value.
    ///
    /// @param step from what holds it; null if nothing does
    /// @param name of the property that holds it
    FlightValue value(@Nullable String step, String name) {
        char letter = text.charAt(at++);
        return switch (letter) {
            case 'N' -> Constant.NULL;
            case 'U' -> Constant.UNDEFINED;
            case 'T' -> Constant.TRUE;
            case 'F' -> Constant.FALSE;
            case 's' -> new Text(string());
            case 'n' -> number();
            case 'k' -> named(integer(';'));
            case 'K' -> newName();
            case 'r' -> known(integer(';'), name);
            default -> within(letter, step, name);
        };
    }

    private FlightValue within(char letter, @Nullable String step, String name) {
        if (step != null) {
            trail.addLast(step);
        }
        try {
            return switch (letter) {
                case '[' -> array();
                case '{' -> object();
                case 'e' -> element();
                case 'l' -> values.leaf(leaves.getArrayElement(leaf++), name);
                default -> throw new IllegalStateException("no such letter: " + letter);
            };
        } finally {
            if (step != null) {
                trail.removeLast();
            }
        }
    }

    private ArrayValue array() {
        ArrayValue array = new ArrayValue();
        keep(next++, array);
        for (int i = 0; text.charAt(at) != ']'; i++) {
            String name = isPlain() ? "" : Integer.toString(i);
            array.items().add(value(name.isEmpty() ? null : "[" + name + "]", name));
        }
        at++;
        return array;
    }

    private ObjectValue object() {
        ObjectValue object = new ObjectValue();
        keep(next++, object);
        while (text.charAt(at) != '}') {
            String name = name().value();
            object.put(name, value(isPlain() ? null : "." + name, name));
        }
        at++;
        return object;
    }

    private Element element() {
        int number = next++;
        Text tag = name();
        FlightValue key = value(null, "");
        trail.addLast("<" + tag.value() + "> ");
        try {
            at++; // {
            Element element = new Element(tag, key, object());
            keep(number, element);
            return element;
        } finally {
            trail.removeLast();
        }
    }

    /// Whether the next value needs no name and no place: whether it neither is nor holds anything that could be wrong.
    private boolean isPlain() {
        char letter = text.charAt(at);
        return letter != 'l' && letter != '[' && letter != '{';
    }

    private Text name() {
        return switch (text.charAt(at++)) {
            case 'k' -> named(integer(';'));
            case 'K' -> newName();
            default -> new Text(string());
        };
    }

    private Text newName() {
        int number = integer(';');
        Text name = new Text(string());
        put(names, number, name);
        return name;
    }

    /// Numbers are given by JavaScript, and a leaf may have a copy of its own meanwhile.
    private void keep(int number, FlightValue value) {
        put(objects, number, value);
    }

    private static <T> void put(List<@Nullable T> list, int number, T value) {
        while (list.size() <= number) {
            list.add(null);
        }
        list.set(number, value);
    }

    private Text named(int number) {
        return Objects.requireNonNull(names.get(number));
    }

    private FlightValue known(int number, String name) {
        FlightValue same = number < objects.size() ? objects.get(number) : null;
        return same != null ? same : values.leaf(number, name);
    }

    private String string() {
        int length = integer(':');
        at += length;
        return text.substring(at - length, at);
    }

    private NumberValue number() {
        int begin = at;
        long number = 0;
        for (char digit = text.charAt(at++); digit != ';'; digit = text.charAt(at++)) {
            if (digit < '0' || digit > '9' || at - begin > 15) {
                at = text.indexOf(';', begin) + 1;
                return new NumberValue(Double.parseDouble(text.substring(begin, at - 1)));
            }
            number = number * 10 + digit - '0';
        }
        return new NumberValue(number);
    }

    private int integer(char end) {
        int number = 0;
        for (char digit = text.charAt(at++); digit != end; digit = text.charAt(at++)) {
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
