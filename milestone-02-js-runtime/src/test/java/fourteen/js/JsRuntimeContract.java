package fourteen.js;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every runtime keeps, whatever engine is below.
abstract class JsRuntimeContract {

    abstract RuntimeBuilder<? extends JsRuntime> builder();

    final List<String> printed = new ArrayList<>();
    final List<JsException> uncaught = new ArrayList<>();
    private @Nullable JsRuntime runtime;

    JsRuntime runtime() {
        if (runtime == null) {
            runtime = builder().deadline(Duration.ofSeconds(10))
                    .console((level, text) -> printed.add(level + " " + text))
                    .onUncaught(uncaught::add)
                    .build();
        }
        return runtime;
    }

    void idle() throws InterruptedException {
        assertThat(runtime().loop().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }

    @AfterEach
    void close() {
        if (runtime != null) {
            runtime.close();
        }
    }

    @Test
    void evaluatesAScript() {
        assertThat(runtime().evaluate("6 * 7").as(Integer.class)).isEqualTo(42);
    }

    @Test
    void copiesDataIn() {
        JsValue json = runtime().evaluate("(function (v) { return JSON.stringify(v) })");
        record Point(int x, List<String> tags) {}
        assertThat(json.call(new Point(1, List.of("a", "b"))).as(String.class))
                .isEqualTo("{\"x\":1,\"tags\":[\"a\",\"b\"]}");
        assertThat(json.call(Map.of("__proto__", Map.of("evil", 1))).as(String.class))
                .isEqualTo("{\"__proto__\":{\"evil\":1}}");
        assertThat(
                runtime().evaluate("(function (v) { return typeof v })").call(BigInteger.TWO.pow(70)).as(String.class))
                .isEqualTo("bigint");
    }

    @Test
    void copiesDataOut() {
        assertThat(runtime().evaluate("({ a: [1, 2.5, 'x', null, true], d: new Date(0) })").as(Object.class))
                .hasToString("{a=[1, 2.5, x, null, true], d=1970-01-01T00:00:00Z}");
    }

    @Test
    void namesThePathOfACycle() {
        assertThatThrownBy(
                () -> runtime().evaluate("var o = { a: { b: [1, 2] } }; o.a.b.push(o.a); o").as(Object.class))
                .hasMessageContaining("$.a.b[2]");
        List<Object> list = new ArrayList<>();
        list.add(Map.of("x", list));
        assertThatThrownBy(() -> runtime().toJs(Map.of("list", list))).hasMessageContaining("$.list[0].x");
    }

    @Test
    void hostErrorsComeBack() {
        IllegalStateException original = new IllegalStateException("boom");
        JsValue fail = runtime().function("fail", arguments -> {
            throw original;
        });
        JsValue f = runtime().evaluate(
                "(function (f) { try { f() } catch (e) { return e instanceof Error && e.message + e.name } })");
        assertThat(f.call(fail).as(String.class)).isEqualTo("boomError");
        assertThatThrownBy(() -> runtime().evaluate("(function (f) { f() })").call(fail))
                .isInstanceOf(JsException.class)
                .hasCause(original);
    }

    @Test
    void promisesSettle() throws Exception {
        JsValue add = runtime().asyncFunction("add",
                arguments -> (Integer) arguments.get(0) + (Integer) arguments.get(1));
        JsValue f = runtime().evaluate("(function (add) { return add(1, 2).then(function (x) { return x * 2 }) })");
        assertThat(f.call(add).settled().toCompletableFuture().get(5, TimeUnit.SECONDS).as(Integer.class)).isEqualTo(6);
        CompletableFuture<String> stage = new CompletableFuture<>();
        JsValue p = runtime().toJs(stage);
        stage.complete("done");
        assertThat(p.settled().toCompletableFuture().get(5, TimeUnit.SECONDS).as(String.class)).isEqualTo("done");
    }

    @Test
    void timersAndMicrotasks() throws Exception {
        runtime().evaluate("""
                setTimeout(function (x) { console.log('timeout', x) }, 5, 'x');
                setImmediate(function () { console.log('immediate') });
                queueMicrotask(function () { console.log('micro') });
                var c = new MessageChannel();
                c.port1.onmessage = function (e) { console.log('message', e.data) };
                c.port2.postMessage(1);
                var n = 0, i = setInterval(function () { console.log('interval'); if (++n == 2) clearInterval(i) }, 10);
                setTimeout(function () { throw new TypeError('late') }, 1);
                console.log('sync')""");
        idle();
        assertThat(printed).containsExactly("LOG sync", "LOG micro", "LOG immediate", "LOG message 1", "LOG timeout x",
                "LOG interval",
                "LOG interval");
        assertThat(uncaught).hasSize(1);
    }

    @Test
    void anEndlessLoopDies() {
        try (JsRuntime quick = builder().deadline(Duration.ofMillis(200)).build()) {
            assertThatThrownBy(() -> quick.evaluate("for (;;) {}")).isInstanceOf(JsException.class)
                    .extracting(e -> ((JsException) e).id())
                    .isEqualTo("JS-03");
            assertThat(quick.evaluate("1").as(Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void errorsKnowTheirPlace() {
        assertThatThrownBy(
                () -> runtime().evaluate(JsSource.of("page.js", "\nfunction f() { throw new TypeError('bad') }\nf()")))
                .isInstanceOf(JsException.class)
                .hasMessageContaining("page.js:2");
        assertThatThrownBy(() -> runtime().evaluate(JsSource.of("page.js", "\nlet x = ;")))
                .hasMessageContaining("page.js:2");
    }

    @Test
    void unhandledRejections() throws Exception {
        runtime().evaluate("Promise.reject(new Error('lost')); 1");
        idle();
        assertThat(uncaught).singleElement().extracting(JsException::id).isEqualTo("JS-16");
        JsValue p = runtime().evaluate("Promise.reject(new Error('lost'))");
        assertThatThrownBy(() -> p.settled().toCompletableFuture().join()).hasCauseInstanceOf(JsException.class);
        idle();
        assertThat(uncaught).hasSize(1);
    }
}
