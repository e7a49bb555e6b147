package fourteen.js;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The event loop: one thread, a queue of tasks, timers. It knows no engine; what stands around a task (entering the
/// engine, draining microtasks, watching the clock) is the [Turn] that the runtime gives it.
///
/// A timer that is due queues behind the tasks that were ready before it, so neither can starve the other.
final class LoopThread implements EventLoop {

    /// Runs one task of the loop, with all that belongs around it.
    interface Turn {

        void run(Task<?> task);
    }

    /// Deep trees are rendered by recursion, and an interpreted call takes about a kilobyte. Only what is used is ever
    /// backed by memory.
    private static final long STACK_BYTES = 16L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Task<?>> ready = new ArrayDeque<>();
    private final PriorityQueue<DueTimer> timers = new PriorityQueue<>();
    private final Turn turn;
    private final Consumer<Throwable> uncaught;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private long timersMade;
    private int held;
    private @Nullable Task<?> current;
    private @Nullable JsException ended;

    /// @param uncaught is told what a task of [#execute] or [#schedule] threw
    LoopThread(String name, Turn turn, Consumer<Throwable> uncaught) {
        this(name, turn, uncaught, System::nanoTime);
    }

    /// @param nanoTime what timers are compared with
    LoopThread(String name, Turn turn, Consumer<Throwable> uncaught, LongSupplier nanoTime) {
        this.turn = turn;
        this.uncaught = uncaught;
        this.nanoTime = nanoTime;
        thread = new Thread(null, this::run, name, STACK_BYTES);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    Thread thread() {
        return thread;
    }

    @Override
    public boolean onLoop() {
        return Thread.currentThread() == thread;
    }

    @Override
    public void execute(Runnable task) {
        enqueue(new Task<>(() -> {
            try {
                task.run();
            } catch (Throwable e) {
                uncaught.accept(e);
            }
            return null;
        }));
    }

    <T extends @Nullable Object> Task<T> submit(Callable<T> body) {
        Task<T> task = new Task<>(body);
        enqueue(task);
        return task;
    }

    private void enqueue(Task<?> task) {
        lock.lock();
        try {
            if (ended != null) {
                task.completeExceptionally(ended);
                return;
            }
            ready.add(task);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        lock.lock();
        try {
            DueTimer timer = new DueTimer(nanoTime.getAsLong() + delay.toNanos(), timersMade++, task);
            if (ended == null) {
                timers.add(timer);
                changed.signalAll();
            }
            return timer;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Hold hold() {
        lock.lock();
        try {
            held++;
            return new OneHold();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        if (onLoop()) {
            throw new IllegalStateException("the loop can't wait for itself");
        }
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (ended == null && !idle()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean idle() {
        return current == null && ready.isEmpty() && timers.stream().noneMatch(DueTimer::awaited) && held == 0;
    }

    /// Ends the loop: what waits fails with the reason, and so does what runs, should it ever return.
    void end(JsException reason) {
        List<Task<?>> left = new ArrayList<>();
        lock.lock();
        try {
            if (ended != null) {
                return;
            }
            ended = reason;
            left.addAll(ready);
            if (current != null && !onLoop()) {
                left.add(current);
            }
            ready.clear();
            timers.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        left.forEach(task -> task.completeExceptionally(reason));
    }

    private void run() {
        try {
            for (Task<?> task = next(); task != null; task = next()) {
                turn.run(task);
            }
        } catch (Throwable e) {
            end(JsException.broken(e));
        }
    }

    /// Waits for the next task; null once the loop has ended.
    private @Nullable Task<?> next() {
        // @starter:begin task=2.1
        lock.lock();
        try {
            current = null;
            while (ended == null) {
                long wait = queueDueTimers();
                current = ready.poll();
                if (current != null) {
                    return current;
                }
                changed.signalAll();
                awaitChange(wait);
            }
            return null;
        } finally {
            lock.unlock();
        }
        // @starter:end
    }

    /// Waits until something changed, or for so long. Gives the lock away meanwhile.
    @SuppressWarnings("WaitNotInLoop") // next() is the loop
    private void awaitChange(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            // A late echo of a turn that was stopped; the loop itself ends by `ended` alone.
        }
    }

    /// Queues the timers that are due, and tells how many nanoseconds the next one still takes; very many if there is
    /// none.
    private long queueDueTimers() {
        long now = nanoTime.getAsLong();
        for (DueTimer first = timers.peek(); first != null; first = timers.peek()) {
            if (first.due - now > 0) {
                return first.due - now;
            }
            timers.remove();
            DueTimer timer = first;
            ready.add(new Task<>(() -> {
                timer.fire();
                return null;
            }));
        }
        return Long.MAX_VALUE;
    }

    /// A piece of work and the future of its result. Cancelling it while it runs is the runtime's business.
    static final class Task<T extends @Nullable Object> extends CompletableFuture<T> {

        private final Callable<T> body;
        private volatile long turn;

        Task(Callable<T> body) {
            this.body = body;
        }

        /// The number of the turn that runs it; 0 before.
        long turn() {
            return turn;
        }

        void turn(long number) {
            turn = number;
        }

        void work() {
            if (isDone()) {
                return;
            }
            try {
                complete(body.call());
            } catch (Throwable e) {
                completeExceptionally(e);
            }
        }
    }

    private final class DueTimer implements Timer, Comparable<DueTimer> {

        private final long due;
        private final long number;
        private final Runnable task;
        private boolean awaited = true;
        private volatile boolean cancelled;

        private DueTimer(long due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }

        private void fire() {
            if (cancelled) {
                return;
            }
            try {
                task.run();
            } catch (Throwable e) {
                uncaught.accept(e);
            }
        }

        private boolean awaited() {
            return awaited;
        }

        @Override
        public void awaited(boolean value) {
            lock.lock();
            try {
                awaited = value;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            lock.lock();
            try {
                timers.remove(this);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int compareTo(DueTimer other) {
            long difference = due - other.due;
            return difference != 0 ? Long.signum(difference) : Long.compare(number, other.number);
        }
    }

    private final class OneHold implements Hold {

        private boolean released;

        @Override
        public void close() {
            lock.lock();
            try {
                if (!released) {
                    released = true;
                    held--;
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
