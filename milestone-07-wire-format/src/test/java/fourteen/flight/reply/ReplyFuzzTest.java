package fourteen.flight.reply;

import fourteen.flight.Canonical;
import fourteen.flight.FlightException;
import fourteen.flight.FuzzTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// Bodies that nobody wrote: those of random arguments with fields lost, moved, doubled, renamed and with wrong characters.
final class ReplyFuzzTest {

    private static final Duration HANG = Duration.ofMinutes(2);
    private static final int IN_THE_NORMAL_BUILD = 5_000;

    @Test
    void nothingButItsOwnExceptionAndNoHang() {
        AtomicInteger all = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        FuzzTime.run(11, IN_THE_NORMAL_BUILD, seed -> {
            boolean isRefused = assertTimeoutPreemptively(HANG, () -> isRefused(seed));
            refused.addAndGet(isRefused ? 1 : 0);
            all.incrementAndGet();
        });
        assertThat(refused.get()).as("bodies that are refused").isBetween(all.get() / 10, all.get() * 9 / 10);
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
