package fourteen.js;

import fourteen.testkit.Graded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The loop alone, without an engine.
final class EventLoopTest {

    private final List<Throwable> uncaught = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    /// Time stands still but where [#together] lets an hour pass.
    private final AtomicLong now = new AtomicLong();
    private final LoopThread loop = new LoopThread("test-loop", LoopThread.Task::work, uncaught::add, now::get);

    EventLoopTest() {
        loop.start();
    }

    @AfterEach
    void end() {
        loop.end(JsException.closed());
    }

    /// Waits until the loop is idle; what ended it meanwhile comes out.
    private void idle() throws Exception {
        assertThat(loop.awaitIdle(Duration.ofSeconds(20))).as("idle within 20 s").isTrue();
        loop.submit(() -> null).get(60, TimeUnit.SECONDS);
    }

    /// Queues all of it before any of it starts, and lets its timers be due.
    private void together(Runnable body) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        var _ = loop.submit(() -> ready.await(60, TimeUnit.SECONDS));
        body.run();
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        ready.countDown();
        idle();
    }

    @Test
    @Graded(task = "2.1", points = 4)
    void runsTasksInTheirOrderOnOneThread() throws Exception {
        List<Thread> threads = new ArrayList<>();
        together(() -> {
            for (int i = 0; i < 5; i++) {
                String name = "task " + i;
                loop.execute(() -> {
                    seen.add(name);
                    threads.add(Thread.currentThread());
                });
            }
        });
        assertThat(seen).containsExactly("task 0", "task 1", "task 2", "task 3", "task 4");
        assertThat(threads).containsOnly(loop.thread());
        assertThat(loop.onLoop()).isFalse();
    }

    @Test
    @Graded(task = "2.1", points = 5)
    void firesTimersByTheirTimeAndNotByTheirOrder() throws Exception {
        together(() -> {
            loop.schedule(Duration.ofMillis(30), () -> seen.add("30 ms"));
            loop.schedule(Duration.ofMillis(5), () -> seen.add("5 ms"));
            loop.schedule(Duration.ofMillis(15), () -> seen.add("15 ms"));
            loop.execute(() -> seen.add("task"));
        });
        assertThat(seen).containsExactly("task", "5 ms", "15 ms", "30 ms");
    }

    @Test
    @Graded(task = "2.1", points = 5)
    void aTimerFiresThoughTasksNeverStopComing() throws Exception {
        AtomicBoolean fired = new AtomicBoolean();
        together(() -> {
            loop.schedule(Duration.ofMillis(1), () -> fired.set(true));
            loop.execute(new Runnable() {

                @Override
                public void run() {
                    if (!fired.get()) {
                        loop.execute(this);
                    }
                }
            });
        });
        assertThat(fired).isTrue();
    }

    @Test
    @Graded(task = "2.1", points = 3)
    void aCancelledTimerNeverFires() throws Exception {
        together(() -> {
            EventLoop.Timer late = loop.schedule(Duration.ofMillis(20), () -> seen.add("cancelled late"));
            EventLoop.Timer never = loop.schedule(Duration.ZERO, () -> seen.add("cancelled at once"));
            never.cancel();
            loop.schedule(Duration.ofMillis(10), late::cancel);
            loop.schedule(Duration.ofMillis(25), () -> seen.add("end"));
        });
        assertThat(seen).containsExactly("end");
    }

    @Test
    @Graded(task = "2.1", points = 3)
    void sleepsWhileThereIsNothingToDoAndWakesForATask() throws Exception {
        CompletableFuture<String> late = new CompletableFuture<>();
        loop.submit(() -> "first").get(60, TimeUnit.SECONDS);
        // A timer of two hours is no reason to sleep through a task.
        loop.schedule(Duration.ofHours(2), () -> seen.add("two hours")).awaited(false);
        idle();
        loop.execute(() -> late.complete("woken"));
        assertThat(late.get(60, TimeUnit.SECONDS)).isEqualTo("woken");
        assertThat(seen).isEmpty();
    }

    @Test
    void isNotIdleWhileSomethingIsHeld() throws Exception {
        EventLoop.Hold hold = loop.hold();
        assertThat(loop.awaitIdle(Duration.ofMillis(1))).isFalse();
        hold.close();
        hold.close();
        idle();
    }

    @Test
    void goesOnAfterATaskThatThrew() throws Exception {
        IllegalStateException thrown = new IllegalStateException("task");
        loop.execute(() -> {
            throw thrown;
        });
        loop.schedule(Duration.ZERO, () -> {
            throw thrown;
        });
        idle();
        assertThat(uncaught).containsExactly(thrown, thrown);
    }

    @Test
    void whatWaitsFailsWhenTheLoopEnds() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Object> first = loop.submit(() -> {
            running.countDown();
            return loop.thread().getUncaughtExceptionHandler();
        });
        running.await();
        first.get(60, TimeUnit.SECONDS);
        loop.end(JsException.closed());
        assertThatThrownBy(() -> loop.submit(() -> 1).get(60, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(JsException.class)
                .hasMessageContaining("the runtime is closed");
        loop.execute(() -> seen.add("too late"));
        assertThat(loop.thread().join(Duration.ofSeconds(10))).isTrue();
        assertThat(seen).isEmpty();
    }
}
