package fourteen.js.web;

import java.time.Clock;
import java.time.Instant;

/// `java:clock`: time since the runtime was made, which never runs backwards.
final class ClockHalf {

    private ClockHalf() {}

    static JavaHalf create() {
        Instant now = Clock.systemUTC().instant();
        double origin = now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
        long start = System.nanoTime();
        return new JavaHalf().function("now", a -> (System.nanoTime() - start) / 1e6).function("origin", a -> origin);
    }
}
