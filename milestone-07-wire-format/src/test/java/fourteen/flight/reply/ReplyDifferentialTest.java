package fourteen.flight.reply;

import fourteen.flight.FuzzTime;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Bodies that nobody wrote, read here and by React's own server: the same value, or an error from both.
///
/// The normal build tries a fixed number, `mvn -Pfuzz -pl 7 verify` goes on for minutes: see [FuzzTime].
final class ReplyDifferentialTest {

    private static final int IN_THE_NORMAL_BUILD = 1_000;
    private static final int HANGS_AFTER = 250; // milliseconds, ten times what the slowest takes
    private static final String HANGS = "it hangs";
    /// What is refused here and not by React, which waits for ever, takes the string for a reference, or loses the chunk; and a
    /// date that is not in ISO format, which every JavaScript engine reads in a way of its own, if at all.
    private static final List<String> REFUSED_HERE = List.of("Something that the reply promises never comes.",
            "A string begins with a $ that means nothing.", "A stream has a chunk after its end.",
            "{\"$\":\"date\",\"v\":\"invalid\"}");

    @Test
    void theReaderAndReactsServerMakeTheSameOfABrokenBody() throws IOException {
        AtomicInteger values = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        AtomicInteger stricter = new AtomicInteger();
        try (ReplyOracle oracle = ReplyOracle.start(HANGS_AFTER)) {
            FuzzTime.run(20261125, IN_THE_NORMAL_BUILD, seed -> {
                List<ReplyPart> parts = BrokenReply.of(seed).stream().map(ReplyOracleTest::copied).toList();
                JsonNode react = oracle.decode(parts);
                String ours = StoredReply.decode(parts, Stored.OPTIONS);
                if (react.path("error").asString("").equals(HANGS)) {
                    stricter.incrementAndGet();
                } else if (react.has("error")) {
                    assertThat(Stored.json(ours).has("error")).as("%s%nReact: %s%nhere: %s", parts, react, ours)
                            .isTrue();
                    errors.incrementAndGet();
                } else if (REFUSED_HERE.stream().noneMatch(ours::contains)) {
                    assertThat(withoutSentences(Stored.json(ours))).as("%s", parts).isEqualTo(withoutSentences(react));
                    values.incrementAndGet();
                } else {
                    stricter.incrementAndGet();
                }
            });
        }
        int all = Stream.of(values, errors, stricter).mapToInt(AtomicInteger::get).sum();
        assertThat(values).as("values, of %d", all).hasValueGreaterThan(all / 5);
        assertThat(errors).as("errors, of %d", all).hasValueGreaterThan(all / 5);
        assertThat(stricter).as("bodies that only React reads, or waits for, of %d", all).hasValueLessThan(all / 20);
    }

    /// JavaScript words the errors of its JSON and of its types in its own way.
    private static JsonNode withoutSentences(JsonNode answer) {
        return Stored.json(answer.toString()
                .replaceAll("\"(rejected|error)\":\"(?:[^\"\\\\]|\\\\.)*\"", "\"$1\":\"…\""));
    }
}
