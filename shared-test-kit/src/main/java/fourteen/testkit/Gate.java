package fourteen.testkit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Holds a producer back until the test opens the gate, so that order is decided by the test and not by a clock.
///
/// The code under test calls [#pass] (or awaits [#opened]) where its data would come late; the test looks at what has
/// arrived while the gate is shut, calls [#open], and looks again.
///
/// {@snippet lang = "java" :
/// Gate posts = Gate.shut("posts");
/// app.service("posts", () -> { posts.pass(); return List.of("One"); });
/// try (HttpProbe probe = HttpProbe.connect(app.port()).get("/")) {
///     assertThatStream(probe).arrives("Loading").hasNotArrived("One");
///     posts.open();
///     assertThatStream(probe).arrives("One").ends();
/// }
/// }
///
/// Safe for any number of threads. Once open it stays open. Every wait is bounded by [Deadline#standardLength], or by
/// what [#patience] says.
public final class Gate {

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private volatile Duration patience = Deadline.standardLength();
    private int reached;

    private Gate(String name) {
        this.name = name;
    }

    /// @param name what failure messages call the gate
    public static Gate shut(String name) {
        return new Gate(name);
    }

    /// Changes how long waits at this gate last at most; for a test that gives the machine a lot to do before it is
    /// reached.
    public Gate patience(Duration patience) {
        this.patience = patience;
        return this;
    }

    /// Waits until the gate is open. For the producer.
    ///
    /// @throws TestKitFailure if nobody opens it before the deadline, or the thread is interrupted
    public void pass() {
        arrive();
        await(opened::isDone, within -> "Nobody opened the gate \"" + name + "\" within " + within + ".");
    }

    /// A stage that completes when the gate opens, for producers that must not block. Asking counts as reaching the gate.
    public CompletionStage<Void> opened() {
        arrive();
        return opened.copy();
    }

    /// Waits until a producer stands at the gate. For the test.
    public void awaitReached() {
        awaitReached(1);
    }

    /// Waits until producers have reached the gate that many times, counted from its making.
    public void awaitReached(int times) {
        await(() -> reached >= times, within -> "The gate \"" + name + "\" was reached " + reached + " of " + times
                + " times within " + within + ".");
    }

    /// Lets everybody pass, those who wait and those who come later.
    public void open() {
        lock.lock();
        try {
            changed.signalAll();
            opened.complete(null);
        } finally {
            lock.unlock();
        }
    }

    public boolean isOpen() {
        return opened.isDone();
    }

    /// How often producers have reached the gate so far.
    public int reached() {
        lock.lock();
        try {
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private void arrive() {
        lock.lock();
        try {
            reached++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(BooleanSupplier condition, Function<Deadline, String> complaint) {
        Deadline deadline = Deadline.in(patience);
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (deadline.isOver()) {
                    throw new TestKitFailure(FailureClass.TIMEOUT, complaint.apply(deadline));
                }
                boolean _ = changed.await(deadline.millisLeft(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestKitFailure(FailureClass.TIMEOUT, "Interrupted at the gate \"" + name + "\".", e);
        } finally {
            lock.unlock();
        }
    }
}
