package fourteen.course.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// How the time for a payload grows with its size: nanoseconds a byte, the same at every size if it is linear.
final class FlightGrowth {

    /// From caches to main memory a byte gets dearer by itself; what is not linear gets dearer a thousandfold.
    private static final double LINEAR = 3;

    private FlightGrowth() {}

    /// @param verb `read` or `write`
    static boolean measure(Report report, String verb) throws RunnerException {
        boolean kept = true;
        for (String name : List.of("table", "products")) {
            List<Double> perByte = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (RunResult result : run(verb, name)) {
                int bytes = Integer.parseInt(result.getParams().getParam("bytes"));
                double nanoseconds = result.getPrimaryResult().getScore() / bytes;
                perByte.add(nanoseconds);
                line.append(String.format(Locale.ROOT, "  %s %.2f", size(bytes), nanoseconds));
            }
            double most = perByte.stream().mapToDouble(each -> each).max().orElse(0);
            double growth = most / perByte.getFirst();
            report.line("");
            report.line("flight-" + verb + ": " + name + ", nanoseconds a byte (JMH, a JVM a size)");
            report.line(line.toString());
            report.line(String.format(Locale.ROOT, "  at most %.2f times that of the smallest; promised: linear, %s",
                    growth,
                    growth <= LINEAR ? "kept" : "BROKEN"));
            kept &= growth <= LINEAR;
        }
        return kept;
    }

    private static Iterable<RunResult> run(String verb, String name) throws RunnerException {
        return new Runner(new OptionsBuilder().include(FlightSizes.class.getName() + "." + verb + "$")
                .param("name", name)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build()).run();
    }

    private static String size(int bytes) {
        return bytes < 1_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
