package fourteen.flight;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A sink that keeps what is written, and can be full.
final class Sent implements FlightSink {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int room = Integer.MAX_VALUE;
    private int closings;

    static byte[] rewritten(byte[] payload) {
        FlightReader reader = new FlightReader();
        reader.feed(payload);
        reader.close();
        Sent sent = new Sent();
        new FlightWriter(sent).write(reader);
        return sent.bytes();
    }

    /// Lets this many writes through; the last of them is told that the sink is full.
    Sent room(int writes) {
        room = writes;
        return this;
    }

    @Override
    public boolean write(byte[] more) {
        bytes.writeBytes(more);
        return --room > 0;
    }

    @Override
    public void close() {
        closings++;
    }

    boolean isClosed() {
        return closings > 0;
    }

    int closings() {
        return closings;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    String text() {
        return bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /// The rows of each id, in their order.
    static Map<Integer, List<String>> rowsById(byte[] payload) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        new RowSplitter((id, tag, bytes, from, to, offset) -> rows.computeIfAbsent(id, none -> new ArrayList<>())
                .add((char) tag + new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1)))
                .feed(payload, 0, payload.length);
        return rows;
    }
}
