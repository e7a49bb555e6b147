package fourteen.flight;

import org.jspecify.annotations.Nullable;

/// Cuts a payload into rows, however its bytes were split on the way (WIRE-FORMAT §1).
final class RowSplitter {

    /// Takes each row as it is complete.
    interface Rows {

        /// @param tag the byte after the colon, or 0 for a row of plain JSON
        /// @param bytes holds the payload from `from` to `to`; may be changed after the call
        /// @param offset of the payload's first byte in the whole
        void row(int id, int tag, byte[] bytes, int from, int to, long offset);
    }

    private static final String WITH_LENGTH = "TAOobUSsLlGgMmV";

    private enum Part {
        ID, TAG, LENGTH, LINE, BODY
    }

    private final Rows rows;
    private Part part = Part.ID;
    private int id;
    private int digits;
    private int tag;
    private long length;
    private final Pieces kept = new Pieces();
    private long offset;
    private long payloadStart;

    RowSplitter(Rows rows) {
        this.rows = rows;
    }

    /// Takes the next piece, whatever its size; hands over each row that it completes.
    void feed(byte[] bytes, int from, int to) {
        // @starter:begin task=7.1
        int i = from;
        while (i < to) {
            switch (part) {
                case ID -> header(bytes[i], offset + i++ - from);
                case TAG -> i += tag(bytes[i]) ? 1 : 0;
                case LENGTH -> length(bytes[i], offset + i++ - from);
                case LINE -> i = line(bytes, i, to, offset - from);
                case BODY -> i = body(bytes, i, to);
            }
            if (part == Part.BODY && length == 0 && i == to) {
                i = body(bytes, i, to);
            }
        }
        offset += to - from;
    }

    private void header(byte b, long at) {
        if (b == ':') {
            part = Part.TAG;
            digits = 0;
            return;
        }
        int digit = hex(b);
        if (digit < 0 || ++digits > 8) {
            throw FlightException.header("byte " + at, "an id of up to 8 lowercase hex digits, then a colon", shown(b));
        }
        id = (id << 4) | digit;
    }

    private boolean tag(byte b) {
        boolean measured = WITH_LENGTH.indexOf(b) >= 0;
        boolean tagged = measured || (b >= 'A' && b <= 'Z') || b == '#' || b == 'r' || b == 'x';
        tag = tagged ? b : 0;
        part = measured ? Part.LENGTH : Part.LINE;
        return tagged;
    }

    private void length(byte b, long at) {
        if (b == ',') {
            part = Part.BODY;
            payloadStart = at + 1;
            return;
        }
        int digit = hex(b);
        length = (length << 4) | digit;
        if (digit < 0 || length > Integer.MAX_VALUE - 16) {
            throw FlightException.header(place(at), "a length in lowercase hex, below 2 GB, then a comma", shown(b));
        }
    }

    private int line(byte[] bytes, int from, int to, long base) {
        if (kept.size() == 0) {
            payloadStart = base + from;
        }
        int end = from;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        if (end == to) {
            kept.add(bytes, from, to); // the caller's array is its own
            return to;
        }
        emit(bytes, from, end);
        return end + 1;
    }

    private int body(byte[] bytes, int from, int to) {
        int missing = (int) length - kept.size();
        if (to - from < missing) {
            kept.add(bytes, from, to);
            return to;
        }
        emit(bytes, from, from + missing);
        return from + missing;
        // @starter:end
    }

    /// What is still missing for the row that has begun; null between two rows.
    @Nullable
    FlightException unfinished() {
        return switch (part) {
            case ID ->
                digits == 0 ? null : FlightException.earlyEnd(place(offset), "the rest of a row's id and a colon");
            case TAG -> FlightException.earlyEnd(place(offset), "a tag or JSON");
            case LENGTH -> FlightException.earlyEnd(place(offset), "the rest of a length and a comma");
            case LINE -> FlightException.earlyEnd(place(offset), "a line feed at the end of the row");
            case BODY -> FlightException.earlyEnd(place(offset), (length - kept.size()) + " more bytes of the row");
        };
    }

    /// True if not even one byte has come.
    boolean isUntouched() {
        return offset == 0;
    }

    private String place(long at) {
        return "byte " + at + ", row " + Integer.toHexString(id);
    }

    /// Hands over a row: what was kept of it and these bytes; the next one begins.
    private void emit(byte[] bytes, int from, int to) {
        int row = id;
        if (kept.size() == 0) {
            rows.row(row, tag, bytes, from, to, payloadStart);
        } else {
            kept.add(bytes, from, to);
            rows.row(row, tag, kept.joined(), 0, kept.size(), payloadStart);
            kept.clear();
        }
        id = 0;
        length = 0;
        part = Part.ID;
    }

    private static int hex(byte b) {
        return b >= '0' && b <= '9' ? b - '0' : b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
    }

    private static String shown(byte b) {
        return b > ' ' && b < 127 ? "'" + (char) b + "'" : String.format("byte 0x%02x", b & 0xff);
    }
}
