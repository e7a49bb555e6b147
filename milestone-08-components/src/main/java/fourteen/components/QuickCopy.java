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

/// Reads what `copy()` of `server-react.js` has written: data and elements of HTML, as a list of codes and a text. A call into
/// JavaScript costs as much as a dozen values here.
///
/// A code is a kind in its lowest four bits, and a number above:
///
/// | kind | number | what follows |
/// |---|---|---|
/// | [#NULL] [#UNDEFINED] [#TRUE] [#FALSE] | | |
/// | [#STRING] | its length; it is the next piece of the text | |
/// | [#INTEGER] | itself | |
/// | [#NUMBER] | the length of its piece of the text | |
/// | [#ARRAY] | how many values | the values |
/// | [#OBJECT] | how many properties | names and values |
/// | [#TAG] | | name of the tag, key, properties |
/// | [#NAME] | which name that was met before | |
/// | [#NEW_NAME] | length of a name that will come again | |
/// | [#LONG_NAME] | length of one that will not | |
/// | [#MET_BEFORE] | which object that was met before | |
/// | [#LEAF] | | the next leaf: no plain data |
final class QuickCopy {

    private static final int NULL = 0;
    private static final int UNDEFINED = 1;
    private static final int TRUE = 2;
    private static final int FALSE = 3;
    private static final int STRING = 4;
    private static final int INTEGER = 5;
    private static final int NUMBER = 6;
    private static final int ARRAY = 7;
    private static final int OBJECT = 8;
    private static final int TAG = 9;
    private static final int NAME = 10;
    private static final int NEW_NAME = 11;
    private static final int LONG_NAME = 12;
    private static final int MET_BEFORE = 13;
    private static final int LEAF = 14;

    private static final int KIND = 15;
    private static final int BITS = 4;

    /// What JavaScript has written.
    ///
    /// @param codes how many there are, the number of the next object, that of the next name; then the codes
    /// @param text  the text, or a list of it and the leaves
    record Written(int[] codes, Value text) {}

    private final Values values;
    private final int[] codes;
    private final String text;
    private final Value leaves;
    private final List<@Nullable Text> names;
    private final List<@Nullable FlightValue> objects;
    private final Deque<String> trail;
    private int at = 3;
    private int begin;
    private int nextObject;
    private int nextName;
    private long leaf = 1;

    /// @param names   of tags and properties, by number: the worker's
    /// @param objects by number: the request's
    /// @param trail   the way to what is read, for errors
    QuickCopy(Values values, Written written, List<@Nullable Text> names, List<@Nullable FlightValue> objects,
            Deque<String> trail) {
        this.values = values;
        this.names = names;
        this.objects = objects;
        this.trail = trail;
        codes = written.codes();
        nextObject = codes[1];
        nextName = codes[2];
        leaves = written.text();
        text = leaves.isString() ? leaves.asString() : leaves.getArrayElement(0).asString();
    }

    /// Reads a value.
    ///
    /// @param step from what holds it; null if nothing does
    /// @param name of the property that holds it
    FlightValue value(@Nullable String step, String name) {
        int code = codes[at++];
        int number = code >> BITS;
        return switch (code & KIND) {
            case NULL -> Constant.NULL;
            case UNDEFINED -> Constant.UNDEFINED;
            case TRUE -> Constant.TRUE;
            case FALSE -> Constant.FALSE;
            case STRING -> new Text(piece(number));
            case INTEGER -> new NumberValue(number);
            case NUMBER -> new NumberValue(Double.parseDouble(piece(number)));
            case MET_BEFORE -> known(number, name);
            default -> within(code, step, name);
        };
    }

    private FlightValue within(int code, @Nullable String step, String name) {
        if (step != null) {
            trail.addLast(step);
        }
        try {
            return switch (code & KIND) {
                case ARRAY -> array(code >> BITS);
                case OBJECT -> object(code >> BITS);
                case TAG -> element();
                case LEAF -> values.leaf(leaves.getArrayElement(leaf++), name);
                default -> throw new IllegalStateException("no such code: " + code);
            };
        } finally {
            if (step != null) {
                trail.removeLast();
            }
        }
    }

    private ArrayValue array(int length) {
        ArrayValue array = new ArrayValue();
        keep(nextObject++, array);
        for (int i = 0; i < length; i++) {
            String name = isPlain() ? "" : Integer.toString(i);
            array.items().add(value(name.isEmpty() ? null : "[" + name + "]", name));
        }
        return array;
    }

    private ObjectValue object(int properties) {
        ObjectValue object = new ObjectValue();
        keep(nextObject++, object);
        for (int i = 0; i < properties; i++) {
            String name = name().value();
            object.put(name, value(isPlain() ? null : "." + name, name));
        }
        return object;
    }

    private Element element() {
        int number = nextObject++;
        Text tag = name();
        FlightValue key = value(null, "");
        trail.addLast("<" + tag.value() + "> ");
        try {
            Element element = new Element(tag, key, object(codes[at++] >> BITS));
            keep(number, element);
            return element;
        } finally {
            trail.removeLast();
        }
    }

    /// Whether the next value needs no name and no place: whether it neither is nor holds anything that could be wrong.
    private boolean isPlain() {
        int kind = codes[at] & KIND;
        return kind != LEAF && kind != ARRAY && kind != OBJECT;
    }

    private Text name() {
        int code = codes[at++];
        int number = code >> BITS;
        return switch (code & KIND) {
            case NAME -> Objects.requireNonNull(names.get(number));
            case NEW_NAME -> newName(piece(number));
            default -> new Text(piece(number));
        };
    }

    private Text newName(String text) {
        Text name = new Text(text);
        put(names, nextName++, name);
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

    private FlightValue known(int number, String name) {
        FlightValue same = number < objects.size() ? objects.get(number) : null;
        return same != null ? same : values.leaf(number, name);
    }

    private String piece(int length) {
        begin += length;
        return text.substring(begin - length, begin);
    }
}
