package fourteen.flight;

import fourteen.flight.FlightReader.Hint;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Hint rows on their way out (§4). A program's are sent at once, each once; those of a payload when their time comes again.
///
/// React's server prints them as plain JSON, in which `$` is not escaped.
final class Hints {

    /// A hint of a payload, with its JSON as it stood there.
    ///
    /// @param arrival when it came, among the rows of the payload
    record Read(Hint hint, RowText json, long arrival) {}

    private final Deque<byte[]> queue;
    private final Set<ByteBuffer> sent = new HashSet<>();
    private final Deque<Read> waiting = new ArrayDeque<>();

    Hints(Deque<byte[]> queue) {
        this.queue = queue;
    }

    void add(char code, FlightValue payload) {
        byte[] row = json(payload, begin(code)).put('\n').toArray();
        if (sent.add(ByteBuffer.wrap(row))) {
            queue.add(row);
        }
    }

    void later(List<Read> read) {
        waiting.addAll(read);
    }

    /// Sends those that came before a row.
    void until(long arrival) {
        while (!waiting.isEmpty() && waiting.peek().arrival() < arrival) {
            Read read = waiting.remove();
            queue.add(begin(read.hint().code()).put(read.json().copy()).put('\n').toArray());
        }
    }

    private static Bytes begin(char code) {
        return new Bytes(64).ascii(":H").put(code);
    }

    private static Bytes json(FlightValue value, Bytes row) {
        switch (value) {
            case Text text -> row.quoted(text.value());
            case NumberValue number when Double.isFinite(number.value()) -> row.number(number.value());
            case Constant.TRUE -> row.ascii("true");
            case Constant.FALSE -> row.ascii("false");
            case ArrayValue array -> {
                String comma = "[";
                for (FlightValue item : array.items()) {
                    json(item, row.ascii(comma));
                    comma = ",";
                }
                row.ascii(array.items().isEmpty() ? "[]" : "]");
            }
            case ObjectValue object -> {
                row.put('{');
                String comma = "";
                for (String key : object.keys()) {
                    FlightValue property = Objects.requireNonNull(object.get(key));
                    if (property != Constant.UNDEFINED) {
                        json(property, row.ascii(comma).quoted(key).put(':'));
                        comma = ",";
                    }
                }
                row.put('}');
            }
            default -> row.ascii("null");
        }
        return row;
    }
}
