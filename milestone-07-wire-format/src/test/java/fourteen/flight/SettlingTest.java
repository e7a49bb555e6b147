package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.testkit.Graded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatReading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

final class SettlingTest {

    @Test
    @Graded(task = "7.4", points = 3)
    void settlesAPromiseWhenItsRowArrives() {
        FlightReader reader = new FlightReader();
        reader.feed("0:[\"$@1\",\"$@2\"]\n".getBytes(UTF_8));
        List<String> events = new ArrayList<>();
        for (FlightValue item : ((ArrayValue) reader.root().settledValue()).items()) {
            FlightPromise promise = (FlightPromise) item;
            promise.whenSettled(() -> events.add(Canonical.of(promise.settledValue())));
        }
        reader.feed("2:\"sec".getBytes(UTF_8));
        assertThat(events).as("events before the row's line end").isEmpty();
        reader.feed("ond\"\n".getBytes(UTF_8));
        assertThat(events).as("events after row 2").containsExactly("\"second\"");
        reader.feed("1:\"first\"\n".getBytes(UTF_8));
        assertThat(events).as("events after row 1").containsExactly("\"second\"", "\"first\"");
    }

    @Test
    @Graded(task = "7.4", points = 3)
    void readsTextAndBinaryRows() {
        read("1:T6,$1 日2:o3,abc3:s5,ABCDE0:[\"$1\",\"$2\",\"$3\"]\n",
                "text is as it is, without escapes; what is left of a typed array's last item is dropped",
                "{\"$\":\"array\",\"id\":0,\"v\":[\"$1 日\",{\"$\":\"Uint8Array\",\"id\":1,\"base64\":\"YWJj\"},"
                        + "{\"$\":\"Uint16Array\",\"id\":2,\"base64\":\"QUJDRA==\"}]}");
    }

    @Test
    @Graded(task = "7.4", points = 4)
    void addsRowsToAStreamUntilItsEnd() {
        read("1:R\n0:\"$1\"\n1:\"a\"\n1:T2,$b1:[1]\n1:C\n",
                "a stream's rows all have its id, and C ends it (invariant 2)",
                "{\"$\":\"stream\",\"chunks\":[\"a\",\"$b\",{\"$\":\"array\",\"id\":1,\"v\":[1]}]}");
        read("1:r\n0:\"$1\"\n1:b2,ab1:C\n", "b rows are the chunks of a byte stream",
                "{\"$\":\"stream\",\"chunks\":[{\"$\":\"Uint8Array\",\"id\":1,\"base64\":\"YWI=\"}]}");
        read("1:x\n0:\"$1\"\n1:1\n1:C\"end\"\n", "C may have a return value",
                "{\"$\":\"asyncIterator\",\"values\":[1],\"return\":\"end\"}");
    }

    @Test
    @Graded(task = "7.4", points = 3)
    void failsARowOrAStreamWithAnErrorsDigest() {
        read("0:[\"$@1\"]\n1:E{\"digest\":\"42\"}\n", "an E row rejects the promise of its id",
                "{\"$\":\"array\",\"id\":0,\"v\":[{\"$\":\"promise\",\"id\":1,\"rejected\":{\"$\":\"error\",\"digest\":\"42\"}}]}");
        read("1:X\n0:\"$1\"\n1:\"a\"\n1:E{\"digest\":\"42\"}\n", "an E row of a stream's id ends the stream",
                "{\"$\":\"asyncIterable\",\"values\":[\"a\"],\"error\":{\"$\":\"error\",\"digest\":\"42\"}}");
        read("0:[\"$@1\"]\n1:E{\"message\":\"$1\"}\n", "an E row without a digest is an error nevertheless",
                "{\"$\":\"array\",\"id\":0,\"v\":[{\"$\":\"promise\",\"id\":1,\"rejected\":{\"$\":\"error\",\"digest\":null}}]}");
    }

    @ParameterizedTest
    @Graded(task = "7.4", points = 3)
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            0:{"a":1}~0:{"a":2}~           | FLIGHT-07 byte 12, row 0
            0:{"a":1}~0:T1,x               | FLIGHT-07 byte 15, row 0
            0:{"a":1}~0:E{"digest":"late"}~ | FLIGHT-07 byte 13, row 0
            """)
    void refusesASecondRowOfOneId(String wire, String failure) {
        String payload = wire.replace('~', '\n');
        FlightReader reader = new FlightReader();
        String got = "no error";
        try {
            reader.feed(payload.getBytes(UTF_8));
        } catch (FlightException refused) {
            got = refused.id() + " " + refused.place();
        }
        assertThatReading(payload, got).byTheRule("an id is settled once (invariant 2)").isReadAs(failure);
        assertThatReading(payload, Canonical.of(reader.root().settledValue())).byTheRule("the first value stays")
                .isReadAs("{\"$\":\"object\",\"id\":0,\"v\":[[\"a\",1]]}");
    }

    @Test
    @Graded(task = "7.4", points = 2)
    void leavesWhoeverAskedTooEarlyForText() {
        FlightReader reader = new FlightReader();
        reader.feed("0:[\"$1\"]\n1:T2,ab".getBytes(UTF_8));
        assertThat(reader.root().isFulfilled()).as("row 0 came before text row 1, which took the waiting row's place")
                .isFalse();
        reader.close();
        assertThat(reader.root().isFulfilled()).as("and it waits for ever").isFalse();
    }

    @Test
    @Graded(task = "7.4", points = 2)
    void ignoresWhatComesAfterAStreamsEnd() {
        read("1:X\n0:\"$1\"\n1:\"a\"\n1:C\n1:\"b\"\n1:C\"again\"\n", "nothing is added after the end",
                "{\"$\":\"asyncIterable\",\"values\":[\"a\"],\"return\":{\"$\":\"undefined\"}}");
    }

    private static void read(String payload, String rule, String root) {
        FlightReader reader = new FlightReader();
        reader.feed(payload.getBytes(UTF_8));
        reader.close();
        String shown = reader.root().isFulfilled() ? Canonical.of(reader.root().settledValue()) : "rejected";
        assertThatReading(payload, shown).byTheRule(rule).isReadAs(root);
    }
}
