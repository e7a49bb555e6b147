package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What the demo shows of a payload, as JSON: its rows and what they refer to, the value, the bytes written again, the error.
final class DemoView {

    private final List<byte[]> rows = new ArrayList<>();
    private @Nullable String error;

    private DemoView() {}

    static byte[] of(byte[] payload) {
        DemoView view = new DemoView();
        Bytes json = new Bytes(payload.length * 2 + 256);
        String value = view.attempt(() -> view.value(payload));
        String rewritten = view.attempt(() -> rewritten(payload));
        view.attempt(() -> {
            new RowSplitter(view::row).feed(payload, 0, payload.length);
            return "";
        });
        json.ascii("{\"rows\":[");
        for (int i = 0; i < view.rows.size(); i++) {
            json.put(view.rows.get(i)).ascii(i + 1 < view.rows.size() ? "," : "");
        }
        json.ascii("],\"value\":").ascii(value == null ? "null" : "");
        json.put(value == null ? new byte[0] : value.getBytes(UTF_8)).ascii(",\"rewritten\":");
        nullable(json, rewritten).ascii(",\"error\":");
        return nullable(json, view.error).put('}').toArray();
    }

    /// One thing to show, or the first reason why it can't be shown.
    private @Nullable String attempt(Supplier<@Nullable String> part) {
        try {
            return part.get();
        } catch (FlightException | UnsupportedOperationException reason) { // the latter is a starter's
            if (error == null) {
                error = reason.getMessage();
            }
            return null;
        }
    }

    private @Nullable String value(byte[] payload) {
        FlightReader reader = new FlightReader();
        reader.feed(payload);
        reader.close();
        FlightException problem = reader.problem();
        if (problem != null) {
            error = problem.getMessage();
        }
        return Canonical.of(reader);
    }

    private static String rewritten(byte[] payload) {
        FlightReader reader = new FlightReader();
        reader.feed(payload);
        reader.close();
        Bytes bytes = new Bytes(payload.length + 16);
        new FlightWriter(new FlightSink() {
            @Override
            public boolean write(byte[] row) {
                bytes.put(row);
                return true;
            }

            @Override
            public void close() {
                // The bytes are read below.
            }
        }).write(reader);
        return new String(bytes.toArray(), UTF_8);
    }

    private void row(int id, int tag, byte[] bytes, int from, int to, long offset) {
        Set<String> references = new LinkedHashSet<>();
        Binary.Kind binary = Binary.Kind.of(tag);
        boolean json = binary == null && tag != 'T' && tag != 'b' && tag != 'H' && from < to;
        if (json) {
            attempt(() -> {
                new RowText(bytes, from, to, offset, id).read(new Collector(references));
                return "";
            });
        }
        Bytes row = new Bytes(to - from + 128).ascii("{\"id\":\"").ascii(tag == 'H' ? "" : Integer.toHexString(id));
        row.ascii("\",\"tag\":\"").ascii(tag == 0 ? "" : String.valueOf((char) tag));
        row.ascii("\",\"kind\":").quoted(kind(tag, binary)).ascii(",\"text\":");
        row.quoted(new String(bytes, from, to - from, UTF_8)).ascii(",\"bytes\":").ascii(String.valueOf(to - from));
        row.ascii(",\"references\":[");
        String comma = "";
        for (String reference : references) {
            row.ascii(comma).quoted(reference);
            comma = ",";
        }
        rows.add(row.ascii("]}").toArray());
    }

    private static String kind(int tag, Binary.@Nullable Kind binary) {
        if (binary != null) {
            return binary.javaScriptName;
        }
        return switch (tag) {
            case 'I' -> "import";
            case 'H' -> "hint";
            case 'E' -> "error";
            case 'T' -> "text";
            case 'b' -> "bytes";
            case 'R', 'r', 'X', 'x' -> "stream begins";
            case 'C' -> "stream ends";
            default -> "model";
        };
    }

    private static Bytes nullable(Bytes json, @Nullable String text) {
        return text == null ? json.ascii("null") : json.quoted(text);
    }

    /// Notes what strings refer to; the values themselves are not wanted.
    private static final class Collector implements JsonReader.Reviver {

        private final Set<String> references;
        private final Words words = new Words();
        private int depth;

        Collector(Set<String> references) {
            this.references = references;
        }

        @Override
        public FlightValue dollar(String text, @Nullable FlightValue holder, String key, int index) {
            if (text.matches("(?s)\\$[L@hQWBKi]?[0-9a-f]+(:.*)?")) {
                references.add(text);
            }
            return new Text(text);
        }

        @Override
        public FlightValue array(ArrayValue array) {
            return array;
        }

        @Override
        public void enter() {
            if (++depth > FlightReader.DEPTH) {
                throw FlightException.tooDeep("the row", FlightReader.DEPTH);
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
