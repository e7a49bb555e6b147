package fourteen.flight;

import java.time.Duration;

/// How long a fuzz test goes on: for a fixed number of seeds in the normal build, for a time in `mvn -Pfuzz -pl 7 verify`.
///
/// A failure names its seed: `-Dfourteen.flight.seed=…` begins with it, in either build.
public final class FuzzTime {

    private FuzzTime() {}

    /// One trial, the same for the same seed.
    public interface Trial {
        void run(long seed) throws Exception;
    }

    /// @param seed  the first of the normal build; with a time to fill the first is another one each time
    /// @param count of seeds in the normal build
    public static void run(long seed, int count, Trial trial) {
        String asked = System.getenv("FOURTEEN_FUZZ");
        Duration time = asked == null ? Duration.ZERO : Duration.parse(asked);
        long first = Long.getLong("fourteen.flight.seed", time.isZero() ? seed : System.nanoTime());
        long end = System.nanoTime() + time.toNanos();
        for (long i = first; time.isZero() ? i < first + count : System.nanoTime() < end; i++) {
            try {
                trial.run(i);
            } catch (Exception | AssertionError | StackOverflowError failure) {
                throw new AssertionError("-Dfourteen.flight.seed=" + i, failure);
            }
        }
    }
}
