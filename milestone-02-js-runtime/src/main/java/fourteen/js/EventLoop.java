package fourteen.js;

import java.time.Duration;
import java.util.concurrent.Executor;

/// One thread that runs tasks one after the other, with timers. After each task the engine drains its microtasks.
public interface EventLoop extends Executor {

    /// Runs a task on the loop, after those already waiting. Any thread may call it.
    @Override
    void execute(Runnable task);

    /// Runs a task on the loop once the delay has passed.
    Timer schedule(Duration delay, Runnable task);

    /// Whether the calling thread is the loop.
    boolean onLoop();

    /// A scheduled task.
    interface Timer {

        /// Forgets the task, if it did not start yet.
        void cancel();
    }
}
