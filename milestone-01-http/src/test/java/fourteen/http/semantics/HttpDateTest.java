package fourteen.http.semantics;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HttpDateTest {

    private static final Instant INSTANT = Instant.parse("1994-11-06T08:49:37Z");

    @Test
    void aDateIsWrittenWithTwoDigitsForTheDay() {
        assertThat(HttpDate.format(INSTANT)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.format(Instant.parse("2026-06-03T08:09:10.999Z")))
                .isEqualTo("Wed, 03 Jun 2026 08:09:10 GMT");
    }

    @Test
    void allThreeFormatsAreRead() {
        assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT")).contains(INSTANT);
        assertThat(HttpDate.parse("Sunday, 06-Nov-94 08:49:37 GMT")).contains(INSTANT);
        assertThat(HttpDate.parse("Sun Nov  6 08:49:37 1994")).contains(INSTANT);
        assertThat(HttpDate.parse("Sun Nov 16 08:49:37 2025")).contains(Instant.parse("2025-11-16T08:49:37Z"));
    }

    @Test
    void anythingElseIsNoDate() {
        assertThat(HttpDate.parse("")).isEmpty();
        assertThat(HttpDate.parse("0")).isEmpty();
        assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 CET")).isEmpty();
        assertThat(HttpDate.parse("Sun, 31 Feb 1994 08:49:37 GMT")).isEmpty();
        assertThat(HttpDate.parse("9".repeat(8_000))).isEmpty();
    }
}
