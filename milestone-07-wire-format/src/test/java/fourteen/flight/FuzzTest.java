package fourteen.flight;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/// Payloads that nobody wrote: parts of real ones in a wrong order, with wrong bytes, cut anywhere, in pieces of any size.
///
/// The normal build tries a fixed number. `mvn -Pfuzz -pl 7 verify` goes on for five minutes from a seed of its own, which a failure
/// names: `-Dfourteen.flight.seed=…` begins with that payload.
class FuzzTest {

    private static final List<Golden> GOLDENS = Golden.all()
            .stream()
            .filter(golden -> golden.payload().length < 2_000)
            .toList();
    private static final int IN_THE_NORMAL_BUILD = 5_000;
    private static final String ALPHABET = "$:,\n\"[]{}0123456789abcITERXxrCLQWKBihSTZ@uDn-N";
    private static final long SLOWEST_MINUTES = 2;
    private static final long ALLOCATED_PER_BYTE = 500;
    private static final long ALLOCATED_ANYHOW = 20_000_000; // classes that are loaded meanwhile

    @Test
    void nothingButItsOwnExceptionNoHangAndBoundedMemory() throws Exception {
        String asked = System.getenv("FOURTEEN_FUZZ");
        Duration time = asked == null ? Duration.ZERO : Duration.parse(asked);
        long seed = Long.getLong("fourteen.flight.seed", time.isZero() ? 7 : System.nanoTime());
        long end = System.nanoTime() + time.toNanos();
        for (long i = 0; time.isZero() ? i < IN_THE_NORMAL_BUILD : System.nanoTime() < end; i += 1_000) {
            batch(seed + i);
        }
    }

    private static void batch(long from) throws InterruptedException, ExecutionException {
        long[] at = {from};
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread work = Thread.ofPlatform().daemon().name("fuzz").start(() -> {
            try {
                for (; at[0] < from + 1_000; at[0]++) {
                    check(payload(new Random(at[0])), new Random(at[0]));
                }
                done.complete(null);
            } catch (Throwable failure) {
                done.completeExceptionally(new AssertionError("-Dfourteen.flight.seed=" + at[0] + ": "
                        + new String(payload(new Random(at[0])), ISO_8859_1), failure));
            }
        });
        try {
            done.get(SLOWEST_MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException hang) {
            AssertionError failure = new AssertionError("It hangs from -Dfourteen.flight.seed=" + from + " on", hang);
            failure.setStackTrace(work.getStackTrace());
            throw failure;
        }
    }

    private static void check(byte[] payload, Random random) {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long before = threads.getCurrentThreadAllocatedBytes();
        FlightReader reader = new FlightReader();
        int step = 1 + random.nextInt(payload.length + 1);
        try {
            for (int at = 0; at < payload.length; at += step) {
                reader.feed(payload, at, Math.min(payload.length, at + step));
            }
        } catch (FlightException malformed) {
            assertThat(malformed.place()).isNotNull();
        }
        reader.close();
        reader.problem();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes allocated")
                .isLessThan(ALLOCATED_ANYHOW + ALLOCATED_PER_BYTE * payload.length);
        try {
            Canonical.of(reader);
            new FlightWriter(new Sent()).write(reader);
        } catch (FlightException tooDeep) {
            assertThat(tooDeep.id()).isEqualTo("FLIGHT-04");
        }
    }

    /// Pieces of up to three payloads, one after the other, then some bytes changed.
    static byte[] payload(Random random) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = random.nextInt(3); i >= 0; i--) {
            byte[] golden = GOLDENS.get(random.nextInt(GOLDENS.size())).payload();
            int from = random.nextInt(4) == 0 ? random.nextInt(golden.length) : 0;
            all.write(golden, from, golden.length - from);
        }
        byte[] bytes = all.toByteArray();
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return bytes;
    }
}
