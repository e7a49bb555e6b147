package fourteen.js;

import fourteen.testkit.Graded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/// Promises of a script that wait for Java, and futures of Java that wait for a script.
final class PromiseTest {

    private static JsValue settled(JsValue promise) throws Exception {
        return promise.settled().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static Throwable rejection(JsValue promise) {
        Throwable thrown = catchThrowable(() -> settled(promise));
        assertThat(thrown).as("the promise is rejected").isNotNull();
        assertThat(thrown).hasCauseInstanceOf(JsException.class);
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : cause;
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.4", points = 5)
    void theCallRunsOnAVirtualThreadAndThePromiseIsSettledOnTheLoop(TestEngine engine) throws Exception {
        AtomicReference<@Nullable Thread> inJava = new AtomicReference<>();
        List<Boolean> onLoop = new ArrayList<>();
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global().set("load", runtime.asyncFunction("load", arguments -> {
                inJava.set(Thread.currentThread());
                return Map.of("title", "Note " + arguments.getFirst());
            }));
            runtime.global().set("then", runtime.function("then", arguments -> {
                onLoop.add(runtime.loop().onLoop());
                return arguments.getFirst();
            }));
            JsValue promise = runtime.evaluate("load(7).then(function (note) { return then(note.title + '!') })");
            assertThat(promise.isPromise()).isTrue();
            assertThat(settled(promise).as(String.class)).isEqualTo("Note 7!");
        }
        Thread thread = inJava.get();
        assertThat(thread != null && thread.isVirtual()).as("ran on a virtual thread").isTrue();
        assertThat(onLoop).containsExactly(true);
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.4", points = 5)
    void theLoopIsFreeWhileJavaWaits(TestEngine engine) throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global().set("first", runtime.asyncFunction("first", arguments -> {
                if (!second.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the second call never came");
                }
                return "first";
            }));
            runtime.global().set("second", runtime.asyncFunction("second", arguments -> {
                second.countDown();
                return "second";
            }));
            assertThat(settled(runtime.evaluate("Promise.all([first(), second()])")).as(Object.class))
                    .isEqualTo(List.of("first", "second"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.4", points = 5)
    void whatJavaThrowsRejectsThePromise(TestEngine engine) throws Exception {
        java.io.IOException original = new java.io.IOException("disk is full");
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global().set("save", runtime.asyncFunction("save", arguments -> {
                throw original;
            }));
            assertThat(settled(runtime.evaluate(
                    "save().catch(function (e) { return [e instanceof Error, e.message, String(e.stack)].join() })"))
                    .as(String.class)).startsWith("true,disk is full,").doesNotContain("java");
            assertThat(rejection(runtime.evaluate("save()"))).hasCause(original);
        }
    }

    @Test
    @Graded(task = "2.4", points = 5)
    void theAsyncContextOfTheCallIsThereWhenItIsAnswered() throws Exception {
        List<CompletableFuture<Object>> answers = List.of(new CompletableFuture<>(), new CompletableFuture<>());
        try (JsRuntime runtime = TestEngine.GRAAL.runtime()) {
            runtime.global()
                    .set("ask", runtime.asyncFunction("ask",
                            arguments -> answers.get((Integer) arguments.getFirst()).get(60, TimeUnit.SECONDS)));
            JsValue both = runtime.evaluate("""
                    const request = new AsyncContext.Variable();
                    async function handle(i) {
                      const answer = await ask(i);
                      await new Promise((resolve) => setTimeout(resolve, 1));
                      return request.get() + ' got ' + answer;
                    }
                    Promise.all([request.run('request 0', handle, 0), request.run('request 1', handle, 1)])""");
            answers.get(1).complete("one");
            answers.get(0).complete("zero");
            assertThat(settled(both).as(Object.class)).isEqualTo(List.of("request 0 got zero", "request 1 got one"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStageBecomesAPromise(TestEngine engine) throws Exception {
        CompletableFuture<Object> stage = new CompletableFuture<>();
        CompletableFuture<Object> failing = new CompletableFuture<>();
        try (JsRuntime runtime = engine.runtime()) {
            JsValue describe = runtime.evaluate("""
                    (function (data) { return data.later.then(function (v) { return v.n + 1 }) })""");
            JsValue promise = describe.call(Map.of("later", stage));
            stage.complete(Map.of("n", 41));
            assertThat(settled(promise).as(Integer.class)).isEqualTo(42);
            JsValue rejected = runtime.toJs(failing);
            IllegalStateException original = new IllegalStateException("no");
            failing.completeExceptionally(original);
            assertThat(rejection(rejected)).hasCause(original);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRejectionFailsTheStageWithTheScriptsError(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            Throwable error = rejection(
                    runtime.evaluate(JsSource.of("page.js", "Promise.reject(new TypeError('bad'))")));
            assertThat(((JsException) error).summary()).isEqualTo("TypeError: bad");
            assertThat(((JsException) error).place()).startsWith("page.js:1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoPromiseIsSettledAtOnce(TestEngine engine) throws Exception {
        try (JsRuntime runtime = engine.runtime()) {
            JsValue value = runtime.evaluate("7");
            assertThat(settled(value)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void argumentsThatAreNoDataRejectThePromise(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global().set("load", runtime.asyncFunction("load", arguments -> null));
            assertThat(rejection(runtime.evaluate("load({ f: function () {} })")).getMessage()).contains("$.f");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoStillWaitsWhenTheRuntimeClosesHearsOfIt(TestEngine engine) throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<JsValue> waiting;
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global().set("never", runtime.asyncFunction("never", arguments -> {
                started.countDown();
                try {
                    return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            }));
            waiting = runtime.evaluate("never()").settled().toCompletableFuture();
            started.await();
            assertThat(runtime.loop().awaitIdle(Duration.ofMillis(1))).isFalse();
        }
        assertThat(catchThrowable(() -> waiting.get(60, TimeUnit.SECONDS)))
                .hasMessageContaining("the runtime is closed");
        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
