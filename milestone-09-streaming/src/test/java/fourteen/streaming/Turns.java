package fourteen.streaming;

import fourteen.js.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// A loop that a test turns by hand, on its own thread. It has no timers.
final class Turns implements EventLoop {

    private final Deque<Runnable> tasks = new ArrayDeque<>();

    /// Runs what waits, and what that brings, until nothing is left.
    void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("this loop has no timers");
    }

    @Override
    public boolean onLoop() {
        return true;
    }

    @Override
    public Hold hold() {
        return () -> {};
    }

    @Override
    public boolean awaitIdle(Duration limit) {
        run();
        return true;
    }
}
