package fourteen.js;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sees to it that a turn of the loop ends: by itself, or by force once it takes too long, allocates too much or is
/// cancelled.
///
/// Between two turns nothing is ever stopped: the end of a turn waits until a stop under way has done its work, so no
/// later turn is hit by it.
final class TurnGuard {

    /// How a running script is made to stop.
    interface Brake {

        /// Makes the engine leave what it runs.
        ///
        /// @return false if it did not leave within the grace
        boolean stop(Duration grace) throws InterruptedException;
    }

    /// The names say why; the exception says it to the caller.
    enum Overrun {
        DEADLINE,
        MEMORY,
        CANCELLED,
        CLOSED
    }

    static final long MEMORY_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory
            .getThreadMXBean();

    private final Duration deadline;
    private final long memory;
    private final TurnClock clock;
    private final Brake brake;
    private final Duration grace;
    private final Runnable onBroken;
    private long threadId;
    private long turns;
    private boolean running;
    private boolean stopping;
    private boolean armed;
    private boolean watching;
    private long started;
    private long allocatedBefore;
    private @Nullable Overrun overrun;

    /// @param deadline of one turn; zero for none
    /// @param memory bytes that one turn may allocate; zero for no bound
    /// @param grace how long the brake may take before the runtime counts as broken
    TurnGuard(Duration deadline, long memory, TurnClock clock, Brake brake, Duration grace, Runnable onBroken) {
        this.deadline = deadline;
        this.memory = memory;
        this.clock = clock;
        this.brake = brake;
        this.grace = grace;
        this.onBroken = onBroken;
    }

    /// From now on the limits hold. Before, the runtime makes itself ready, however long that takes.
    synchronized void arm() {
        armed = true;
    }

    void begin() {
        synchronized (this) {
            turns++;
            running = true;
            started = clock.nanoTime();
            if (memory > 0) {
                threadId = Thread.currentThread().threadId();
                allocatedBefore = THREADS.getThreadAllocatedBytes(threadId);
            }
            if (armed && !watching && (memory > 0 || !deadline.isZero())) {
                watch();
            }
        }
    }

    /// Called when the engine has been left.
    void end() {
        synchronized (this) {
            running = false;
            while (stopping) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    // The brake itself may interrupt this thread; it is what is waited for.
                }
            }
            overrun = null;
        }
    }

    /// Why the current turn is being stopped, or null if it is not.
    synchronized @Nullable Overrun overrun() {
        return overrun;
    }

    synchronized long turn() {
        return turns;
    }

    /// Stops the turn of that number, if it still runs.
    void stop(long turn, Overrun reason) {
        synchronized (this) {
            if (!running || turn != turns || overrun != null) {
                return;
            }
            overrun = reason;
            stopping = true;
        }
        Thread.ofPlatform().daemon().name("fourteen-js-stop").start(this::brake);
    }

    private void brake() {
        boolean left = false;
        try {
            left = brake.stop(grace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!left) {
                onBroken.run();
            }
            synchronized (this) {
                stopping = false;
                notifyAll();
            }
        }
    }

    /// Looks at the turn that runs when its time is up, or sooner where memory is watched; and again until none runs.
    private void watch() {
        // @starter:begin task=2.5
        long wait = deadline.isZero() ? Long.MAX_VALUE : started + deadline.toNanos() - clock.nanoTime();
        if (memory > 0) {
            wait = Math.min(wait, MEMORY_TICK_NANOS);
        }
        watching = true;
        clock.schedule(() -> {
            long turn;
            Overrun reason;
            synchronized (this) {
                watching = false;
                if (!running) {
                    return;
                }
                turn = turns;
                reason = reasonToStop();
                if (reason == null) {
                    watch();
                    return;
                }
            }
            stop(turn, reason);
        }, Math.max(wait, 0));
        // @starter:end
    }

    private @Nullable Overrun reasonToStop() {
        if (!deadline.isZero() && clock.nanoTime() - started >= deadline.toNanos()) {
            return Overrun.DEADLINE;
        }
        if (memory > 0 && THREADS.getThreadAllocatedBytes(threadId) - allocatedBefore > memory) {
            return Overrun.MEMORY;
        }
        return null;
    }

    JsException exception(Overrun reason) {
        return switch (reason) {
            case DEADLINE -> JsException.deadline(deadline);
            case MEMORY -> JsException.memory(memory);
            case CANCELLED -> JsException.cancelled();
            case CLOSED -> JsException.closed();
        };
    }
}
