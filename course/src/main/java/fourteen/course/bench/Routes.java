package fourteen.course.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Route matching: microseconds, and no worse than logarithmic in the number of routes.
final class Routes implements Benchmark {

    /// More than this many microseconds are no longer "microseconds".
    private static final double FEW = 10;

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public String about() {
        return "routes found per microsecond, in tables of 10 to 100,000 routes (JMH)";
    }

    @Override
    public boolean run(Report report) throws RunnerException {
        Map<Integer, List<Double>> scores = new TreeMap<>();
        for (int round = 0; round < report.rounds(); round++) {
            for (RunResult result : measure()) {
                int routes = Integer.parseInt(result.getParams().getParam("routes"));
                scores.computeIfAbsent(routes, _ -> new ArrayList<>()).add(result.getPrimaryResult().getScore());
            }
        }
        List<Report.Row> rows = new ArrayList<>();
        scores.forEach((routes, figures) -> rows.add(new Report.Row(of(routes), new Figures(figures))));
        boolean kept = report.print("Finding a route, matches/µs (JMH, a JVM a round)", rows,
                logarithmic(1_000), logarithmic(100_000));
        double matches = new Figures(scores.getOrDefault(1_000, List.of(0.0))).median();
        boolean quick = matches >= 1 / FEW;
        report.line("  a match among 1,000 takes %.2f µs; promised: microseconds, %s"
                .formatted(1 / matches, quick ? "kept" : "BROKEN"));
        return kept && quick;
    }

    private static Iterable<RunResult> measure() throws RunnerException {
        return new Runner(new OptionsBuilder().include(RouteMatching.class.getName())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build()).run();
    }

    private static Promise logarithmic(int routes) {
        return Promise.ratio(of(routes), Math.log(10) / Math.log(routes));
    }

    private static String of(int routes) {
        return routes + " routes";
    }
}
