package fourteen.flight;

import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/// Payloads that nobody wrote, read here and by React's own client: the same value, or a rejection from both.
///
/// The normal build tries a fixed number, `mvn -Pfuzz -pl 7 verify` goes on for minutes: see [FuzzTime].
class DifferentialFuzzTest {

    private static final int IN_THE_NORMAL_BUILD = 1_000;
    private static final Pattern ODD_ARGUMENTS = Pattern.compile("\"bound\":(?!null|\"\\$@[0-9a-f]+\")");
    private static final int HANGS_AFTER = 2_000; // milliseconds; it takes a few, or 300 for a promise that stays open
    /// A row that does not begin with an id is the end here, and gets a number by chance there; so does a second row of one id.
    private static final Set<String> THE_END_HERE = Set.of("FLIGHT-02", "FLIGHT-07");

    @Test
    void theReaderAndReactsClientMakeTheSameOfABrokenPayload() throws IOException {
        AtomicInteger same = new AtomicInteger();
        AtomicInteger sameValues = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        try (Oracle oracle = Oracle.start(HANGS_AFTER)) {
            FuzzTime.run(20261125, IN_THE_NORMAL_BUILD, seed -> {
                byte[] payload = FuzzTest.payload(new Random(seed));
                JsonNode react = oracle.decode(payload);
                FlightReader reader = FlightReader.likeBrowser();
                boolean ended = feed(reader, payload);
                JsonNode ours = Golden.json(Canonical.of(reader));
                if (ours.get("root").equals(react.get("root")) && ours.get("hints").equals(react.get("hints"))) {
                    same.incrementAndGet();
                    sameValues.addAndGet(reader.root().isRejected() ? 0 : 1);
                    return;
                }
                others.incrementAndGet();
                assertThat(ended || isBeyondTheOracle(payload, react))
                        .as("%s%nReact: %s%nhere: %s", new String(payload, ISO_8859_1), react, ours)
                        .isTrue();
            });
        }
        int all = same.get() + others.get();
        assertThat(same).as("payloads of which both make the same, of %d", all).hasValueGreaterThan(all * 8 / 10);
        assertThat(sameValues).as("values among them, of %d", all).hasValueGreaterThan(all / 4);
    }

    /// It gives up where bound arguments fail, calls a function with what is bound instead of an array, and waits for a stream
    /// that never ends.
    private static boolean isBeyondTheOracle(byte[] payload, JsonNode react) {
        return !react.has("root") || ODD_ARGUMENTS.matcher(new String(payload, ISO_8859_1)).find();
    }

    /// True if the payload has something with which reading ends.
    private static boolean feed(FlightReader reader, byte[] payload) {
        boolean ended = false;
        try {
            reader.feed(payload);
        } catch (FlightException malformed) {
            assertThat(malformed.place()).startsWith("byte ");
            ended = THE_END_HERE.contains(malformed.id());
        }
        reader.close();
        return ended;
    }
}
