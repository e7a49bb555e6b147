package fourteen.js;

import fourteen.testkit.Graded;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Scripts that don't end by themselves.
final class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    private static JsException stopped(JsRuntime runtime, String code) {
        JsException error = catchThrowableOfType(JsException.class, () -> runtime.evaluate(code));
        assertThat(error).as("what came of %s", code).isNotNull();
        assertThat(runtime.isBroken()).isFalse();
        assertThat(runtime.evaluate("1 + 1").as(Integer.class)).as("afterwards").isEqualTo(2);
        return error;
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 6)
    void anEndlessLoopDiesAndTheRuntimeLives(TestEngine engine) {
        try (JsRuntime runtime = engine.builder().deadline(SHORT).build()) {
            assertThat(stopped(runtime, "for (;;) {}")).hasMessage("""
                    a script ran longer than its deadline and was stopped
                      expected  back on the event loop within 400 ms
                      next      look for an endless loop, or give the runtime a longer deadline(…)
                      lesson    course/lessons/02-js-runtime.md#task-25-deadlines  [JS-03]""");
            assertThat(stopped(runtime, "for (;;) { try { for (;;) {} } catch (e) {} finally { continue } }").id())
                    .isEqualTo("JS-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 5)
    void microtasksThatNeverStopDieTogether(TestEngine engine) {
        try (JsRuntime runtime = engine.builder().deadline(SHORT).build()) {
            assertThat(stopped(runtime, "var n = 0; function again() { n++; queueMicrotask(again) } again(); again()")
                    .id()).isEqualTo("JS-03");
            int count = runtime.evaluate("n").as(Integer.class);
            assertThat(count).isGreaterThan(2);
            assertThat(runtime.evaluate("n").as(Integer.class)).as("no microtask is left over").isEqualTo(count);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 5)
    void everyTurnHasTheWholeDeadline(TestEngine engine) {
        try (JsRuntime runtime = engine.builder().deadline(Duration.ofMillis(1500)).build()) {
            runtime.global().set("work", runtime.function("work", arguments -> {
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(250);
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                return null;
            }));
            // Together they take longer than one of them may.
            for (int i = 0; i < 8; i++) {
                runtime.evaluate("work()");
            }
            assertThat(stopped(runtime, "for (;;) work()").id()).isEqualTo("JS-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.5", points = 4)
    void aScriptThatHoardsMemoryDies(TestEngine engine) {
        try (JsRuntime runtime = engine.builder().memory(64L << 20).build()) {
            JsException error = stopped(runtime, "var hoard = []; for (;;) { hoard.push(new Array(1000).fill(1)) }");
            assertThat(error.id()).isEqualTo("JS-04");
            assertThat(error.expected()).isEqualTo("at most 67108864 bytes in one turn of the event loop");
            runtime.evaluate("hoard = null");
            // As much again, but in small turns: that is allowed.
            for (int i = 0; i < 100; i++) {
                runtime.evaluate("new Array(100000).fill(1).length");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void javaThatWaitsIsWokenByTheDeadline(TestEngine engine) {
        try (JsRuntime runtime = engine.builder().deadline(SHORT).build()) {
            runtime.global()
                    .set("wait", runtime.function("wait", arguments -> new CountDownLatch(1).await(1,
                            TimeUnit.HOURS)));
            assertThat(stopped(runtime, "wait()").id()).isEqualTo("JS-03");
            assertThat(catchThrowableOfType(JsException.class,
                    () -> runtime.call(() -> new CountDownLatch(1).await(1, TimeUnit.HOURS))).id()).isEqualTo("JS-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void timersHaveTheDeadlineToo(TestEngine engine) throws Exception {
        CompletableFuture<JsException> uncaught = new CompletableFuture<>();
        try (JsRuntime runtime = engine.builder().deadline(SHORT).onUncaught(uncaught::complete).build()) {
            runtime.evaluate("setTimeout(function () { for (;;) {} }, 1)");
            assertThat(uncaught.get(20, TimeUnit.SECONDS).id()).isEqualTo("JS-03");
            assertThat(runtime.evaluate("3").as(Integer.class)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingTheFutureStopsTheScript(TestEngine engine) throws Exception {
        try (JsRuntime runtime = engine.runtime()) {
            CountDownLatch running = new CountDownLatch(1);
            runtime.global().set("running", runtime.function("running", arguments -> {
                running.countDown();
                return null;
            }));
            CompletableFuture<JsValue> future = runtime.submit(() -> runtime.evaluate("running(); for (;;) {}"));
            CompletableFuture<Integer> next = runtime.submit(() -> 1);
            running.await();
            future.cancel(true);
            assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            CompletableFuture<Integer> never = runtime.submit(() -> 2);
            never.cancel(true);
            assertThat(runtime.evaluate("4").as(Integer.class)).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void interruptingTheThreadThatWaitsStopsTheScript(TestEngine engine) throws Exception {
        try (JsRuntime runtime = engine.runtime()) {
            CountDownLatch running = new CountDownLatch(1);
            runtime.global().set("running", runtime.function("running", arguments -> {
                running.countDown();
                return null;
            }));
            CompletableFuture<Throwable> seen = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual()
                    .start(() -> seen.complete(catchThrowable(() -> runtime.evaluate("running(); for (;;) {}"))));
            running.await();
            waiting.interrupt();
            assertThat(((JsException) seen.get(20, TimeUnit.SECONDS)).id()).isEqualTo("JS-15");
            assertThat(runtime.evaluate("5").as(Integer.class)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingStopsTheScript(TestEngine engine) throws Exception {
        JsRuntime runtime = engine.runtime();
        CountDownLatch running = new CountDownLatch(1);
        runtime.global().set("running", runtime.function("running", arguments -> {
            running.countDown();
            return null;
        }));
        CompletableFuture<Object> future = runtime.submit(() -> runtime.evaluate("running(); for (;;) {}"));
        running.await();
        runtime.close();
        assertThat(catchThrowable(() -> future.get(20, TimeUnit.SECONDS)))
                .hasMessageContaining("the runtime is closed");
        assertThat(catchThrowableOfType(JsException.class, () -> runtime.evaluate("1")).id()).isEqualTo("JS-06");
        runtime.close();
    }

    @ParameterizedTest
    @EnumSource
    void aTurnThatCannotBeStoppedBreaksTheRuntime(TestEngine engine) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (JsRuntime runtime = engine.builder().deadline(SHORT).build()) {
            runtime.global().set("deaf", runtime.function("deaf", arguments -> {
                while (release.getCount() > 0) {
                    Thread.onSpinWait();
                }
                return null;
            }));
            CompletableFuture<Integer> behind = runtime.submit(() -> {
                runtime.evaluate("deaf()");
                return 1;
            });
            assertThat(catchThrowable(() -> behind.get(30, TimeUnit.SECONDS)))
                    .hasMessageContaining("the runtime is broken");
            assertThat(runtime.isBroken()).isTrue();
            assertThat(catchThrowableOfType(JsException.class, () -> runtime.evaluate("1")).id()).isEqualTo("JS-07");
        } finally {
            release.countDown();
        }
    }

    @Test
    void nativeWorkOfTheEngineCanBeStopped() {
        try (JsRuntime runtime = TestEngine.GRAAL.builder().deadline(SHORT).build()) {
            assertThat(stopped(runtime, "/^(x+x+)+\\1y$/.test('x'.repeat(60))").id()).isEqualTo("JS-03");
            assertThat(stopped(runtime, "new Array(2 ** 31).fill(0)").id()).isEqualTo("JS-03");
            assertThat(stopped(runtime, "async function forever() { for (;;) await null } forever()").id())
                    .isEqualTo("JS-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooBigForTheLanguageIsARangeError(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            assertThat(stopped(runtime, "new ArrayBuffer(Math.pow(2, 53))").errorName()).contains("Error");
            assertThat(stopped(runtime, "new Array(-1)").errorName()).isEqualTo("RangeError");
        }
    }
}
