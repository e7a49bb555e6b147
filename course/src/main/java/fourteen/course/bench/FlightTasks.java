package fourteen.course.bench;

import fourteen.flight.FlightValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Our reader's and writer's side of the Flight benchmarks: tasks `write-table`, `read-table`, `write-products`, `read-products`.
final class FlightTasks implements ScriptTasks {

    private static final int ROWS = 1_000;
    private static final int PRODUCTS = 500;

    private final Map<String, FlightValue> values = new HashMap<>();
    private final Map<String, byte[]> payloads = new HashMap<>();

    /// How many there are of what `name` stands for.
    static int items(String name) {
        return name.equals("table") ? ROWS : PRODUCTS;
    }

    @Override
    public String check(String task) {
        String name = name(task);
        byte[] payload = Payload.written(value(name));
        if (task.startsWith("write")) {
            return payload.length + " " + sha256(payload);
        }
        payloads.put(name, payload);
        Looking seen = Payload.read(payload);
        return seen.values() + " " + seen.characters();
    }

    @Override
    public int run(String task) {
        String name = name(task);
        if (task.startsWith("write")) {
            Payload.write(value(name));
        } else {
            Payload.read(payloads.computeIfAbsent(name, _ -> Payload.written(value(name))));
        }
        return 1;
    }

    private FlightValue value(String name) {
        return values.computeIfAbsent(name, _ -> FlightValues.of(name, items(name)));
    }

    private static String name(String task) {
        return task.substring(task.indexOf('-') + 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
