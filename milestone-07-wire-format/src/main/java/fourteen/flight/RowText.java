package fourteen.flight;

import java.util.Arrays;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A row's payload, and where it stood.
final class RowText {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final long offset;
    private final int row;

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
        return new JsonReader(bytes, from, to, offset, row, reviver).read();
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

    /// The same with bytes of its own, to be read later.
    RowText kept() {
        return new RowText(copy(), 0, to - from, offset, row);
    }

    String string() {
        return new String(bytes, from, to - from, UTF_8);
    }

    String place() {
        return "byte " + offset + ", row " + Integer.toHexString(row);
    }
}
