package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import org.jspecify.annotations.Nullable;

/// JSON as it stands, with the strings that begin with `$` left as they are: what upstream has in its fields (WIRE-FORMAT §6).
public final class PlainJson {

    private PlainJson() {}

    /// Reads one value and nothing after it.
    ///
    /// @param depth how deep arrays and objects may be nested
    /// @throws FlightException if it is not JSON, or too deep
    public static FlightValue parse(String text, int depth) {
        byte[] bytes = new Bytes(text.length()).raw(text).toArray();
        if (text.startsWith("\uFEFF")) { // a reader of bytes would drop it; JSON.parse does not
            throw FlightException.json("byte 0, row 0", "a value", "U+FEFF, a byte order mark");
        }
        return new JsonReader(new AsItStands(depth)).read(bytes, 0, bytes.length, 0, 0);
    }

    private static final class AsItStands implements JsonReader.Reviver {

        private final Words words = new Words();
        private final int limit;
        private int depth;

        AsItStands(int limit) {
            this.limit = limit;
        }

        @Override
        public FlightValue dollar(String text, @Nullable FlightValue holder, String key, int index) {
            return new Text(text);
        }

        @Override
        public FlightValue array(ArrayValue array) {
            return array;
        }

        @Override
        public void enter() {
            if (++depth > limit) {
                throw FlightException.tooDeep("the text", limit);
            }
        }

        @Override
        public void leave() {
            depth--;
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
