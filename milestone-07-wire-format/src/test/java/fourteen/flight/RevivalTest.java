package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatReading;
import static org.assertj.core.api.Assertions.assertThat;

final class RevivalTest {

    @Test
    @Graded(task = "7.2", points = 3)
    void takesOneDollarOfAnEscapedString() {
        read("0:[\"$$\",\"$$1\",\"$$$x\",\"a$\",\"\",\"$$undefined\"]", "$$ is one $ and the rest as it is",
                "{\"$\":\"array\",\"id\":0,\"v\":[\"$\",\"$1\",\"$$x\",\"a$\",\"\",\"$undefined\"]}");
        read("0:{\"$a\":\"$$a\"}", "a property's name is never escaped",
                "{\"$\":\"object\",\"id\":0,\"v\":[[\"$a\",\"$a\"]]}");
    }

    @ParameterizedTest
    @Graded(task = "7.2", points = 4)
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            $undefined   | {"$":"undefined"}
            $Infinity    | {"$":"number","v":"Infinity"}
            $-Infinity   | {"$":"number","v":"-Infinity"}
            $-0          | {"$":"number","v":"-0"}
            $NaN         | {"$":"number","v":"NaN"}
            $n-12345678901234567890 | {"$":"bigint","v":"-12345678901234567890"}
            $n           | {"$":"bigint","v":"0"}
            $D2026-11-23T21:00:00.123Z | {"$":"date","v":"2026-11-23T21:00:00.123Z"}
            $D+275760-09-13T00:00:00.000Z | {"$":"date","v":"+275760-09-13T00:00:00.000Z"}
            $Dyesterday  | {"$":"date","v":"invalid"}
            $Sreact.suspense | {"$":"symbol","v":"react.suspense"}
            $Z           | {"$":"error","digest":null}
            """)
    void readsWhatNeedsNoRow(String text, String value) {
        read("0:\"" + text + "\"", "the character behind the $ says what it is", value);
    }

    @Test
    @Graded(task = "7.2", points = 3)
    void givesAPromiseAndALazyForARowThatMayComeLater() {
        JsonRows rows = JsonRows.of("0:[\"$@1\",\"$La\",\"$@1\"]");
        List<FlightValue> items = ((ArrayValue) rows.root()).items();
        assertThat(items.get(0)).as("$@1 is the promise of row 1 itself").isSameAs(rows.row(1));
        assertThat(items.get(2)).as("$@1 again is the same promise").isSameAs(rows.row(1));
        assertThat(items.get(1)).as("$La is a lazy around row a")
                .isInstanceOfSatisfying(Lazy.class, lazy -> assertThat(lazy.payload()).isSameAs(rows.row(10)));
    }

    @Test
    @Graded(task = "7.2", points = 3)
    void makesAnElementOfATuple() {
        read("0:[\"$\",\"p\",\"k\",{\"title\":\"$$5\"}]", "an array that begins with \"$\" is an element",
                "{\"$\":\"element\",\"id\":0,\"type\":\"p\",\"key\":\"k\",\"props\":"
                        + "{\"$\":\"object\",\"id\":1,\"v\":[[\"title\",\"$5\"]]}}");
        ArrayValue list = (ArrayValue) JsonRows.of("0:[[\"$\",\"b\",null,{}],[\"$$\",\"b\"]]").root();
        assertThat(list.items().get(0)).isInstanceOf(Element.class);
        assertThat(list.items().get(1)).as("\"$$\" in front is text").isInstanceOf(ArrayValue.class);
    }

    @ParameterizedTest
    @Graded(task = "7.2", points = 2)
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            $n12x    | FLIGHT-10 12x
            $n1.5    | FLIGHT-10 1.5
            $T0:a    | FLIGHT-09 $T0:a
            """)
    void failsTheRowForWhatItCannotRead(String text, String failure) {
        read("0:[\"" + text + "\"]", "what can't be read fails its row, with an error of this module", failure);
    }

    private static void read(String row, String rule, String shown) {
        assertThatReading(row, JsonRows.of(row).shown()).byTheRule(rule).isReadAs(shown);
    }
}
