package fourteen.flight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatesAndNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00.000Z", "2026-11-23T21:38:09.007Z", "2024-02-29T23:59:59.999Z",
            "1582-10-15T12:00:00.010Z", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z",
            "+275760-09-13T00:00:00.000Z", "-000001-12-31T00:00:00.000Z"})
    void writesWhatItReads(String text) {
        Instant instant = Objects.requireNonNull(Dates.parse(text).instant());
        assertThat(Dates.iso(instant)).isEqualTo(text);
    }

    /// Around every end of a month in four centuries, as the JDK counts days.
    @Test
    void knowsTheLengthOfEveryMonth() {
        for (LocalDate date = LocalDate.of(1799, 12, 31); date.getYear() < 2201; date = date.plusMonths(1)) {
            LocalDate end = date.withDayOfMonth(date.lengthOfMonth());
            assertThat(Dates.parse(end + "T00:00:00.000Z").instant())
                    .isEqualTo(end.atStartOfDay(ZoneOffset.UTC).toInstant());
            String none = end.toString().substring(0, 8) + "31T00:00:00.000Z"; // which V8 takes to be in the next month
            assertThat(Dates.parse(none).instant()).as(none)
                    .isEqualTo(end.withDayOfMonth(1).plusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant());
            assertThat(Dates.parse(none.substring(0, 10))).as(none).isEqualTo(Dates.parse(none));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-32T00:00:00.000Z", "2026-13-01T00:00:00.000Z", "2026-00-01T00:00:00.000Z",
            "2026-04-00T00:00:00.000Z", "2026-04-32", "2026-04-30T10:00:00,5Z", "2026-01-01T25:00:00.000Z",
            "2026-01-01T00:60:00.000Z", "not a date"})
    void anyOtherDateIsInvalid(String text) {
        assertThat(Dates.parse(text).instant()).isNull();
    }

    @Test
    void theDayMayEndAtTwentyFour() {
        assertThat(Dates.parse("2026-01-01T24:00:00.000Z")).isEqualTo(Dates.parse("2026-01-02T00:00:00.000Z"));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "123.45, 123.45", "999.99, 999.99", "0.001, 0.001", "0.0001, 0.0001",
            "1234567.125, 1234567.125",
            "12345678.5, 12345678.5", "1e21, 1e+21", "5e-324, 5e-324", "-0.5, -0.5", "0.3, 0.3", "4.35, 4.35",
            "9007199254740993.5, 9007199254740994", "100000000000000.1, 100000000000000.1"})
    void readsAndWritesNumbersAsJavaScriptDoes(String wire, String written) {
        byte[] payload = ("0:" + wire + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Sent.rewritten(payload)).asString().isEqualTo("0:" + written + "\n");
    }
}
