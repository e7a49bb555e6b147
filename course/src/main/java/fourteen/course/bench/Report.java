package fourteen.course.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs contenders in turns and prints them side by side.
///
/// In turns, because a machine gets slower and faster by itself: what disturbs one round of the one is likely to disturb
/// the same round of the other. So ratios are taken turn by turn, and the median counts.
final class Report {

    private final PrintWriter out;
    private final int rounds;

    Report(PrintWriter out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    /// One contender's line.
    record Row(String name, Figures figures) {}

    int rounds() {
        return rounds;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /// @param title what is measured, with its unit
    /// @param contenders the first is what the others are compared with
    /// @return whether the promises were kept
    boolean compare(String title, List<Contender> contenders, Promise... promises) throws Exception {
        List<List<Double>> figures = Stream.generate(() -> (List<Double>) new ArrayList<Double>())
                .limit(contenders.size())
                .toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                figures.get(i).add(contenders.get(i).round().measure());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            rows.add(new Row(contenders.get(i).name(), new Figures(figures.get(i))));
        }
        return print(title, rows, promises);
    }

    /// Prints figures that were measured elsewhere, in turns; the first row is what the others are compared with.
    boolean print(String title, List<Row> rows, Promise... promises) {
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        line("");
        line(title);
        line(String.format(Locale.ROOT, "  %-" + width + "s %12s %12s %12s    %s", "", "min", "median", "max",
                "ratio (min … max)"));
        boolean kept = true;
        for (Row row : rows) {
            Figures ratios = row.figures().dividedBy(rows.getFirst().figures());
            Optional<Promise> promise = Stream.of(promises)
                    .filter(each -> each.contender().equals(row.name()))
                    .findFirst();
            line(String.format(Locale.ROOT, "  %-" + width + "s %12s %12s %12s    %.2f (%.2f … %.2f)   %s", row.name(),
                    number(row.figures().least()), number(row.figures().median()), number(row.figures().most()),
                    ratios.median(), ratios.least(), ratios.most(),
                    promise.map(each -> each.verdict(row.figures(), ratios)).orElse("")).stripTrailing());
            kept &= promise.isEmpty() || promise.get().isKept(row.figures(), ratios);
        }
        return kept;
    }

    private static String number(double figure) {
        String format = figure >= 1000 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, figure);
    }
}
