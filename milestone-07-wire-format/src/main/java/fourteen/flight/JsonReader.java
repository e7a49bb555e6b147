package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads one row's JSON (RFC 8259, as JSON.parse does) straight into the model; strings that begin with `$` go to a [Reviver].
///
/// Written for this: Jackson's limits, positions and surrogates are not those of JSON.parse.
final class JsonReader {

    /// Knows what `$` strings mean.
    interface Reviver {

        /// @param text begins with `$`
        /// @param holder the array or object that the value goes into; null at the root
        /// @param key the property's name or the item's index
        FlightValue dollar(String text, @Nullable FlightValue holder, String key, int index);

        /// The date that follows `$D` in a string of the usual form, of which there are so many that none is made a String
        /// first; null if it is not that, or if `$` means nothing.
        default @Nullable FlightValue date(byte[] text, int from, int to) {
            return null;
        }

        /// Called when an array is complete; may give an element for it.
        FlightValue array(ArrayValue array);

        /// One level down; throws if that is too deep.
        void enter();

        void leave();

        /// Strings that come again, in this row or in another.
        Words words();
    }

    private static final byte[] NONE = new byte[0];
    private static final int EXACT = 16;
    private static final int DATE = "$D2026-11-23T21:38:00.000Z".length();
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};

    private final Reviver reviver;
    private final Words words;
    private byte[] bytes = NONE;
    private int start;
    private int end;
    private long offset;
    private int row;
    private int at;
    private boolean ascii;
    private int expected;
    /// Arrays that became elements, for those to come.
    private final ArrayDeque<ArrayValue> tuples = new ArrayDeque<>();

    /// A reader of one row after the other.
    JsonReader(Reviver reviver) {
        this.reviver = reviver;
        this.words = reviver.words();
    }

    /// The value of a row, and nothing after it.
    ///
    /// @param textOffset of the row's payload in the whole
    /// @param textRow its id
    FlightValue read(byte[] text, int from, int to, long textOffset, int textRow) {
        bytes = text;
        start = from;
        end = to;
        at = from;
        offset = textOffset;
        row = textRow;
        try {
            return read();
        } finally {
            bytes = NONE; // whoever keeps the reader need not keep the row
        }
    }

    private FlightValue read() {
        if (end - at >= 3 && bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF) {
            at += 3; // TextDecoder drops a byte order mark (Encoding standard)
        }
        FlightValue value = value(null, "", -1);
        space();
        if (at < end) {
            throw failure("the end of the row");
        }
        return value;
    }

    private FlightValue value(@Nullable FlightValue holder, String key, int index) {
        space();
        int c = at < end ? bytes[at] : -1;
        return switch (c) {
            case '"' -> text(holder, key, index);
            case '[' -> array();
            case '{' -> object();
            case 't' -> word("true", Constant.TRUE);
            case 'f' -> word("false", Constant.FALSE);
            case 'n' -> word("null", Constant.NULL);
            default -> number();
        };
    }

    private FlightValue text(@Nullable FlightValue holder, String key, int index) {
        int from = at + 1;
        if (from < end - DATE && bytes[from] == '$' && bytes[from + 1] == 'D' && bytes[from + DATE] == '"') {
            FlightValue date = reviver.date(bytes, from + 2, from + DATE);
            if (date != null) {
                at = from + DATE + 1;
                return date;
            }
        }
        String text = string();
        return text.isEmpty() || text.charAt(0) != '$'
                ? new Text(text)
                : reviver.dollar(text, holder, key, index);
    }

    private FlightValue array() {
        reviver.enter();
        at++;
        ArrayValue array = tuples.isEmpty() ? new ArrayValue() : tuples.pop();
        List<FlightValue> items = array.items();
        space();
        if (!take(']')) {
            do {
                int index = items.size();
                items.add(Constant.WAITING);
                items.set(index, value(array, "", index));
                space();
            } while (take(','));
            expect(']', "',' or ']'");
        }
        reviver.leave();
        FlightValue made = reviver.array(array);
        if (made instanceof Element) {
            items.clear();
            tuples.push(array);
        }
        return made;
    }

    private FlightValue object() {
        reviver.enter();
        at++;
        ObjectValue object = new ObjectValue(expected);
        space();
        if (!take('}')) {
            do {
                space();
                if (at >= end || bytes[at] != '"') {
                    throw failure("a property's name in double quotes");
                }
                String key = string();
                space();
                expect(':', "':'");
                object.put(key, value(object, key, -1));
                space();
            } while (take(','));
            expect('}', "',' or '}'");
        }
        expected = object.size(); // the next one is often of the same kind
        reviver.leave();
        return object;
    }

    private String string() {
        int from = ++at;
        skipToEscape();
        if (at < end && bytes[at] == '"') {
            return words.of(bytes, from, at++, ascii);
        }
        return escaped(from);
    }

    /// Goes on to the next quote or backslash; notices whether all is ASCII on the way.
    private void skipToEscape() {
        int all = 0;
        while (at < end) {
            byte b = bytes[at];
            if (b == '"' || b == '\\') {
                break;
            }
            if (b >= 0 && b < ' ') {
                throw failure("no control character in a string: write it as \\u00XX");
            }
            all |= b;
            at++;
        }
        ascii = all >= 0;
        if (at == end) {
            throw failure("'\"' at the end of a string");
        }
    }

    /// A string with escapes, put together as UTF-8.
    private String escaped(int from) {
        Bytes text = words.scratch().put(bytes, from, at);
        while (take('\\')) {
            char c = escape();
            if (Character.isSurrogate(c)) {
                at = from;
                return withSurrogates();
            }
            text.raw(c);
            int run = at;
            skipToEscape();
            text.put(bytes, run, at);
        }
        at++;
        return text.text();
    }

    /// The same in UTF-16, in which half of a surrogate pair can stand alone.
    private String withSurrogates() {
        StringBuilder text = new StringBuilder();
        while (true) {
            int run = at;
            skipToEscape();
            text.append(new String(bytes, run, at - run, UTF_8));
            if (!take('\\')) {
                at++;
                return text.toString();
            }
            text.append(escape());
        }
    }

    private char escape() {
        int c = at < end ? bytes[at++] : -1;
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> {
                at--;
                throw failure("one of \" \\ / b f n r t u after a backslash");
            }
        };
    }

    private char unit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < end ? Character.digit(bytes[at], 16) : -1;
            if (digit < 0) {
                throw failure("four hex digits after \\u");
            }
            value = (value << 4) | digit;
            at++;
        }
        return (char) value;
    }

    private FlightValue number() {
        int from = at;
        boolean negative = take('-');
        int point = -1;
        boolean power = false;
        if (!take('0')) {
            digits("a value");
        }
        if (take('.')) {
            point = at;
            digits("a digit");
        }
        if (at < end && (bytes[at] | 0x20) == 'e') {
            power = true;
            at++;
            if (!take('+')) {
                take('-');
            }
            digits("a digit");
        }
        if (!power && !negative && at - from < EXACT) {
            long digits = 0;
            for (int i = from; i < at; i++) {
                digits = i == point - 1 ? digits : digits * 10 + bytes[i] - '0';
            }
            // both are exact, so the quotient is the nearest double (Clinger, How to read floating point numbers accurately)
            return new NumberValue(point < 0 ? digits : digits / TENS[at - point]);
        }
        return new NumberValue(Double.parseDouble(new String(bytes, from, at - from, ISO_8859_1)));
    }

    private void digits(String expected) {
        if (at >= end || bytes[at] < '0' || bytes[at] > '9') {
            throw failure(expected);
        }
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
    }

    private FlightValue word(String word, FlightValue value) {
        for (int i = 0; i < word.length(); i++) {
            if (at >= end || bytes[at] != word.charAt(i)) {
                throw failure(word);
            }
            at++;
        }
        return value;
    }

    private void space() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\r' || bytes[at] == '\t' || bytes[at] == '\n')) {
            at++;
        }
    }

    private boolean take(char c) {
        if (at < end && bytes[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c, String expected) {
        if (!take(c)) {
            throw failure(expected);
        }
    }

    /// The one place where this parser's errors are made.
    private FlightException failure(String expected) {
        String got = "the end of the row";
        if (at < end) {
            int length = Math.min(20, end - at);
            got = new String(bytes, at, length, UTF_8) + (at + length < end ? " …" : "");
        }
        return FlightException.json(new RowPlace(offset + at - start, row).toString(), expected, got);
    }
}
