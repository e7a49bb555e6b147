package fourteen.flight;

import fourteen.testkit.Graded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatReading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

final class RowSplitterTest {

    private static final String EVERYTHING = "1:I[\"./a.js\",[],\"A\"]\n:HL[\"/a.css\",\"style\"]\n2:T9,日本語3:o2,\n:"
            + "4:T0,5:r\n5:b1,x5:C\n0:{\"a\":\"$2\"}\n";
    private static final String ITS_ROWS = """
            1 I ["./a.js",[],"A"]
            0 H L["/a.css","style"]
            2 T 日本語
            3 o \\n:
            4 T\s
            5 r\s
            5 b x
            5 C\s
            0 - {"a":"$2"}""";

    @Test
    @Graded(task = "7.1", points = 3)
    void cutsRowsAtTheirLineEnds() {
        thatIsCutAs("1:I[\"./a.js\",[],\"A\"]\n:HL[\"/a.css\",\"style\"]\n0:{\"a\":[1,2]}\n",
                "a row ends with a line feed, and has a tag if a capital letter, #, r or x comes after its colon (invariant 1)",
                """
                1 I ["./a.js",[],"A"]
                0 H L["/a.css","style"]
                0 - {"a":[1,2]}""");
        thatIsCutAs("a1b2:r\n7fffffff:\"T\"\n3:true\n", "an id is hex, and JSON begins with no tag (invariant 1)", """
                a1b2 r\s
                7fffffff - "T"
                3 - true""");
    }

    @Test
    @Graded(task = "7.1", points = 3)
    void readsTextAndBinaryByTheirLengthInBytes() {
        String rule = "a row of text or binary data says how many bytes it has; nothing ends it (invariant 1)";
        thatIsCutAs("1:T9,日本語0:\"$1\"\n", rule, "1 T 日本語\n0 - \"$1\"");
        thatIsCutAs("1:Ta,a\n0:\"no\"\n\n0:\"$1\"\n", rule, "1 T a\\n0:\"no\"\\n\\n\n0 - \"$1\"");
        thatIsCutAs("1:T0,2:o0,0:[]\n", rule, "1 T \n2 o \n0 - []");
    }

    @Test
    @Graded(task = "7.1", points = 4)
    void takesAnySplitOfTheBytes() {
        byte[] payload = EVERYTHING.getBytes(UTF_8);
        for (int step = 1; step <= payload.length; step++) {
            assertThatReading(payload, cut(payload, step)).as("in pieces of %d bytes", step)
                    .byTheRule("the network may split anywhere, within an id, a length or a character (invariant 1)")
                    .isReadAs(ITS_ROWS);
        }
    }

    @Test
    @Graded(task = "7.1", points = 2)
    void saysWhereARowsPayloadBegins() {
        byte[] payload = "1:T3,abc22:\"x\"\n:HX\"a\"\n".getBytes(UTF_8);
        for (int step = 1; step <= payload.length; step++) {
            List<Long> offsets = new ArrayList<>();
            feed(new RowSplitter((id, tag, bytes, from, to, offset) -> offsets.add(offset)), payload, step);
            assertThat(offsets).as("offsets, in pieces of %d bytes", step).containsExactly(5L, 11L, 17L);
        }
    }

    @ParameterizedTest
    @Graded(task = "7.1", points = 3)
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            0:1~~          | FLIGHT-02 byte 4        | an empty line is no row
            0:1~ 1:2~      | FLIGHT-02 byte 4        | nothing stands between two rows
            A:1~           | FLIGHT-02 byte 0        | an id is lowercase
            123456789:1~   | FLIGHT-02 byte 8        | an id has at most 8 digits
            "a":1~         | FLIGHT-02 byte 0        | a row begins with its id
            1:T5~          | FLIGHT-02 byte 4, row 1 | a comma ends a length
            1:T-1,a        | FLIGHT-02 byte 3, row 1 | a length is hex
            1:Tffffffff,a  | FLIGHT-02 byte 10, row 1 | nobody has room for 4 GB
            """)
    void refusesWhatIsNoRow(String wire, String failure, String rule) {
        byte[] payload = wire.replace('~', '\n').getBytes(UTF_8);
        for (int step : new int[]{1, payload.length}) {
            assertThatReading(payload, cut(payload, step)).byTheRule(rule).isReadAs(failure);
        }
    }

    private static void thatIsCutAs(String payload, String rule, String rows) {
        byte[] bytes = payload.getBytes(UTF_8);
        assertThatReading(bytes, cut(bytes, bytes.length)).byTheRule(rule).isReadAs(rows);
    }

    /// The rows, one a line: id, tag, payload; or why they are none.
    private static String cut(byte[] payload, int step) {
        List<String> rows = new ArrayList<>();
        try {
            feed(new RowSplitter((id, tag, bytes, from, to, offset) -> rows.add(Integer.toHexString(id) + " "
                    + (tag == 0 ? '-' : (char) tag) + " "
                    + new String(bytes, from, to - from, UTF_8).replace("\n", "\\n"))), payload, step);
        } catch (FlightException refused) {
            return refused.id() + " " + refused.place();
        }
        return String.join("\n", rows);
    }

    private static void feed(RowSplitter splitter, byte[] payload, int step) {
        for (int from = 0; from < payload.length; from += step) {
            int to = Math.min(payload.length, from + step);
            // Whoever feeds uses the array again: what is kept must be a copy.
            byte[] piece = new byte[to];
            System.arraycopy(payload, from, piece, from, to - from);
            splitter.feed(piece, from, to);
            Arrays.fill(piece, (byte) '?');
        }
    }
}
