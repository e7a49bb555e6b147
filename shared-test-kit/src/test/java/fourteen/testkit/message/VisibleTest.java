package fourteen.testkit.message;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class VisibleTest {

    @Test
    void oneLineShowsItsLineEnds() {
        assertThat(Visible.quoted("a\r\nb")).isEqualTo("\"a␍␊b\"");
    }

    @Test
    void aLineHasAHundredColumns() {
        assertThat(Visible.line("x".repeat(100))).isEqualTo("x".repeat(100));
        assertThat(Visible.line("x".repeat(101))).isEqualTo("x".repeat(100) + "…");
        assertThat(Visible.line("日".repeat(70_000))).isEqualTo("日".repeat(50) + "…");
        assertThat(Visible.line("")).isEmpty();
    }

    @Test
    void ofWhatArrivedTheEndIsShown() {
        assertThat(Visible.tail("short".getBytes(StandardCharsets.UTF_8))).isEqualTo("short");
        assertThat(Visible.tail(("y".repeat(2000) + "é").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("…" + "y".repeat(99) + "é");
    }

    @Test
    void aBlockHasTwelveLines() {
        assertThat(Visible.block("a\n\tb\n")).isEqualTo("a\n␉b");
        assertThat(Visible.block("a\n".repeat(12))).isEqualTo("a\n".repeat(12).strip());
        assertThat(Visible.block("a\n".repeat(15))).isEqualTo("a\n".repeat(12) + "… 3 more lines");
    }

    @Test
    void linesOfAReportAreAligned() {
        assertThat(Report.expecting("the wire", "to have row 1")
                .at("row 2")
                .got("a\nb")
                .next("look")
                .describedAs("home")
                .toString())
                .isEqualTo("""
                        [home] Expecting the wire to have row 1
                          at        row 2
                          got       a
                                    b
                          next      look""");
    }
}
