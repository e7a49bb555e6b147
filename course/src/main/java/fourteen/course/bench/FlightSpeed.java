package fourteen.course.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Our Flight reader or writer against React's own, on the same values: speed, growth with size, garbage.
final class FlightSpeed implements Benchmark {

    private static final int ROUND_MILLISECONDS = 2_000;

    private final String verb;
    private final String react;
    private final double promisedOfTable;
    private final double promisedOfProducts;
    private final Path directory;

    private FlightSpeed(String verb, String react, double promisedOfTable, double promisedOfProducts, Path root) {
        this.verb = verb;
        this.react = react;
        this.promisedOfTable = promisedOfTable;
        this.promisedOfProducts = promisedOfProducts;
        this.directory = root.resolve("course/bench");
    }

    static Benchmark write(Path root) {
        return new FlightSpeed("write", "React's server", 5, 3, root);
    }

    static Benchmark read(Path root) {
        return new FlightSpeed("read", "React's client", 3, 3, root);
    }

    @Override
    public String name() {
        return "flight-" + verb;
    }

    @Override
    public String about() {
        return "Flight payloads " + (verb.equals("write") ? "written" : "read") + ": " + react
                + " in Node, ours; 10 kB to 100 MB (JMH); garbage";
    }

    @Override
    public boolean run(Report report) throws Exception {
        boolean fast = race(report);
        boolean linear = FlightGrowth.measure(report, verb);
        boolean frugal = Garbage.measure(report, verb);
        return fast && linear && frugal;
    }

    private boolean race(Report report) throws Exception {
        boolean table = race(report, "table", "a table with 1,000 rows", promisedOfTable);
        boolean products = race(report, "products", "500 products with dates and maps", promisedOfProducts);
        return table && products;
    }

    /// Processes for these values alone, as JMH forks: what a compiler learned from others would count, too.
    private boolean race(Report report, String name, String what, double promised) throws Exception {
        try (ScriptProcess node = ScriptProcess.node("flight", directory, "--conditions=react-server");
                ScriptProcess ours = ScriptProcess.java("flight", directory)) {
            return race(report, node, ours, name, what, promised);
        }
    }

    private boolean race(Report report, ScriptProcess node, ScriptProcess ours, String name, String what,
            double promised) throws Exception {
        String task = verb + "-" + name;
        String expected = node.check(task);
        String got = ours.check(task);
        if (!got.equals(expected)) {
            throw new IOException("We don't give what React gives: " + task + ": " + got + ", not " + expected);
        }
        node.warmUp(task);
        ours.warmUp(task);
        String title = "flight-" + verb + ": " + what + ", times per second of processor time";
        return report.compare(title,
                List.of(new Contender(react + ", " + node.engine(), () -> node.perSecond(task, ROUND_MILLISECONDS)),
                        new Contender(ours.engine(), () -> ours.perSecond(task, ROUND_MILLISECONDS))),
                Promise.ratio(ours.engine(), promised));
    }
}
