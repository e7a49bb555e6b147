package fourteen.react;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
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
public final class RenderPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RenderPool.class);

    private final Supplier<ReactWorker> factory;
    private final Duration deadline;
    private final int size;
    private final List<Seat> seats = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("fourteen-render-clock").unstarted(work));
    private boolean growing;
    private boolean closed;
    private int replaced;

    /// @param size     how many workers there are at the most; the others start when there is work for them
    /// @param deadline how long a task may take, waiting included
    /// @param factory  makes a worker; called on any thread
    public RenderPool(int size, Duration deadline, Supplier<ReactWorker> factory) {
        if (size < 1) {
            throw new IllegalArgumentException("a pool has at least one worker, not " + size);
        }
        this.size = size;
        this.deadline = deadline;
        this.factory = factory;
        seats.add(new Seat(factory.get()));
    }

    /// A worker, and what it is doing.
    private static final class Seat {

        final ReactWorker worker;
        int tasks;
        boolean quarantined;

        Seat(ReactWorker worker) {
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
    public <T extends @Nullable Object> CompletableFuture<T> submit(RenderTask<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        dispatch(new Job<>(task, result));
        return result;
    }

    /// A task on its way. It may be sent again as long as it has not begun.
    private static final class Job<T extends @Nullable Object> {

        final RenderTask<T> task;
        final CompletableFuture<T> result;
        volatile boolean begun;

        Job(RenderTask<T> task, CompletableFuture<T> result) {
            this.task = task;
            this.result = result;
        }
    }

    private <T extends @Nullable Object> void dispatch(Job<T> job) {
        Seat seat = take();
        if (seat == null) {
            job.result.completeExceptionally(ReactException.poolClosed());
            return;
        }
        // @starter:begin task=4.3
        CompletableFuture<CompletableFuture<T>> begin = seat.worker.js().submit(() -> {
            job.begun = true;
            return job.task.start(seat.worker).toCompletableFuture();
        });
        CompletableFuture<T> run = begin.thenCompose(started -> started);
        ScheduledFuture<?> alarm = clock.schedule(() -> {
            if (job.result.completeExceptionally(ReactException.deadline(deadline))) {
                begin.cancel(true);
                quarantine(seat);
            }
        }, deadline.toNanos(), TimeUnit.NANOSECONDS);
        job.result.whenComplete((_, _) -> {
            if (job.result.isCancelled()) {
                begin.cancel(true);
            }
        });
        run.whenComplete((value, failure) -> {
            alarm.cancel(false);
            release(seat);
            if (failure == null) {
                job.result.complete(value);
            } else if (!job.begun && seat.worker.js().isBroken()) {
                dispatch(job);
            } else {
                job.result.completeExceptionally(ReactException.cause(failure));
            }
        });
        // @starter:end
    }

    /// The seat with the least to do; asks for another one if all have something to do.
    private synchronized @Nullable Seat take() {
        if (closed) {
            return null;
        }
        // @starter:begin task=4.2
        Seat best = seats.getFirst();
        for (Seat seat : seats) {
            boolean better = seat.quarantined == best.quarantined ? seat.tasks < best.tasks : best.quarantined;
            if (better) {
                best = seat;
            }
        }
        if ((best.tasks > 0 || best.quarantined) && seats.size() < size && !growing) {
            grow();
        }
        best.tasks++;
        return best;
        // @starter:end
    }

    private synchronized void release(Seat seat) {
        seat.tasks--;
        if (seat.worker.js().isBroken()) {
            replace(seat);
        }
    }

    /// No new tasks for this worker until it has answered a call.
    private void quarantine(Seat seat) {
        synchronized (this) {
            if (closed || seat.quarantined) {
                return;
            }
            seat.quarantined = true;
        }
        LOG.warn("A render took longer than {} s; its worker is in quarantine", deadline.toSeconds());
        seat.worker.js().submit(() -> true).whenComplete((_, failure) -> {
            synchronized (this) {
                seat.quarantined = false;
                if (failure != null || seat.worker.js().isBroken()) {
                    replace(seat);
                }
            }
        });
    }

    private synchronized void replace(Seat seat) {
        if (closed || !seats.remove(seat)) {
            return;
        }
        replaced++;
        LOG.warn("A worker no longer answers and is replaced");
        Thread.ofVirtual().name("fourteen-worker-close").start(seat.worker::close);
        if (seats.isEmpty()) {
            seats.add(new Seat(factory.get()));
        }
    }

    private void grow() {
        growing = true;
        Thread.ofVirtual().name("fourteen-worker-start").start(() -> {
            ReactWorker worker = null;
            try {
                worker = factory.get();
            } catch (RuntimeException e) {
                LOG.error("Another worker could not be started", e);
            }
            synchronized (this) {
                growing = false;
                if (worker != null && !closed) {
                    seats.add(new Seat(worker));
                    return;
                }
            }
            if (worker != null) {
                worker.close();
            }
        });
    }

    /// Starts all workers now and waits for them: a server in production does so before it says that it is ready.
    public void fill() {
        while (true) {
            synchronized (this) {
                if (closed || seats.size() >= size) {
                    return;
                }
            }
            ReactWorker worker = factory.get();
            synchronized (this) {
                if (!closed && seats.size() < size) {
                    seats.add(new Seat(worker));
                    continue;
                }
            }
            worker.close();
        }
    }

    /// Does something with every worker, on its loop, and waits; to forget a module that has changed, say.
    public void each(Consumer<ReactWorker> action) {
        List<Seat> all;
        synchronized (this) {
            all = List.copyOf(seats);
        }
        for (Seat seat : all) {
            seat.worker.js().call(() -> {
                action.accept(seat.worker);
                return true;
            });
        }
    }

    public synchronized Health health() {
        int quarantined = 0;
        int tasks = 0;
        for (Seat seat : seats) {
            quarantined += seat.quarantined ? 1 : 0;
            tasks += seat.tasks;
        }
        return new Health(seats.size(), quarantined, tasks, replaced);
    }

    /// Stops all workers. Tasks under way fail.
    @Override
    public void close() {
        List<Seat> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(seats);
            seats.clear();
        }
        clock.shutdownNow();
        all.forEach(seat -> seat.worker.close());
    }
}
