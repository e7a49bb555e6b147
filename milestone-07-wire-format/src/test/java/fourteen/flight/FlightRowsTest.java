package fourteen.flight;

import fourteen.flight.FlightRow.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FlightRowsTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void namesEachRowWithItsPlaceAndItsSize() {
        feed(":HL[\"/a.css\",\"style\"]\n1:I[\"m\",[],\"E\"]\n2:T6,hällx0:{\"a\":\"$1\"}\n", 3);
        assertThat(seen).containsExactly("0 hint at 0, 22 bytes: L[\"/a.css\",\"style\"]",
                "1 import at 22, 16 bytes: [\"m\",[],\"E\"]", "2 text at 38, 11 bytes: hällx",
                "0 model at 49, 13 bytes: {\"a\":\"$1\"}");
    }

    @Test
    void namesTheRowsOfADevelopmentServer() {
        feed(":N1.5\n1:D{\"time\":1}\n2:J{}\n:W[]\n", 100);
        assertThat(seen).containsExactly("0 dev: time origin at 0, 6 bytes: 1.5",
                "1 dev: debug info at 6, 14 bytes: {\"time\":1}", "2 dev: I/O info at 20, 6 bytes: {}",
                "0 dev: console at 26, 5 bytes: []");
    }

    @TestFactory
    Stream<DynamicTest> theRowsOfAPayloadAddUpToIt() {
        return Golden.all().stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
            List<FlightRow> rows = new ArrayList<>();
            new FlightRows(rows::add).feed(golden.payload(), 0, golden.payload().length);
            assertThat(rows.stream().mapToLong(FlightRow::size).sum()).isEqualTo(golden.payload().length);
            for (FlightRow row : rows) {
                if (row.kind() != Kind.TEXT && row.kind() != Kind.BINARY) {
                    row.json(); // throws if the payload is cut at a wrong place
                }
            }
        }));
    }

    @Test
    void saysWhereTheRowsEnd() {
        assertThatThrownBy(() -> feed("0:1\n1:T5,abc", 100)).isInstanceOf(FlightException.class)
                .hasMessageStartingWith("The payload ended before everything had arrived.\n  at        byte 12, row 1");
        assertThatThrownBy(() -> feed("0:1\n\n", 100)).isInstanceOf(FlightException.class)
                .hasMessageStartingWith("A row does not begin with an id.\n  at        byte 4");
    }

    private void feed(String payload, int step) {
        FlightRows rows = new FlightRows(row -> seen.add(Integer.toHexString(row.id()) + " " + row.title() + " at "
                + row.offset() + ", " + row.size() + " bytes: " + row.text()));
        byte[] bytes = payload.getBytes(UTF_8);
        for (int from = 0; from < bytes.length; from += step) {
            rows.feed(bytes, from, Math.min(bytes.length, from + step));
        }
        rows.close();
    }
}
