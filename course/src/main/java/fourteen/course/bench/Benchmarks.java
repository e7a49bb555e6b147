package fourteen.course.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All that `./fourteen bench` can measure.
public final class Benchmarks {

    private static final int ROUNDS = 5;

    private final List<Benchmark> all;

    private Benchmarks(List<Benchmark> all) {
        this.all = all;
    }

    /// @param root the repository
    /// @param commands what `cold-start` starts: `dev my-site`
    public static Benchmarks of(Path root, List<String> commands) {
        return new Benchmarks(List.of(new StaticFile(), new Routes(), new RenderToString(root), new WebApiCalls(root),
                FlightSpeed.write(root), FlightSpeed.read(root), new Pages(root), new ColdStart(root, commands)));
    }

    public List<String> names() {
        return all.stream().map(Benchmark::name).toList();
    }

    /// A line a benchmark.
    public void list(PrintWriter out) {
        all.forEach(each -> out.printf("  %-17s %s%n", each.name(), each.about()));
        out.flush();
    }

    /// Measures one after the other.
    ///
    /// @param names each one of [#names]
    /// @return whether all could be measured and all promises were kept
    public boolean run(List<String> names, PrintWriter out) throws Exception {
        Report report = new Report(out, ROUNDS);
        report.line(Machine.description());
        boolean kept = true;
        for (String name : names) {
            Optional<Benchmark> benchmark = all.stream().filter(each -> each.name().equals(name)).findFirst();
            try {
                kept &= benchmark.orElseThrow().run(report);
            } catch (NotHere missing) {
                report.line("");
                report.line(name + ": " + missing.getMessage());
                kept = false;
            }
        }
        return kept;
    }
}
