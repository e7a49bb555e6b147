package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Lazy;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatReading;
import static org.assertj.core.api.Assertions.assertThat;

final class PathTest {

    private static final String PLACES = "1:{\"a\":[{\"b\":7},\"text\",\"$undefined\"],\"u\":\"$undefined\",\"__proto__\":{\"c\":1},"
            + "\"e\":[\"$\",\"p\",\"k\",{\"x\":\"y\"}],\"p\":\"$@9\",\"d\":\"$D2026-01-01T00:00:00.000Z\"}";

    @ParameterizedTest
    @Graded(task = "7.3", points = 4)
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            $1:a:0:b     | 7
            $1:a:1       | "text"
            $1:a:2       | {"$":"undefined"}
            $1:a:length  | 3
            $1:e:type    | "p"
            $1:e:key     | "k"
            $1:e:props:x | "y"
            $1:e:ref     | null
            """)
    void goesAlongOwnProperties(String reference, String value) {
        read(reference, "each name of a path is an own property of what the path has come to (invariant 4)", value);
    }

    @ParameterizedTest
    @Graded(task = "7.3", points = 5)
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            $1:b            | b
            $1:__proto__    | __proto__
            $1:__proto__:c  | __proto__
            $1:constructor  | constructor
            $1:a:push       | push
            $1:a:3          | 3
            $1:a:-1         | -1
            $1:a:00         | 00
            $1:a:99999999999 | 99999999999
            $1:a:1:length   | length
            $1:a:1:0        | 0
            $1:u            | u
            $1:e:0          | 0
            $1:e:x          | x
            $1:p:then       | then
            $1:d:getTime    | getTime
            """)
    void refusesWhatIsNoOwnProperty(String reference, String name) {
        read(reference, "nothing inherited, nothing of a string, a promise, a Map or a Date can be named (invariant 4)",
                "FLIGHT-06 no property \"" + name + "\" at that place");
    }

    @Test
    @Graded(task = "7.3", points = 4)
    void keepsIdentityAndCycles() {
        ArrayValue twice = (ArrayValue) JsonRows.of("1:{\"x\":[{}]}", "0:[\"$1\",\"$1:x:0\",\"$1:x:0\",\"$1\"]").root();
        assertThat(twice.items().get(0)).as("a reference is the object itself").isSameAs(twice.items().get(3));
        assertThat(twice.items().get(1)).as("a path leads to the object itself").isSameAs(twice.items().get(2));
        ObjectValue cyclic = (ObjectValue) JsonRows.of("0:{\"n\":1,\"self\":\"$0\"}").root();
        assertThat(cyclic.get("self")).as("$0 in row 0 is row 0's own object").isSameAs(cyclic);
        ArrayValue first = (ArrayValue) JsonRows.of("0:[{\"a\":1},[\"$0:0\"]]").root();
        assertThat(((ArrayValue) first.items().get(1)).items().get(0)).as("$0:0 in row 0 is its first item")
                .isSameAs(first.items().get(0));
    }

    @Test
    @Graded(task = "7.3", points = 3)
    void waitsForARowThatHasNotArrived() {
        String all = "0:{\"a\":\"$1:x\",\"b\":\"$Q2\"}␊1:{\"x\":5}␊2:[[\"k\",\"$1\"]]";
        JsonRows rows = JsonRows.of("0:{\"a\":\"$1:x\",\"b\":\"$Q2\"}");
        assertThatReading(all, rows.shown()).byTheRule("row 0 waits for rows 1 and 2").isReadAs("waits");
        rows.arrive("1:{\"x\":5}");
        assertThatReading(all, rows.shown()).byTheRule("row 0 still waits for row 2").isReadAs("waits");
        rows.arrive("2:[[\"k\",\"$1\"]]");
        assertThatReading(all, rows.shown()).byTheRule("the last row that it waits for settles row 0 (invariant 3)")
                .isReadAs("{\"$\":\"object\",\"id\":0,\"v\":[[\"a\",5],[\"b\",{\"$\":\"map\",\"id\":1,\"entries\":[["
                        + "\"k\",{\"$\":\"object\",\"id\":2,\"v\":[[\"x\",5]]}]]}]]}");
    }

    @Test
    @Graded(task = "7.3", points = 4)
    void goesThroughLazies() {
        JsonRows rows = JsonRows.of("1:{\"l\":\"$L2\"}", "2:\"$L3\"", "0:\"$1:l:a\"");
        assertThatReading("1:{\"l\":\"$L2\"}␊2:\"$L3\"␊0:\"$1:l:a\"", rows.shown())
                .byTheRule("a lazy on the way that has no value yet is waited for")
                .isReadAs("waits");
        rows.arrive("3:{\"a\":7}");
        assertThatReading("1:{\"l\":\"$L2\"}␊2:\"$L3\"␊0:\"$1:l:a\"␊3:{\"a\":7}", rows.shown())
                .byTheRule("a path goes through a lazy, and a lazy in it, to what is inside")
                .isReadAs("7");
        FlightPromise endless = new FlightPromise();
        endless.resolve(new Lazy(endless));
        assertThat(Path.walk(new Lazy(endless), List.of("1", "a"), null)).as("a lazy that holds itself leads nowhere")
                .isInstanceOf(Path.End.Nowhere.class);
        Lazy open = new Lazy(new FlightPromise());
        assertThat(Path.walk(open, List.of("1"), null)).as("an open lazy at the path's end is the value")
                .isEqualTo(new Path.End.Found(open));
    }

    private static void read(String reference, String rule, String shown) {
        String root = "0:\"" + reference + "\"";
        assertThatReading(PLACES + "␊" + root, JsonRows.of(PLACES, root).shown()).byTheRule(rule).isReadAs(shown);
    }
}
