package fourteen.http.semantics;

import fourteen.testkit.Graded;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static fourteen.http.semantics.ContentCoding.BROTLI;
import static fourteen.http.semantics.ContentCoding.GZIP;
import static fourteen.http.semantics.ContentCoding.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

class AcceptEncodingTest {

    private static List<ContentCoding> order(@Nullable String header) {
        return AcceptEncoding.inOrder(header);
    }

    @Test
    @Graded(task = "1.5", points = 3)
    void theSmallestOfWhatTheClientTakes() {
        assertThat(order("gzip, deflate, br, zstd")).containsExactly(BROTLI, GZIP, IDENTITY);
        assertThat(order("gzip")).containsExactly(GZIP, IDENTITY);
        assertThat(order("deflate")).containsExactly(IDENTITY);
        assertThat(order("GZIP;Q=1.0, X-Gzip")).containsExactly(GZIP, IDENTITY);
    }

    @Test
    @Graded(task = "1.5", points = 3)
    void theClientsWeightsDecide() {
        assertThat(order("gzip;q=1.0, br;q=0.5")).containsExactly(GZIP, BROTLI, IDENTITY);
        assertThat(order("br ; q=0.1 , identity;q=0.5")).containsExactly(IDENTITY, BROTLI);
        assertThat(order("identity, br;q=0.999")).containsExactly(IDENTITY, BROTLI);
        assertThat(order("br;q=0, gzip;q=0.001")).containsExactly(GZIP, IDENTITY);
        assertThat(order("gzip;q=0")).containsExactly(IDENTITY);
    }

    @Test
    @Graded(task = "1.5", points = 2)
    void theStarStandsForWhatIsNotNamed() {
        assertThat(order("*")).containsExactly(BROTLI, GZIP, IDENTITY);
        assertThat(order("br;q=0, *")).containsExactly(GZIP, IDENTITY);
        assertThat(order("gzip, *;q=0")).containsExactly(GZIP, IDENTITY);
        assertThat(order("identity;q=0")).as("better a body than none").containsExactly(IDENTITY);
    }

    @Test
    void withoutAHeaderNothingIsPacked() {
        assertThat(order(null)).containsExactly(IDENTITY);
        assertThat(order("")).containsExactly(IDENTITY);
        assertThat(order(" ")).containsExactly(IDENTITY);
    }

    @Test
    @Graded(task = "1.5", points = 2)
    void brokenWeightsAreNoConsent() {
        assertThat(order("br;q=x, gzip;q=2, zstd;q=")).containsExactly(IDENTITY);
        assertThat(order(",;,=;q,")).containsExactly(IDENTITY);
        assertThat(order("br;q=NaN")).containsExactly(IDENTITY);
        assertThat(order("gzip;q=0,".repeat(900))).containsExactly(IDENTITY);
    }
}
