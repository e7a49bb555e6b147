package fourteen.react;

import fourteen.js.GraalRuntime;
import fourteen.js.JsException;
import fourteen.js.JsFrame;
import fourteen.js.JsRuntime;
import fourteen.js.JsSource;
import fourteen.testkit.Graded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RenderPoolTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final List<AutoCloseable> open = new ArrayList<>();

    /// A worker that has nothing but JavaScript.
    private record Bare(String name, JsRuntime js, AtomicBoolean broken) implements Worker {

        @Override
        public boolean isBroken() {
            return broken.get();
        }

        @Override
        public void close() {
            js.close();
        }
    }

    /// The engine's own start takes its time, the more so on a busy machine; the time-out is for what comes after.
    @BeforeAll
    static void startTheEngine() {
        GraalRuntime.create().close();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable pool : open) {
            pool.close();
        }
    }

    @Test
    @Graded(task = "4.2", points = 8)
    void aTaskGoesToTheWorkerWithTheLeastToDo() {
        RenderPool<Bare> pool = pool(2, LONG);
        pool.fill();
        CompletableFuture<String> gate = new CompletableFuture<>();
        List<String> started = new ArrayList<>();
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(pool.submit(worker -> gate));
        }
        // Two wait on one worker, one on the other: the fourth and no other choice.
        for (int i = 0; i < 2; i++) {
            started.add(pool.submit(worker -> CompletableFuture.completedFuture(worker.name())).join());
        }
        gate.complete("open");
        assertThat(waiting).allSatisfy(task -> assertThat(task.join()).isEqualTo("open"));
        assertThat(started).containsExactly("worker 2", "worker 2");
    }

    @Test
    @Graded(task = "4.2", points = 6)
    void anotherWorkerStartsOnlyWhenAllHaveSomethingToDo() throws Exception {
        RenderPool<Bare> pool = pool(2, LONG);
        for (int i = 0; i < 3; i++) {
            pool.submit(worker -> CompletableFuture.completedFuture("done")).join();
        }
        assertThat(pool.health().workers()).isEqualTo(1);
        CompletableFuture<String> gate = new CompletableFuture<>();
        CompletableFuture<String> first = pool.submit(worker -> gate);
        CompletableFuture<String> second = pool.submit(worker -> gate);
        awaitWorkers(pool, 2);
        gate.complete("open");
        assertThat(first.join() + second.join()).isEqualTo("openopen");
    }

    @Test
    @Graded(task = "4.2", points = 6)
    void aTaskThatWaitsHoldsNobodyUp() {
        RenderPool<Bare> pool = pool(1, LONG);
        CompletableFuture<String> gate = new CompletableFuture<>();
        CompletableFuture<String> waiting = pool.submit(worker -> gate);
        assertThat(pool.submit(worker -> CompletableFuture.completedFuture("served")).join()).isEqualTo("served");
        assertThat(waiting).isNotDone();
        gate.complete("now");
        assertThat(waiting.join()).isEqualTo("now");
    }

    @Test
    @Graded(task = "4.3", points = 10)
    void anEndlessLoopFailsAloneAndThePoolServesOn() {
        RenderPool<Bare> pool = pool(1, SHORT);
        CompletableFuture<String> endless = pool.submit(worker -> evaluate(worker, "for (;;) {}"));
        assertThatThrownBy(endless::join).isInstanceOf(CompletionException.class).cause().hasMessage("""
                The render took too long and was given up.
                  expected  an answer within 1000 ms
                  got       none
                  next      look for an endless loop or a slow service, or give the pool a longer deadline
                  lesson    course/lessons/04-react-ssr.md#task-43-deadlines  [REACT-03]""");
        assertThat(patiently(pool, "'next'")).isEqualTo("next");
    }

    /// Whoever looks for the endless loop is told where it is: by the place, and by the script's stack as the cause.
    @Test
    void whatWasGivenUpNamesThePlaceWhereItWas() {
        RenderPool<Bare> pool = pool(1, SHORT);
        JsSource page = JsSource.of("page.js", """
                function page() {
                  for (;;) {}
                }
                page();""");

        CompletableFuture<String> endless = pool.submit(
                worker -> CompletableFuture.completedFuture(worker.js().evaluate(page).as(String.class)));

        assertThatThrownBy(endless::join).cause()
                .isInstanceOfSatisfying(ReactException.class, late -> {
                    assertThat(late.id()).isEqualTo("REACT-03");
                    assertThat(late.place()).startsWith("page.js:");
                })
                .cause()
                .isInstanceOfSatisfying(JsException.class,
                        stop -> assertThat(stop.frames()).extracting(JsFrame::function).containsExactly("page", ""));
    }

    /// On a busy machine even an easy task may take longer than the short deadline.
    private static String patiently(RenderPool<Bare> pool, String script) {
        for (int again = 0; again < 4; again++) {
            try {
                return pool.submit(worker -> evaluate(worker, script)).join();
            } catch (CompletionException busy) {
                assertThat(busy.getCause()).isInstanceOf(ReactException.class);
            }
        }
        return pool.submit(worker -> evaluate(worker, script)).join();
    }

    @Test
    @Graded(task = "4.3", points = 6)
    void aTaskThatNeverSettlesFailsToo() {
        RenderPool<Bare> pool = pool(1, SHORT);
        CompletableFuture<String> never = pool.submit(worker -> new CompletableFuture<>());
        assertThatThrownBy(never::join).cause().isInstanceOf(ReactException.class);
        assertThat(pool.health().tasks()).isLessThanOrEqualTo(1);
    }

    @Test
    @Graded(task = "4.3", points = 4)
    void whatATaskThrowsReachesItsCallerAsItIs() {
        RenderPool<Bare> pool = pool(1, LONG);
        assertThatThrownBy(pool.submit(worker -> evaluate(worker, "throw new TypeError('no')"))::join)
                .cause()
                .isInstanceOf(JsException.class)
                .hasMessageStartingWith("TypeError: no");
        assertThat(pool.health()).isEqualTo(new RenderPool.Health(1, 0, 0, 0));
    }

    @Test
    void aClosedPoolSaysSo() {
        RenderPool<Bare> pool = pool(1, LONG);
        pool.close();
        assertThatThrownBy(pool.submit(worker -> CompletableFuture.completedFuture("x"))::join)
                .cause()
                .hasMessageStartingWith("The pool of workers is closed.");
    }

    @Test
    void aWorkerThatIsOfNoUseAnyMoreIsReplaced() {
        RenderPool<Bare> pool = pool(1, LONG);
        assertThatThrownBy(pool.submit(worker -> {
            worker.broken().set(true);
            throw new IllegalStateException("gone");
        })::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(pool.submit(worker -> CompletableFuture.completedFuture(worker.name())).join())
                .isEqualTo("worker 2");
        assertThat(pool.health().replaced()).isEqualTo(1);
    }

    @Test
    void aCancelledTaskIsStopped() {
        RenderPool<Bare> pool = pool(1, LONG);
        CompletableFuture<String> begun = new CompletableFuture<>();
        CompletableFuture<String> endless = pool.submit(worker -> {
            begun.complete("begun");
            return evaluate(worker, "for (;;) {}");
        });
        begun.join();
        endless.cancel(true);
        assertThat(patiently(pool, "'next'")).isEqualTo("next");
    }

    private static CompletableFuture<String> evaluate(Worker worker, String code) {
        return CompletableFuture.completedFuture(worker.js().evaluate(code).as(String.class));
    }

    private RenderPool<Bare> pool(int size, Duration deadline) {
        List<String> names = new ArrayList<>();
        RenderPool<Bare> pool = new RenderPool<>(size, deadline, () -> {
            synchronized (names) {
                names.add("worker " + (names.size() + 1));
                return new Bare(names.getLast(), GraalRuntime.create(), new AtomicBoolean());
            }
        });
        open.add(pool);
        return pool;
    }

    /// A worker starts on a thread of its own; there is nothing to wait on but the pool's own count.
    private static void awaitWorkers(RenderPool<?> pool, int count) {
        while (pool.health().workers() < count) {
            Thread.onSpinWait();
        }
    }
}
