package fourteen.course.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    private final StringWriter printed = new StringWriter();
    private final Report report = new Report(new PrintWriter(printed), 3);

    @Test
    void contendersTakeTurns() throws Exception {
        List<String> turns = new ArrayList<>();
        report.compare("t", List.of(contender("a", turns, 1, 1, 1), contender("b", turns, 1, 1, 1)));

        assertThat(turns).containsExactly("a", "b", "a", "b", "a", "b");
    }

    @Test
    void ratiosAreOfTheSameTurn() throws Exception {
        boolean kept = report.compare("Requests/s",
                List.of(contender("bare", new ArrayList<>(), 1000, 500, 2000),
                        contender("ours", new ArrayList<>(), 1200, 550, 2600)),
                Promise.ratio("ours", 0.9));

        assertThat(kept).isTrue();
        assertThat(printed.toString().lines()).containsExactly("", "Requests/s",
                "                min       median          max    ratio (min … max)",
                "  bare        500.0        1,000        2,000    1.00 (1.00 … 1.00)",
                "  ours        550.0        1,200        2,600    1.20 (1.10 … 1.30)   "
                        + "promised: a ratio of at least 0.90, kept");
    }

    @Test
    void aBrokenPromiseIsToldAndReturned() {
        List<Report.Row> rows = List.of(new Report.Row("dev", Figures.of(1.4, 1.6, 1.7)));

        assertThat(report.print("Seconds", rows, Promise.atMost("dev", 1.5))).isFalse();
        assertThat(printed.toString()).contains("1.400        1.600        1.700")
                .contains("promised: at most 1.50, BROKEN");
        assertThat(report.print("Seconds", rows, Promise.atMost("dev", 1.6))).isTrue();
        assertThat(report.print("Seconds", rows, Promise.atLeast("dev", 1.61))).isFalse();
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        assertThat(Figures.of(4, 1, 3, 2).median()).isEqualTo(2.5);
        assertThat(Figures.of(3, 1, 2).median()).isEqualTo(2);
    }

    private static Contender contender(String name, List<String> turns, double... figures) {
        Iterator<Double> rounds = Figures.of(figures).rounds().iterator();
        return new Contender(name, () -> {
            turns.add(name);
            return rounds.next();
        });
    }
}
