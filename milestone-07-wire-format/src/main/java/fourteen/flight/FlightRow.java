package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row as it stands on the wire (WIRE-FORMAT §1), before anything is made of it.
public final class FlightRow {

    /// What a row is, by its tag (§1.1).
    public enum Kind {
        MODEL, IMPORT, HINT, ERROR, TEXT, BINARY, STREAM, CLOSE, DEVELOPMENT
    }

    private final int id;
    private final char tag;
    private final long offset;
    private final long size;
    private final RowText payload;

    FlightRow(int id, char tag, long offset, long size, RowText payload) {
        this.id = id;
        this.tag = tag;
        this.offset = offset;
        this.size = size;
        this.payload = payload;
    }

    /// The row's number; 0 for a row that has none, a hint for instance.
    public int id() {
        return id;
    }

    /// The byte after the colon, or 0 for a model, which has none.
    public char tag() {
        return tag;
    }

    /// Where the row begins in the payload.
    public long offset() {
        return offset;
    }

    /// All of its bytes: id, tag, length and line feed count.
    public long size() {
        return size;
    }

    public Kind kind() {
        return kind(tag);
    }

    static Kind kind(char tag) {
        return switch (tag) {
            case 'I' -> Kind.IMPORT;
            case 'H' -> Kind.HINT;
            case 'E' -> Kind.ERROR;
            case 'T' -> Kind.TEXT;
            case 'R', 'r', 'X', 'x' -> Kind.STREAM;
            case 'C' -> Kind.CLOSE;
            case 'N', 'D', 'J', 'W' -> Kind.DEVELOPMENT;
            default -> tag == 'b' || Binary.Kind.of(tag) != null ? Kind.BINARY : Kind.MODEL;
        };
    }

    /// What a person calls it: `import`, `text`, `Uint8Array`, `async iterable`.
    public String title() {
        return switch (tag) {
            case 'R' -> "stream";
            case 'r', 'b' -> "byte stream";
            case 'X' -> "async iterable";
            case 'x' -> "async iterator";
            case 'N' -> "dev: time origin";
            case 'D' -> "dev: debug info";
            case 'J' -> "dev: I/O info";
            case 'W' -> "dev: console";
            default -> kind() == Kind.BINARY
                    ? Objects.requireNonNull(Binary.Kind.of(tag)).javaScriptName
                    : kind().name().toLowerCase(Locale.ROOT);
        };
    }

    /// What follows the tag, as text.
    public String text() {
        return payload.string();
    }

    /// The first bytes of what follows the tag, or the length.
    ///
    /// @param most so many at most
    public byte[] bytes(int most) {
        return payload.copy(most);
    }

    /// The number of bytes that follow the tag, or the length.
    public int length() {
        return payload.length();
    }

    /// The payload as JSON in which `$` means nothing: constants, numbers, texts, arrays, objects. Null if there is none.
    ///
    /// @throws FlightException if it isn't JSON
    public @Nullable FlightValue json() {
        RowText json = kind() == Kind.HINT && !payload.isEmpty() ? payload.rest() : payload;
        return json.isEmpty() ? null : json.read(new Plain());
    }

    /// JSON only.
    private final class Plain implements JsonReader.Reviver {

        private int depth;

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
            if (++depth > FlightReader.DEPTH) {
                throw FlightException.tooDeep(payload.place(), FlightReader.DEPTH);
            }
        }

        @Override
        public void leave() {
            depth--;
        }

        @Override
        public Words words() {
            return new Words();
        }
    }
}
