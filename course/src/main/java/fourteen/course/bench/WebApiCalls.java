package fourteen.course.bench;

import java.nio.file.Path;
import java.util.List;

/// The web APIs that React calls in every render, in Node and in milestone 2's runtime.
final class WebApiCalls implements Benchmark {

    private static final List<String> TASKS = List.of("setTimeout", "queueMicrotask", "messageChannel",
            "performanceNow", "textEncoder", "encodeInto");

    private final Path directory;

    WebApiCalls(Path root) {
        this.directory = root.resolve("course/bench");
    }

    @Override
    public String name() {
        return "web-api";
    }

    @Override
    public String about() {
        return "what React calls in every render (timers, MessageChannel, TextEncoder, …): Node and GraalJS";
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (ScriptRace race = ScriptRace.open("web-api", directory)) {
            for (String task : TASKS) {
                race.run(report, task + ", calls per second of processor time", task);
            }
        }
        return true;
    }
}
