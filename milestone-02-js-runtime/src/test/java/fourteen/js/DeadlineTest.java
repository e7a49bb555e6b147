package fourteen.js;

import fourteen.testkit.Graded;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/// Scripts that don't end by themselves.
final class DeadlineTest {

    private static final Duration DEADLINE = Duration.ofMillis(400);
    /// In seconds, and only for what must come.
    private static final long PATIENCE = 60;
    private static final long MEBI = 1L << 20;

    private final HandClock clock = new HandClock();
    private final Semaphore running = new Semaphore(0);

    private JsRuntime limited(TestEngine engine) {
        return limited(engine.builder());
    }

    private JsRuntime limited(RuntimeBuilder<? extends JsRuntime> builder) {
        JsRuntime runtime = builder.clock(clock).deadline(DEADLINE).build();
        tellWhenRunning(runtime);
        return runtime;
    }

    private void tellWhenRunning(JsRuntime runtime) {
        runtime.global().set("running", runtime.function("running", arguments -> {
            running.release();
            return null;
        }));
    }

    /// What comes of work that says that it runs and then takes longer than the deadline.
    private JsException overrunning(JsRuntime runtime, Callable<?> work) throws Exception {
        CompletableFuture<?> future = runtime.submit(work);
        assertThat(running.tryAcquire(PATIENCE, TimeUnit.SECONDS)).as("the work runs").isTrue();
        clock.pass(DEADLINE);
        ExecutionException error = catchThrowableOfType(ExecutionException.class,
                () -> future.get(PATIENCE, TimeUnit.SECONDS));
        assertThat(error).as("what came of it").hasCauseInstanceOf(JsException.class);
        usable(runtime);
        return (JsException) Objects.requireNonNull(error.getCause());
    }

    private JsException overrunning(JsRuntime runtime, String code) throws Exception {
        return overrunning(runtime, () -> runtime.evaluate(code));
    }

    private static void usable(JsRuntime runtime) {
        assertThat(runtime.isBroken()).isFalse();
        assertThat(runtime.evaluate("1 + 1").as(Integer.class)).as("afterwards").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 4)
    void anEndlessLoopDiesAndTheRuntimeLives(TestEngine engine) throws Exception {
        try (JsRuntime runtime = limited(engine)) {
            JsException error = overrunning(runtime,
                    () -> runtime.evaluate(JsSource.of("page.js", "running(); for (;;) {}")));
            assertThat(error).hasMessage("""
                    a script ran longer than its deadline and was stopped
                      at        %s
                      expected  back on the event loop within 400 ms
                      next      look for an endless loop, or give the runtime a longer deadline(…)
                      lesson    course/lessons/02-js-runtime.md#task-25-deadlines  [JS-03]""",
                    error.place());
            assertThat(error.place()).startsWith("page.js:1");
            assertThat(overrunning(runtime, """
                    running();
                    for (;;) { try { for (;;) {} } catch (e) {} finally { continue } }""").id()).isEqualTo("JS-03");
        }
    }

    /// React alone may take longer to load than a page may take to render.
    @Test
    void limitsMayBeginLater() {
        try (GraalRuntime runtime = GraalRuntime.builder().deadline(Duration.ofMillis(1)).limitsLater().build()) {
            String longer = "var end = Date.now() + 50; while (Date.now() < end) {} 'ready'";
            assertThat(runtime.evaluate(longer).as(String.class)).isEqualTo("ready");

            runtime.limit();
            JsException error = catchThrowableOfType(JsException.class, () -> runtime.evaluate("for (;;) {}"));
            assertThat(error.id()).isEqualTo("JS-03");
        }
    }

