package fourteen.http.semantics;

import fourteen.http.semantics.Preconditions.Outcome;
import fourteen.testkit.Graded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PreconditionsTest {

    private static final EntityTag TAG = EntityTag.strong("v1");
    private static final Instant MODIFIED = Instant.parse("2026-06-03T08:09:10.750Z");
    private static final String SAME_DATE = "Wed, 03 Jun 2026 08:09:10 GMT";
    private static final String EARLIER = "Wed, 03 Jun 2026 08:09:09 GMT";
    private static final String LATER = "Wed, 03 Jun 2026 08:09:11 GMT";

    private static Outcome ifNoneMatch(String value) {
        return new Preconditions(null, null, value, null).against(TAG, MODIFIED);
    }

    private static Outcome ifModifiedSince(String value) {
        return new Preconditions(null, null, null, value).against(TAG, MODIFIED);
    }

    private static Outcome ifMatch(String value) {
        return new Preconditions(value, null, null, null).against(TAG, MODIFIED);
    }

    private static Outcome ifUnmodifiedSince(String value) {
        return new Preconditions(null, value, null, null).against(TAG, MODIFIED);
    }

    private static Outcome all(@Nullable String match, @Nullable String unmodified, @Nullable String noneMatch,
            @Nullable String modified) {
        return new Preconditions(match, unmodified, noneMatch, modified).against(TAG, MODIFIED);
    }

    @Test
    @Graded(task = "1.3", points = 4)
    void aTagThatTheClientHasIsNotSentAgain() {
        assertThat(ifNoneMatch("\"v1\"")).isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(ifNoneMatch("\"v0\", \"v1\"")).isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(ifNoneMatch("W/\"v1\"")).as("weak comparison").isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(ifNoneMatch("*")).isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(ifNoneMatch("\"v0\"")).isEqualTo(Outcome.PROCEED);
        assertThat(ifNoneMatch("\"a,v1\", \"v10\"")).as("a comma inside the quotes").isEqualTo(Outcome.PROCEED);
        assertThat(ifNoneMatch("v1")).as("no quotes, no tag").isEqualTo(Outcome.PROCEED);
    }

    @Test
    @Graded(task = "1.3", points = 4)
    void aDateKnowsWholeSecondsOnly() {
        assertThat(ifModifiedSince(SAME_DATE)).as("the file is 0.75 s younger").isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(ifModifiedSince(LATER)).isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(ifModifiedSince(EARLIER)).isEqualTo(Outcome.PROCEED);
        assertThat(ifModifiedSince("yesterday")).isEqualTo(Outcome.PROCEED);
    }

    @Test
    @Graded(task = "1.3", points = 4)
    void theTagDecidesWhereThereIsOneAndTheDateIsNotAsked() {
        assertThat(all(null, null, "\"v0\"", LATER)).as("invariant 3").isEqualTo(Outcome.PROCEED);
        assertThat(all(null, null, "\"v1\"", EARLIER)).as("invariant 3").isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(all("\"v1\"", EARLIER, null, null)).as("invariant 3").isEqualTo(Outcome.PROCEED);
    }

    @Test
    @Graded(task = "1.3", points = 3)
    void whatTheClientInsistsOnIsWeighedFirst() {
        assertThat(ifMatch("\"v1\"")).isEqualTo(Outcome.PROCEED);
        assertThat(ifMatch("*")).isEqualTo(Outcome.PROCEED);
        assertThat(ifMatch("\"v0\"")).isEqualTo(Outcome.FAILED);
        assertThat(ifMatch("W/\"v1\"")).as("strong comparison").isEqualTo(Outcome.FAILED);
        assertThat(ifUnmodifiedSince(SAME_DATE)).isEqualTo(Outcome.PROCEED);
        assertThat(ifUnmodifiedSince(EARLIER)).isEqualTo(Outcome.FAILED);
        assertThat(ifUnmodifiedSince("yesterday")).isEqualTo(Outcome.PROCEED);
        assertThat(all("\"v0\"", null, "\"v1\"", null)).as("412 before 304").isEqualTo(Outcome.FAILED);
    }

    @Test
    void manyTagsAreReadInOneGo() {
        assertThat(ifNoneMatch("\"x\",".repeat(2_000) + "\"v1\"")).isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(ifNoneMatch("\"".repeat(8_001))).isEqualTo(Outcome.PROCEED);
    }
}
