package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import java.util.HashMap;
import java.util.Map;

/// Import rows, one a client reference, and the strings that they share (§3.1).
final class Imports {

    private static final int OUTLINED = 16;
    private static final int ALL_OUTLINED = 32_768;

    private final FlightWriter writer;
    private final RowQueues queues;
    private final Map<ClientReference, Integer> written = new HashMap<>();
    private final Map<String, Integer> strings = new HashMap<>();
    private int outlined;

    Imports(FlightWriter writer, RowQueues queues) {
        this.writer = writer;
        this.queues = queues;
    }

    /// The number of the reference's row, which is written on the first call.
    int id(ClientReference reference) {
        Integer known = written.get(reference);
        if (known != null) {
            return known;
        }
        Bytes payload = new Bytes(64).put('[');
        value(reference.module(), payload);
        payload.put(',');
        value(new ArrayValue(reference.chunks()), payload);
        payload.put(',');
        value(new Text(reference.name()), payload);
        payload.ascii(reference.async() ? ",1]\n" : "]\n");
        int id = writer.nextId();
        written.put(reference, id);
        queues.imports.add(new Bytes(64).hex(id).ascii(":I").put(payload.toArray()).toArray());
        return id;
    }

    private void value(FlightValue value, Bytes row) {
        switch (value) {
            case Text text -> string(text.value(), row);
            case NumberValue number when Double.isFinite(number.value()) -> row.number(number.value());
            case ArrayValue array -> {
                row.put('[');
                for (int i = 0; i < array.items().size(); i++) {
                    if (i > 0) {
                        row.put(',');
                    }
                    value(array.items().get(i), row);
                }
                row.put(']');
            }
            default -> row.ascii("null");
        }
    }

    private void string(String text, Bytes row) {
        Integer known = strings.get(text);
        if (known == null && text.length() >= OUTLINED && outlined + text.length() <= ALL_OUTLINED) {
            outlined += text.length();
            known = writer.nextId();
            strings.put(text, known);
            queues.imports.add(quoted(text, new Bytes(64).hex(known).put(':')).put('\n').toArray());
        }
        if (known != null) {
            row.ascii("\"$").hex(known).put('"');
        } else {
            quoted(text, row);
        }
    }

    private static Bytes quoted(String text, Bytes row) {
        return row.quoted(text.startsWith("$") ? "$" + text : text);
    }
}
