package fourteen.react;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Workers that render side by side: one JavaScript context and one thread each, as many as the machine has cores, all on
/// one engine, so that what one has compiled all run. Safe for any number of threads.
///
/// A task goes to the worker with the least to do. A task that takes longer than the deadline fails, and it alone: its
/// script is stopped, its worker goes into quarantine until it has proved that it still answers, and is replaced if not.
// whenComplete registers a callback here; the future that it gives says nothing more.
@SuppressWarnings("FutureReturnValueIgnored")
public final class RenderPool<W extends Worker> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RenderPool.class);

    /// How long a task that missed its deadline may take to say where its script was.
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Supplier<W> factory;
    private final Duration deadline;
    private final int size;
    private final List<Seat<W>> seats = new ArrayList<>();
    private final ScheduledExecutorService clock = clock();
    private final List<Job<W, ?>> waiting = new ArrayList<>();
    private boolean growing;
    private boolean closed;
    private int replaced;

    /// @param size     how many workers there are at the most; the others start when there is work for them
    /// @param deadline how long a task may take once it has begun, waiting for data included; zero for as long as it likes
    /// @param factory  makes a worker; called on any thread
    public RenderPool(int size, Duration deadline, Supplier<W> factory) {
        this(factory, size, deadline);
        seats.add(new Seat<>(factory.get()));
    }

    private RenderPool(Supplier<W> factory, int size, Duration deadline) {
        if (size < 1) {
            throw new IllegalArgumentException("a pool has at least one worker, not " + size);
        }
        this.size = size;
        this.deadline = deadline;
        this.factory = factory;
    }

    /// A pool that is there at once: its first worker is started in the background, and tasks wait for it. If it can't be
    /// started, they fail with the reason.
    public static <W extends Worker> RenderPool<W> opening(int size, Duration deadline, Supplier<W> factory) {
        RenderPool<W> pool = new RenderPool<>(factory, size, deadline);
        synchronized (pool) {
            pool.grow();
        }
        return pool;
    }

    /// A worker, and what it is doing.
    private static final class Seat<W extends Worker> {

        final W worker;
        int tasks;
        boolean quarantined;

        Seat(W worker) {
            this.worker = worker;
        }
    }

    /// What the pool looks like at this moment.
    ///
    /// @param replaced workers given up since the start
    public record Health(int workers, int quarantined, int tasks, int replaced) {}

    /// Runs a task on the worker with the least to do.
    ///
    /// The future fails with what the task failed with, or with a [ReactException] when the deadline is over.
    /// Cancelling it stops the task.
    public <T extends @Nullable Object> CompletableFuture<T> submit(RenderTask<W, T> task) {
        WatchedTask<W, T> watched = new WatchedTask<>(task);
        Job<W, T> job = new Job<>(watched, new CompletableFuture<>());
        CompletableFuture<T> result = new CompletableFuture<>();
        job.result.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else if (failure instanceof ReactException late && late.isDeadline()) {
                if (watched.stop() != null) {
                    job.left.complete(true);
                }
                job.left.completeOnTimeout(false, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                        .thenRun(() -> result.completeExceptionally(ReactException.deadline(deadline, watched.stop())));
            } else {
                result.completeExceptionally(failure);
            }
        });
        result.whenComplete((_, _) -> {
            if (result.isCancelled()) {
                job.result.cancel(true);
            }
        });
        dispatch(job);
        return result;
    }

    /// A task on its way to one worker.
    ///
    /// @param turn  the call on the worker's loop that begins it, once that is known
    /// @param begun completed when it begins, with what calls the alarm for its deadline off
    /// @param left  completed when its worker, after the deadline, has left the script and does something else
    private record Job<W extends Worker, T extends @Nullable Object>(RenderTask<W, T> task, CompletableFuture<T> result,
            CompletableFuture<CompletableFuture<?>> turn, CompletableFuture<Runnable> begun,
            CompletableFuture<Boolean> left) {

        Job(RenderTask<W, T> task, CompletableFuture<T> result) {
            this(task, result, new CompletableFuture<>(), new CompletableFuture<>(), new CompletableFuture<>());
        }

        /// Takes it back if it waits, stops it if it runs.
        void stop() {
            turn.thenAccept(call -> call.cancel(true));
        }
    }

    private <T extends @Nullable Object> void dispatch(Job<W, T> job) {
        Seat<W> seat;
        synchronized (this) {
            if (closed) {
                job.result.completeExceptionally(ReactException.poolClosed());
                return;
            }
            if (seats.isEmpty()) {
                // The last worker broke; the job goes on with the one that is being started.
                waiting.add(job);
                grow();
                return;
            }
            seat = take();
        }
        // @starter:begin task=4.3
        CompletableFuture<CompletableFuture<T>> turn = seat.worker.js().submit(() -> {
            job.begun.complete(alarm(job, seat));
            return job.task.start(seat.worker).toCompletableFuture();
        });
        job.turn.complete(turn);
        turn.thenCompose(running -> running).whenComplete((value, failure) -> {
            job.begun.thenAccept(Runnable::run);
            release(seat);
            if (failure == null) {
                job.result.complete(value);
            } else if (!job.begun.isDone() && seat.worker.isBroken()) {
                dispatch(new Job<>(job.task, job.result));
            } else {
                job.result.completeExceptionally(ReactException.cause(failure));
            }
        });
        job.result.whenComplete((_, _) -> {
            if (job.result.isCancelled()) {
                job.stop();
            }
        });
        // @starter:end
    }

    /// One thread for all deadlines. What is called off is forgotten at once: there may be thousands of tasks a second.
    private static ScheduledExecutorService clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1,
                work -> Thread.ofPlatform().daemon().name("fourteen-render-clock").unstarted(work));
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /// @return what calls it off
    private Runnable alarm(Job<W, ?> job, Seat<W> seat) {
        if (deadline.isZero()) {
            return () -> {};
        }
        ScheduledFuture<?> alarm = clock.schedule(() -> overrun(job, seat), deadline.toNanos(), TimeUnit.NANOSECONDS);
        return () -> alarm.cancel(false);
    }

    private void overrun(Job<W, ?> job, Seat<W> seat) {
        if (job.result.completeExceptionally(ReactException.deadline(deadline, null))) {
            job.stop();
            quarantine(seat);
            seat.worker.js().submit(() -> true).whenComplete((answered, _) -> job.left.complete(answered != null));
        }
    }

    /// The seat with the least to do; asks for another one if all have something to do.
    private Seat<W> take() {
        // @starter:begin task=4.2
        Seat<W> best = seats.getFirst();
        for (Seat<W> seat : seats) {
            boolean better = seat.quarantined == best.quarantined ? seat.tasks < best.tasks : best.quarantined;
            if (better) {
                best = seat;
            }
        }
        if ((best.tasks > 0 || best.quarantined) && seats.size() < size) {
            grow();
        }
        best.tasks++;
        return best;
        // @starter:end
    }

    private synchronized void release(Seat<W> seat) {
        seat.tasks--;
        if (seat.worker.isBroken()) {
            replace(seat);
        }
    }

    /// No new tasks for this worker until it has answered a call.
    private void quarantine(Seat<W> seat) {
        synchronized (this) {
            if (closed || seat.quarantined) {
                return;
            }
            seat.quarantined = true;
        }
        LOG.warn("A render took longer than {} ms; its worker is in quarantine", deadline.toMillis());
        seat.worker.js().submit(() -> true).whenComplete((_, failure) -> {
            synchronized (this) {
                seat.quarantined = false;
                if (failure != null || seat.worker.isBroken()) {
                    replace(seat);
                }
            }
        });
    }

    private synchronized void replace(Seat<W> seat) {
        if (closed || !seats.remove(seat)) {
            return;
        }
        replaced++;
        LOG.warn("A worker no longer answers and is replaced");
        thread("fourteen-worker-close", seat.worker::close);
        if (seats.isEmpty()) {
            grow();
        }
    }

    /// Starts another worker in the background, unless one is being started.
    private void grow() {
        if (growing) {
            return;
        }
        growing = true;
        thread("fourteen-worker-start", () -> {
            try {
                seat(factory.get(), null);
            } catch (ReactException e) {
                // Those who wait are told.
                seat(null, e);
            } catch (RuntimeException e) {
                LOG.error("A worker could not be started", e);
                seat(null, ReactException.noWorker());
            }
        });
    }

    /// A new worker takes its place, and what waited for one goes on.
    private void seat(@Nullable W worker, @Nullable ReactException failure) {
        List<Job<W, ?>> jobs;
        synchronized (this) {
            growing = false;
            if (worker != null && !closed && seats.size() < size) {
                seats.add(new Seat<>(worker));
            } else if (worker != null) {
                thread("fourteen-worker-close", worker::close);
            }
            jobs = List.copyOf(waiting);
            waiting.clear();
            if (seats.isEmpty() && !closed) {
                ReactException reason = failure == null ? ReactException.noWorker() : failure;
                jobs.forEach(job -> job.result.completeExceptionally(reason));
                return;
            }
        }
        jobs.forEach(this::dispatch);
    }

    /// Not a virtual thread: GraalJS enters contexts on platform threads only.
    private static void thread(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }

    /// Starts all workers now and waits for them: a server in production does so before it says that it is ready.
    public void fill() {
        while (health().workers() < size && !isClosed()) {
            seat(factory.get(), null);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// Does something with every worker, on its loop, and waits; to forget a module that has changed, say.
    public void each(Consumer<W> action) {
        List<Seat<W>> all;
        synchronized (this) {
            all = List.copyOf(seats);
        }
        for (Seat<W> seat : all) {
            seat.worker.js().call(() -> {
                action.accept(seat.worker);
                return true;
            });
        }
    }

    public synchronized Health health() {
        int quarantined = 0;
        int tasks = 0;
        for (Seat<W> seat : seats) {
            quarantined += seat.quarantined ? 1 : 0;
            tasks += seat.tasks;
        }
        return new Health(seats.size(), quarantined, tasks, replaced);
    }

    /// Stops all workers. Tasks under way fail.
    @Override
    public void close() {
        List<Seat<W>> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(seats);
            seats.clear();
        }
        clock.shutdownNow();
        all.forEach(seat -> seat.worker.close());
    }
}
