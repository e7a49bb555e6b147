package fourteen.flight.reply;

import fourteen.flight.Canonical;
import fourteen.flight.FlightException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// Bodies that nobody wrote: those of random arguments with fields lost, moved, doubled, renamed and with wrong characters.
final class ReplyFuzzTest {

    private static final Duration HANG = Duration.ofMinutes(2);
    private static final int BATCH = 1_000;

    @Test
    void nothingButItsOwnExceptionAndNoHang() {
        long seed = Long.getLong("fourteen.flight.seed", 11);
        int count = Integer.getInteger("fourteen.flight.mutants", 5_000);
        int[] refused = new int[1];
        for (long from = seed; from < seed + count; from += BATCH) {
            long first = from;
            assertTimeoutPreemptively(HANG, () -> {
                for (long i = first; i < first + BATCH; i++) {
                    refused[0] += isRefused(i) ? 1 : 0;
                }
            }, () -> "from -Dfourteen.flight.seed=" + first + " on");
        }
        assertThat(refused[0]).as("bodies that are refused").isBetween(count / 10, count * 9 / 10);
    }

    private static boolean isRefused(long seed) {
        List<ReplyPart> parts = BrokenReply.of(seed);
        boolean refused = false;
        try {
            Canonical.ofUpstream(ReplyReader.read(parts, options(seed)));
        } catch (FlightException malformed) {
            assertThat(malformed.id()).startsWith("FLIGHT-");
            refused = true;
        } catch (RuntimeException | StackOverflowError foreign) {
            throw new AssertionError("-Dfourteen.flight.seed=" + seed + ": " + parts, foreign);
        }
        try {
            ReplyReader reader = new ReplyReader(options(seed));
            parts.forEach(reader::part);
            reader.close();
            Canonical.ofUpstream(Settled.of(reader.root()));
        } catch (FlightException malformed) {
            assertThat(malformed.id()).startsWith("FLIGHT-");
        } catch (RuntimeException | StackOverflowError foreign) {
            throw new AssertionError("part by part, -Dfourteen.flight.seed=" + seed + ": " + parts, foreign);
        }
        return refused;
    }

    private static ReplyReader.Options options(long seed) {
        return seed % 2 == 0 ? Stored.OPTIONS : Stored.OPTIONS.with(new TemporaryReferences());
    }
}
