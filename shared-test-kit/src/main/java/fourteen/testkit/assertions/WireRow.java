package fourteen.testkit.assertions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One row of a Flight stream (react-server-dom-webpack 19.3.1), cut out by the test kit itself: no code of the framework
/// has a hand in it.
public final class WireRow {

    private final String id;
    private final String tag;
    private final int offset;
    private final byte[] bytes;
    private final byte[] payload;

    /// @param bytes the whole row with its line end, if it has one
    WireRow(String id, String tag, int offset, byte[] bytes, byte[] payload) {
        this.id = id;
        this.tag = tag;
        this.offset = offset;
        this.bytes = bytes;
        this.payload = payload;
    }

    /// Hexadecimal digits; empty for rows without identity.
    public String id() {
        return id;
    }

    /// `I`, `E`, `T`, …; empty for a model row.
    public String tag() {
        return tag;
    }

    /// Whether the row has its length in front instead of a line end behind.
    public boolean hasLength() {
        return !tag.isEmpty() && WireRows.LENGTH_TAGS.contains(tag);
    }

    /// Index of the row's first byte in the stream.
    public int offset() {
        return offset;
    }

    /// What stands behind id, tag and length.
    public byte[] payload() {
        return Arrays.copyOf(payload, payload.length);
    }

    /// The payload read as UTF-8.
    public String payloadText() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /// The row as tests write it, without its line end: `1:I["./a.js",[],"A"]`, `2:T5,hello`.
    public String text() {
        return new String(bytes, 0, bytes.length - (hasLength() ? 0 : 1), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text();
    }
}