    /// Whoever reads the error wants to mend the loop.
    @ParameterizedTest
    @EnumSource
    void whatWasStoppedNamesThePlaceWhereItWas(TestEngine engine) throws Exception {
        try (JsRuntime runtime = limited(engine)) {
            JsException error = overrunning(runtime, () -> runtime.evaluate(JsSource.of("page.js", """
                    function total(posts) {
                      running();
                      for (;;) {}
                    }
                    function page() {
                      return total([]);
                    }
                    page();""")));

            // Once a loop is compiled, the engine knows the function that it is in, and no longer the line.
            assertThat(error.frames()).extracting(JsFrame::function, JsFrame::file)
                    .containsExactly(tuple("total", "page.js"), tuple("page", "page.js"), tuple("", "page.js"));
            assertThat(error.frames().getFirst().line()).isBetween(1, 4);
            assertThat(error.place()).startsWith("page.js:");
            assertThat(error.isStop()).isTrue();
        }
    }

    /// As React does with all that a component throws: the place is that of the component, not of the catch.
    @ParameterizedTest
    @EnumSource
    void whatCatchesTheStopIsNotNamedForIt(TestEngine engine) throws Exception {
        try (JsRuntime runtime = limited(engine)) {
            JsException error = overrunning(runtime, () -> runtime.evaluate(JsSource.of("react.js", """
                    function component() {
                      running();
                      for (;;) {}
                    }
                    function report(thrown) {
                      for (var i = 0; i < 1e9; i++) {}
                    }
                    try {
                      component();
                    } catch (thrown) {
                      report(thrown);
                    }""")));

            assertThat(error.frames().getFirst().function()).isEqualTo("component");
        }
    }

