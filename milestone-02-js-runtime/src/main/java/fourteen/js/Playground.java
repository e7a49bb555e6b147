package fourteen.js;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one script in a runtime of its own, within tight limits.
final class Playground {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final long MEMORY = 128L << 20;
    private static final int LINES = 200;

    /// What came of a script.
    ///
    /// @param engine as in `Rhino 1.9.2 (interpreted)`
    /// @param result the last value as the console shows it; empty if it failed
    /// @param error what failed, word for word; empty if nothing did
    record Outcome(String engine, String result, String error, List<String> console, long micros) {}

    private Playground() {}

    static Outcome run(RuntimeBuilder<? extends JsRuntime> builder, String code) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        try (JsRuntime runtime = builder.deadline(DEADLINE)
                .memory(MEMORY)
                .console((level, text) -> print(lines, text))
                .onUncaught(error -> print(lines, error.jsStack()))
                .build()) {
            long start = System.nanoTime();
            String result = "";
            String error = "";
            try {
                JsValue value = runtime.evaluate(JsSource.of("playground.js", code));
                result = value.isObject() ? shown(runtime, value) : value.toString();
            } catch (JsException e) {
                error = e.getMessage();
            }
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
            waitForTimers(runtime);
            return new Outcome(runtime.engine().toString(), result, error, List.copyOf(lines), micros);
        }
    }

    private static void print(List<String> lines, String text) {
        if (lines.size() < LINES) {
            lines.add(text);
        }
    }

    private static String shown(JsRuntime runtime, JsValue value) {
        JsValue tools = runtime.evaluate(JsSource.resource(Playground.class, "inspect.js")).call();
        return tools.invoke("inspect", value).as(String.class);
    }

    private static void waitForTimers(JsRuntime runtime) {
        try {
            boolean _ = runtime.loop().awaitIdle(DEADLINE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
