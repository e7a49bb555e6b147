package fourteen.js;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The time that a [TurnGuard] goes by. A test turns its hands itself, so that no busy machine can change what it sees.
interface TurnClock {

    /// The machine's own time; one thread looks after all runtimes.
    TurnClock SYSTEM = new TurnClock() {

        private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("fourteen-js-clock").unstarted(work));

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void schedule(Runnable look, long nanos) {
            var _ = looks.schedule(look, nanos, TimeUnit.NANOSECONDS);
        }
    };

    /// As [System#nanoTime]: good for differences only.
    long nanoTime();

    /// Runs a look once so many nanoseconds have passed; never within this call.
    void schedule(Runnable look, long nanos);
}
