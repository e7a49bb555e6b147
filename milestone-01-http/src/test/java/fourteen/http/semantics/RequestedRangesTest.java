package fourteen.http.semantics;

import fourteen.http.semantics.RequestedRanges.Parts;
import fourteen.http.semantics.RequestedRanges.Unsatisfiable;
import fourteen.http.semantics.RequestedRanges.Whole;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestedRangesTest {

    private static RequestedRanges of(String header) {
        return RequestedRanges.parse(header, 1000);
    }

    private static Parts parts(long... ends) {
        return new Parts(java.util.stream.IntStream.range(0, ends.length / 2)
                .mapToObj(i -> new ByteRange(ends[2 * i], ends[2 * i + 1]))
                .toList());
    }

    @Test
    @Graded(task = "1.4", points = 4)
    void oneRangeInItsThreeSpellings() {
        assertThat(of("bytes=0-499")).isEqualTo(parts(0, 499));
        assertThat(of("bytes=500-")).isEqualTo(parts(500, 999));
        assertThat(of("bytes=-200")).isEqualTo(parts(800, 999));
        assertThat(of("Bytes = 0-0")).as("no space belongs there").isEqualTo(new Whole());
        assertThat(of("BYTES=0-0")).isEqualTo(parts(0, 0));
    }

    @Test
    @Graded(task = "1.4", points = 4)
    void anEndBehindTheFileIsTheFilesEnd() {
        assertThat(of("bytes=900-2000")).isEqualTo(parts(900, 999));
        assertThat(of("bytes=-5000")).isEqualTo(parts(0, 999));
        assertThat(of("bytes=999-99999999999999999999999999")).isEqualTo(parts(999, 999));
    }

    @Test
    @Graded(task = "1.4", points = 3)
    void nothingOfItExists() {
        assertThat(of("bytes=1000-")).isEqualTo(new Unsatisfiable());
        assertThat(of("bytes=99999999999999999999999999-")).isEqualTo(new Unsatisfiable());
        assertThat(of("bytes=-0")).isEqualTo(new Unsatisfiable());
        assertThat(RequestedRanges.parse("bytes=0-", 0)).isEqualTo(new Unsatisfiable());
        assertThat(RequestedRanges.parse("bytes=-5", 0)).isEqualTo(new Unsatisfiable());
        assertThat(of("bytes=1000-1001, 5-6")).as("what exists is sent").isEqualTo(parts(5, 6));
    }

    @Test
    @Graded(task = "1.4", points = 3)
    void whatCannotBeReadIsIgnored() {
        for (String header : List.of("bytes=", "bytes=,", "bytes=-", "bytes=a-b", "bytes=5-4", "bytes=1-2-3",
                "bytes=0-1;2-3",
                "bytes=--5", "bytes=+1-2", "items=0-1", "bytes", "", "bytes=0-1,x")) {
            assertThat(of(header)).as("'%s'", header).isEqualTo(new Whole());
        }
    }

    @Test
    @Graded(task = "1.4", points = 3)
    void manyRangesNeverCostMoreThanTheWholeFile() {
        assertThat(of("bytes=0-9, 20-29,\t-10")).isEqualTo(parts(0, 9, 20, 29, 990, 999));
        assertThat(of("bytes=500-599,0-99")).as("in the order asked for").isEqualTo(parts(500, 599, 0, 99));
        assertThat(of("bytes=0-,0-,0-")).as("invariant 4").isEqualTo(new Whole());
        assertThat(of("bytes=0-0" + ",1-1".repeat(32))).as("invariant 4").isEqualTo(new Whole());
        assertThat(of("bytes=" + "5-,".repeat(2_500))).as("invariant 4").isEqualTo(new Whole());
    }

    @Test
    void contentRangeNamesPartAndSize() {
        assertThat(new ByteRange(0, 99).contentRange(1000)).isEqualTo("bytes 0-99/1000");
        assertThat(new ByteRange(7, 7).length()).isEqualTo(1);
    }
}
