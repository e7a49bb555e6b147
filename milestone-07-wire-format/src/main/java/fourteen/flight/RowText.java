package fourteen.flight;

import java.util.Arrays;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A row's payload, and where it stood.
final class RowText {

    private final long offset;
    private final int row;
    private byte[] bytes;
    private int from;
    private int to;

    /// @param offset of the first byte in the whole payload
    /// @param row the row's id
    RowText(byte[] bytes, int from, int to, long offset, int row) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.offset = offset;
        this.row = row;
    }

    /// Reads it as JSON.
    FlightValue read(JsonReader.Reviver reviver) {
        return read(new JsonReader(reviver));
    }

    /// Reads it as JSON with a reader that is not busy.
    FlightValue read(JsonReader reader) {
        return reader.read(bytes, from, to, offset, row);
    }

    boolean isEmpty() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    int first() {
        return bytes[from];
    }

    RowText rest() {
        return new RowText(bytes, from + 1, to, offset + 1, row);
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    byte[] copy(int most) {
        return Arrays.copyOfRange(bytes, from, Math.min(to, from + most));
    }

    /// This, now with bytes of its own, so that it can be read later.
    RowText kept() {
        bytes = copy();
        to -= from;
        from = 0;
        return this;
    }

    String string() {
        return new String(bytes, from, to - from, UTF_8);
    }

    RowPlace where() {
        return new RowPlace(offset, row);
    }

    String place() {
        return where().toString();
    }
}
