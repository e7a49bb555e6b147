package fourteen.js;

import java.time.Duration;
import java.util.concurrent.Executor;

/// One thread that runs tasks one after the other, with timers. After each task the engine drains its microtasks.
public interface EventLoop extends Executor {

    /// Runs a task on the loop, after those already waiting. Any thread may call it. What the task throws is reported
    /// as uncaught.
    @Override
    void execute(Runnable task);

    /// Runs a task on the loop once the delay has passed.
    Timer schedule(Duration delay, Runnable task);

    /// Whether the calling thread is the loop.
    boolean onLoop();

    /// Says that something is under way which will come back to the loop, so it is not idle.
    Hold hold();

    /// Waits until nothing runs, waits or is awaited: no task, no timer, no [#hold]. This is when Node would exit.
    ///
    /// @return false if the limit passed first
    boolean awaitIdle(Duration limit) throws InterruptedException;

    /// A scheduled task.
    interface Timer {

        /// Forgets the task, if it did not start yet.
        void cancel();

        /// Whether [#awaitIdle] waits for it; Node's `ref()` and `unref()`. At first it does.
        void awaited(boolean value);
    }

    /// Keeps a loop from being idle until it is closed; closing twice does no harm.
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }
}
