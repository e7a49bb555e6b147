package fourteen.testkit;

import java.time.Duration;

/// How long a test waits at most for something that ought to come at once.
///
/// A safety net, never a measurement: a correct solution does not come near it, and a wrong one fails with a sentence
/// instead of hanging. 10 seconds, or what the system property `fourteen.deadline.seconds` says, for a slow machine.
public final class Deadline {

    private final long end;
    private final Duration length;

    private Deadline(Duration length) {
        this.length = length;
        this.end = System.nanoTime() + length.toNanos();
    }

    public static Deadline in(Duration length) {
        return new Deadline(length);
    }

    /// The standard length from now on.
    public static Deadline standard() {
        return in(standardLength());
    }

    public static Duration standardLength() {
        return Duration.ofSeconds(Long.getLong("fourteen.deadline.seconds", 10));
    }

    public boolean isOver() {
        return nanosLeft() <= 0;
    }

    public long nanosLeft() {
        return end - System.nanoTime();
    }

    /// Milliseconds left, at least 1: to sockets and many others 0 means for ever.
    public int millisLeft() {
        return Math.clamp(nanosLeft() / 1_000_000, 1, Integer.MAX_VALUE);
    }

    /// The length as failure messages write it, `10 s`.
    @Override
    public String toString() {
        return length.toMillis() % 1000 == 0 ? length.toSeconds() + " s" : length.toMillis() + " ms";
    }
}