    /// The innermost place counts, also where Java stands between two scripts.
    @ParameterizedTest
    @EnumSource
    void aScriptThatJavaCalledIsTheOneThatIsNamed(TestEngine engine) throws Exception {
        try (JsRuntime runtime = limited(engine)) {
            JsValue inner = runtime.evaluate(JsSource.of("inner.js", """
                    (function endless() {
                      running();
                      for (;;) {}
                    })"""));
            runtime.global().set("viaJava", runtime.function("viaJava", _ -> inner.call()));

            JsException error = overrunning(runtime, () -> runtime.evaluate(JsSource.of("outer.js", "viaJava()")));

            assertThat(error.place()).startsWith("inner.js:");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 2)
    void theMachinesOwnTimeCountsWhereNobodyTurnsTheHands(TestEngine engine) {
        try (JsRuntime runtime = engine.builder().deadline(DEADLINE).build()) {
            JsException error = catchThrowableOfType(JsException.class, () -> runtime.evaluate("for (;;) {}"));
            assertThat(error.id()).isEqualTo("JS-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 5)
    void microtasksThatNeverStopDieTogether(TestEngine engine) throws Exception {
        try (JsRuntime runtime = limited(engine)) {
            String code = """
                    var n = 0;
                    function again() { n++; if (n == 3) running(); queueMicrotask(again) }
                    again();
                    again()""";
            assertThat(overrunning(runtime, code).id()).isEqualTo("JS-03");
            int count = runtime.evaluate("n").as(Integer.class);
            assertThat(count).isGreaterThan(2);
            assertThat(runtime.evaluate("n").as(Integer.class)).as("no microtask is left over").isEqualTo(count);
        }
    }

    /// What a script throws at its end comes out, unless the script is being stopped by then: that explains it.
    private static JsException atItsEnd(JsRuntime runtime, String code) {
        JsException error = catchThrowableOfType(JsException.class,
                () -> runtime.evaluate(code + "; throw new Error('came to its end')"));
        usable(runtime);
        return error;
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 5)
    void everyTurnHasTheWholeDeadline(TestEngine engine) {
        try (JsRuntime runtime = limited(engine)) {
            runtime.global().set("pass", runtime.function("pass", arguments -> {
                clock.pass(DEADLINE.dividedBy(4));
                return null;
            }));
            // Together they take longer than one of them may.
            for (int i = 0; i < 8; i++) {
                assertThat(atItsEnd(runtime, "pass(); pass(); pass()").errorMessage()).isEqualTo("came to its end");
            }
            assertThat(atItsEnd(runtime, "pass(); pass(); pass(); pass()").id()).isEqualTo("JS-03");
        }
    }

    /// A runtime whose turns may allocate 64 MiB; its function `look` lets the guard look at what the turn did so far.
    private JsRuntime frugal(TestEngine engine) {
        JsRuntime runtime = engine.builder().clock(clock).memory(64 * MEBI).build();
        runtime.global().set("look", runtime.function("look", arguments -> {
            clock.pass(Duration.ofNanos(TurnGuard.MEMORY_TICK_NANOS));
            return null;
        }));
        return runtime;
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 2)
    void aScriptThatHoardsMemoryDies(TestEngine engine) {
        try (JsRuntime runtime = frugal(engine)) {
            JsException error = atItsEnd(runtime, """
                    var hoard = [];
                    for (var i = 0; i < 100; i++) { hoard.push(new ArrayBuffer(1 << 20)); look() }""");
            assertThat(error.id()).isEqualTo("JS-04");
            assertThat(error.expected()).isEqualTo("at most 67108864 bytes in one turn of the event loop");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 2)
    void memoryIsCountedForEveryTurnAnew(TestEngine engine) {
        try (JsRuntime runtime = frugal(engine)) {
            // Two of them allocate more than one turn may; each is looked at, and lets go of what it had.
            for (int i = 0; i < 8; i++) {
                assertThat(atItsEnd(runtime, "new ArrayBuffer(40 << 20); look()").errorMessage())
                        .as("turn %s", i)
                        .isEqualTo("came to its end");
            }
            assertThat(atItsEnd(runtime, "new ArrayBuffer(40 << 20); new ArrayBuffer(40 << 20); look()").id())
                    .isEqualTo("JS-04");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGuardLooksAtMemoryByItself(TestEngine engine) {
        try (JsRuntime runtime = engine.builder().memory(64 * MEBI).build()) {
            // What it holds at any time is bounded, so that no late look can exhaust the heap.
            JsException error = catchThrowableOfType(JsException.class, () -> runtime
                    .evaluate("var last = []; for (var i = 0;; i++) { last[i % 1000] = new Array(1000).fill(1) }"));
            assertThat(error.id()).isEqualTo("JS-04");
        }
    }

    @ParameterizedTest
    @EnumSource
    void javaThatWaitsIsWokenByTheDeadline(TestEngine engine) throws Exception {
        try (JsRuntime runtime = limited(engine)) {
            runtime.global()
                    .set("wait", runtime.function("wait", arguments -> new CountDownLatch(1).await(1,
                            TimeUnit.HOURS)));
            assertThat(overrunning(runtime, "running(); wait()").id()).isEqualTo("JS-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void javaThatWaitsOnTheLoopItselfIsWokenToo(TestEngine engine) throws Exception {
        try (JsRuntime runtime = limited(engine)) {
            assertThat(overrunning(runtime, () -> {
                running.release();
                return new CountDownLatch(1).await(1, TimeUnit.HOURS);
            }).id()).isEqualTo("JS-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void timersHaveTheDeadlineToo(TestEngine engine) throws Exception {
        CompletableFuture<JsException> uncaught = new CompletableFuture<>();
        try (JsRuntime runtime = engine.builder()
                .clock(clock)
                .deadline(DEADLINE)
                .onUncaught(uncaught::complete)
                .build()) {
            tellWhenRunning(runtime);
            runtime.evaluate("setTimeout(function () { running(); for (;;) {} }, 1)");
            assertThat(running.tryAcquire(PATIENCE, TimeUnit.SECONDS)).as("the timer runs").isTrue();
            clock.pass(DEADLINE);
            assertThat(uncaught.get(PATIENCE, TimeUnit.SECONDS).id()).isEqualTo("JS-03");
            assertThat(runtime.evaluate("3").as(Integer.class)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingTheFutureStopsTheScript(TestEngine engine) throws Exception {
        try (JsRuntime runtime = engine.runtime()) {
            tellWhenRunning(runtime);
            CompletableFuture<JsValue> future = runtime.submit(() -> runtime.evaluate("running(); for (;;) {}"));
            CompletableFuture<Integer> next = runtime.submit(() -> 1);
            running.acquire();
            future.cancel(true);
            assertThat(next.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo(1);
            CompletableFuture<Integer> never = runtime.submit(() -> 2);
            never.cancel(true);
            assertThat(runtime.evaluate("4").as(Integer.class)).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void interruptingTheThreadThatWaitsStopsTheScript(TestEngine engine) throws Exception {
        try (JsRuntime runtime = engine.runtime()) {
            tellWhenRunning(runtime);
            CompletableFuture<Throwable> seen = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual()
                    .start(() -> seen.complete(catchThrowable(() -> runtime.evaluate("running(); for (;;) {}"))));
            running.acquire();
            waiting.interrupt();
            assertThat(((JsException) seen.get(PATIENCE, TimeUnit.SECONDS)).id()).isEqualTo("JS-15");
            assertThat(runtime.evaluate("5").as(Integer.class)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingStopsTheScript(TestEngine engine) throws Exception {
        JsRuntime runtime = engine.runtime();
        tellWhenRunning(runtime);
        CompletableFuture<Object> future = runtime.submit(() -> runtime.evaluate("running(); for (;;) {}"));
        running.acquire();
        runtime.close();
        assertThat(catchThrowable(() -> future.get(PATIENCE, TimeUnit.SECONDS)))
                .hasMessageContaining("the runtime is closed");
        assertThat(catchThrowableOfType(JsException.class, () -> runtime.evaluate("1")).id()).isEqualTo("JS-06");
        runtime.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatClosingCutsOffIsNobodysError(TestEngine engine) throws Exception {
        CompletableFuture<JsException> uncaught = new CompletableFuture<>();
        JsRuntime runtime = engine.builder().onUncaught(uncaught::complete).build();
        tellWhenRunning(runtime);
        runtime.evaluate("setTimeout(() => { running(); for (;;) {} }, 0)");
        assertThat(running.tryAcquire(PATIENCE, TimeUnit.SECONDS)).as("the timer's script runs").isTrue();
        runtime.close();
        ((EngineRuntime<?>) runtime).loopThread().join();
        assertThat(uncaught).isNotCompleted();
    }

    @ParameterizedTest
    @EnumSource
    void aTurnThatCannotBeStoppedBreaksTheRuntime(TestEngine engine) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (JsRuntime runtime = limited(engine.builder().grace(Duration.ofMillis(100)))) {
            runtime.global().set("deaf", runtime.function("deaf", arguments -> {
                running.release();
                while (release.getCount() > 0) {
                    Thread.onSpinWait();
                }
                return null;
            }));
            CompletableFuture<Integer> behind = runtime.submit(() -> {
                runtime.evaluate("deaf()");
                return 1;
            });
            assertThat(running.tryAcquire(PATIENCE, TimeUnit.SECONDS)).as("the script runs").isTrue();
            clock.pass(DEADLINE);
            assertThat(catchThrowable(() -> behind.get(PATIENCE, TimeUnit.SECONDS)))
                    .hasMessageContaining("the runtime is broken");
            assertThat(runtime.isBroken()).isTrue();
            assertThat(catchThrowableOfType(JsException.class, () -> runtime.evaluate("1")).id()).isEqualTo("JS-07");
        } finally {
            release.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/^(x+x+)+\\1y$/.test('x'.repeat(60))",
            "new Array(2 ** 31).fill(0)",
            "async function forever() { for (;;) await null } forever()"})
    void nativeWorkOfTheEngineCanBeStopped(String code) throws Exception {
        try (JsRuntime runtime = limited(TestEngine.GRAAL)) {
            assertThat(overrunning(runtime, "running(); " + code).id()).isEqualTo("JS-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooBigForTheLanguageIsARangeError(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            assertThat(refused(runtime, "new ArrayBuffer(Math.pow(2, 53))").errorName()).contains("Error");
            assertThat(refused(runtime, "new Array(-1)").errorName()).isEqualTo("RangeError");
        }
    }

    private static JsException refused(JsRuntime runtime, String code) {
        JsException error = catchThrowableOfType(JsException.class, () -> runtime.evaluate(code));
        assertThat(error).as("what came of %s", code).isNotNull();
        usable(runtime);
        return error;
    }
}
