package fourteen.js;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every runtime keeps, whatever engine is below; data, errors, promises and deadlines have tests of their own.
abstract class JsRuntimeContract {

    final List<String> printed = new ArrayList<>();
    private final JsRuntime runtime;

    JsRuntimeContract(RuntimeBuilder<? extends JsRuntime> builder) {
        runtime = builder.name("contract-loop")
                .environment(Map.of("MODE", "test"))
                .console((level, text) -> printed.add(level + " " + text))
                .with(made -> made.global().set("installed", "by an extension"))
                .build();
    }

    JsRuntime runtime() {
        return runtime;
    }

    private void idle() throws InterruptedException {
        assertThat(runtime.loop().awaitIdle(Duration.ofSeconds(60))).isTrue();
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    @Test
    void evaluatesAScriptToItsLastValue() {
        assertThat(runtime.evaluate("var a = 6; a * 7").as(Integer.class)).isEqualTo(42);
        assertThat(runtime.evaluate("a").as(Integer.class)).as("globals stay").isEqualTo(6);
        assertThat(runtime.evaluate("").isUndefined()).isTrue();
    }

    @Test
    void tellsWhatAValueIs() {
        assertThat(runtime.evaluate("null").isNull()).isTrue();
        assertThat(runtime.evaluate("undefined").type()).isEqualTo(JsType.UNDEFINED);
        assertThat(runtime.evaluate("'x'").isString()).isTrue();
        assertThat(runtime.evaluate("1.5").isNumber()).isTrue();
        assertThat(runtime.evaluate("BigInt(1)").type()).isEqualTo(JsType.BIGINT);
        assertThat(runtime.evaluate("true").isBoolean()).isTrue();
        assertThat(runtime.evaluate("Symbol('s')").type()).isEqualTo(JsType.SYMBOL);
        assertThat(runtime.evaluate("(function () {})").isFunction()).isTrue();
        assertThat(runtime.evaluate("[]").isArray()).isTrue();
        assertThat(runtime.evaluate("({})").isArray()).isFalse();
        assertThat(runtime.evaluate("({})").isObject()).isTrue();
        assertThat(runtime.evaluate("/x/").type()).isEqualTo(JsType.OBJECT);
        assertThat(runtime.evaluate("Promise.resolve()").isPromise()).isTrue();
    }

    @Test
    void readsAndWritesProperties() {
        JsValue object = runtime.evaluate("({ b: 1, a: { get twice() { return 2 } }, 3: 'three' })");
        assertThat(object.keys()).containsExactly("3", "b", "a");
        assertThat(object.get("a").get("twice").as(Integer.class)).isEqualTo(2);
        assertThat(object.get("missing").isUndefined()).isTrue();
        object.set("list", List.of(1, 2));
        assertThat(object.get("list").size()).isEqualTo(2);
        assertThat(object.get("list").at(1).as(Integer.class)).isEqualTo(2);
        assertThat(object.get("list").at(9).isUndefined()).isTrue();
        assertThat(runtime.evaluate("'abc'").get("length").as(Integer.class)).isEqualTo(3);
        assertThatThrownBy(() -> object.get("missing").get("x")).isInstanceOf(JsException.class)
                .hasMessageContaining("TypeError");
        assertThat(object.toString()).isEqualTo("[object Object]");
    }

    @Test
    void callsFunctionsMethodsAndConstructors() {
        JsValue type = runtime.evaluate("""
                function Point(x) { this.x = x }
                Point.prototype.plus = function (more) { return this.x + more };
                Point""");
        JsValue point = type.construct(40);
        assertThat(point.invoke("plus", 2).as(Integer.class)).isEqualTo(42);
        assertThat(runtime.evaluate("(function () { 'use strict'; return this === undefined })")
                .call()
                .as(Boolean.class)).isTrue();
        assertThat(runtime.evaluate("'a,b'").invoke("split", ",").size()).isEqualTo(2);
        assertThatThrownBy(() -> point.call()).isInstanceOf(JsException.class).hasMessageContaining("TypeError");
        assertThatThrownBy(() -> point.invoke("nope")).isInstanceOf(JsException.class)
                .hasMessageContaining("TypeError");
    }

    @Test
    void javaFunctionsAreFunctions() {
        JsValue add = runtime.function("add",
                arguments -> arguments.stream().mapToInt(each -> each.as(Integer.class)).sum());
        runtime.global().set("add", add);
        assertThat(runtime.evaluate("add(1, 2, 3)").as(Integer.class)).isEqualTo(6);
        assertThat(runtime.evaluate("[typeof add, add.name, add instanceof Function, add.call(null, 5)].join()")
                .as(String.class)).isEqualTo("function,add,true,5");
        assertThatThrownBy(() -> runtime.evaluate("new add()")).hasMessageContaining("TypeError");
    }

    @Test
    void sameValuesHaveEqualHandles() {
        assertThat(runtime.evaluate("var o = {}; o")).isEqualTo(runtime.evaluate("o"))
                .hasSameHashCodeAs(runtime.evaluate("o"))
                .isNotEqualTo(runtime.evaluate("({})"));
        assertThat(runtime.evaluate("'a' + 'b'")).isEqualTo(runtime.evaluate("'ab'"));
    }

    @Test
    void isUsedFromAnyThread() throws Exception {
        JsValue counter = runtime.evaluate("var n = 0; (function () { return ++n })");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int k = 0; k < 25; k++) {
                    counter.call();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(runtime.evaluate("n").as(Integer.class)).isEqualTo(200);
        assertThat(runtime.call(() -> Thread.currentThread().getName())).isEqualTo("contract-loop");
        assertThat(runtime.submit(() -> runtime.loop().onLoop()).get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatATaskThrowsComesOut() {
        IllegalStateException thrown = new IllegalStateException("as it is");
        assertThatThrownBy(() -> runtime.call(() -> {
            throw thrown;
        })).isSameAs(thrown);
        assertThatThrownBy(() -> runtime.call(() -> {
            throw new java.io.IOException("checked");
        })).isInstanceOf(JsException.class).hasCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void ordersTasksTimersAndMicrotasks() throws Exception {
        runtime.evaluate("""
                setTimeout(function (a, b) { console.log('timeout', a, b) }, 5, 'x', 'y');
                setImmediate(function (a) { console.log('immediate', a) }, 1);
                queueMicrotask(function () { console.log('microtask') });
                Promise.resolve().then(function () { console.log('promise') });
                console.log('script')""");
        idle();
        assertThat(printed).containsExactly("LOG script", "LOG microtask", "LOG promise", "LOG immediate 1",
                "LOG timeout x y");
    }

    @Test
    void microtasksRunBetweenTimers() throws Exception {
        runtime.evaluate("""
                setTimeout(function () {
                  console.log('first');
                  Promise.resolve().then(function () { console.log('after first') });
                }, 1);
                setTimeout(function () { console.log('second') }, 1)""");
        idle();
        assertThat(printed).containsExactly("LOG first", "LOG after first", "LOG second");
    }

    @Test
    void timersAreCleared() throws Exception {
        runtime.evaluate("""
                var cleared = setTimeout(function () { console.log('never') }, 1);
                clearTimeout(cleared);
                var byNumber = setTimeout(function () { console.log('never') }, 1);
                clearTimeout(+byNumber);
                clearImmediate(setImmediate(function () { console.log('never') }));
                clearTimeout(null); clearTimeout('nonsense'); clearTimeout({});
                var n = 0, every = setInterval(function () {
                  console.log('every', ++n);
                  if (n === 3) clearInterval(every);
                }, 1);
                setInterval(function () {}, 3600000).unref();
                """);
        idle();
        assertThat(printed).containsExactly("LOG every 1", "LOG every 2", "LOG every 3");
        assertThatThrownBy(() -> runtime.evaluate("setTimeout('code', 1)")).hasMessageContaining(
                "TypeError: The \"callback\" argument must be of type function. Received type string");
    }

    @Test
    void messagesAreTasksOfTheirOwn() throws Exception {
        runtime.evaluate("""
                var channel = new MessageChannel();
                channel.port2.postMessage('before anyone listens');
                channel.port1.onmessage = function (event) {
                  console.log(event.data);
                  Promise.resolve().then(function () { console.log('microtask of', event.data) });
                };
                channel.port2.postMessage('second');
                channel.port1.addEventListener('message', function (event) { console.log('listener', event.data) });
                console.log('script')""");
        idle();
        assertThat(printed).containsExactly("LOG script", "LOG before anyone listens",
                "LOG listener before anyone listens", "LOG microtask of before anyone listens", "LOG second",
                "LOG listener second", "LOG microtask of second");
    }

    @Test
    void aClosedPortIsSilent() throws Exception {
        runtime.evaluate("""
                var channel = new MessageChannel();
                channel.port1.onmessage = function (event) { console.log(event.data) };
                channel.port2.postMessage('lost');
                channel.port1.close();
                channel.port2.postMessage('lost too')""");
        idle();
        assertThat(printed).isEmpty();
    }

    @Test
    void theConsoleHasLevels() {
        runtime.evaluate("""
                console.log('%s is %d', 'six', 6); console.info('i'); console.warn('w'); console.error('e');
                console.debug('d'); console.group('g'); console.log('in\\nside'); console.groupEnd();
                console.count(); console.count(); console.assert(1 === 2, 'numbers')""");
        assertThat(printed).containsExactly("LOG six is 6", "INFO i", "WARN w", "ERROR e", "DEBUG d", "LOG g",
                "LOG   in\n  side", "LOG default: 1", "LOG default: 2", "WARN Assertion failed: numbers");
    }

    @Test
    void extensionsComeFirst() {
        assertThat(runtime.evaluate("installed").as(String.class)).isEqualTo("by an extension");
        assertThat(runtime.environment()).isEqualTo(Map.of("MODE", "test"));
    }

    @Test
    void javaIsOutOfReach() {
        assertThat(runtime.evaluate("[typeof Java, typeof Packages, typeof java, typeof Polyglot, typeof load, "
                + "typeof Graal, typeof print].join()").as(String.class))
                .isEqualTo(String.join(",", java.util.Collections.nCopies(7, "undefined")));
        JsValue host = runtime.function("host", arguments -> 1);
        runtime.global().set("host", host);
        assertThat(runtime.evaluate("[typeof host.getClass, typeof host.class, typeof host.constructor.getClass, "
                + "Object.getOwnPropertyNames(host).sort().join('|')].join()").as(String.class))
                .startsWith("undefined,undefined,undefined,")
                .doesNotContain("getClass");
    }

    @Test
    void textIsEncodedAndDecoded() {
        assertThat(runtime.evaluate("Array.from(new TextEncoder().encode('a\\u00e9\\u20ac')).join()").as(String.class))
                .isEqualTo("97,195,169,226,130,172");
        assertThat(runtime.evaluate("""
                var decoder = new TextDecoder();
                decoder.decode(new Uint8Array([226, 130]), { stream: true }) + '|' +
                decoder.decode(new Uint8Array([172, 33]), { stream: true }) + '|' + decoder.decode()""")
                .as(String.class)).isEqualTo("|\u20ac!|");
        assertThat(runtime.evaluate("new TextDecoder('latin1').decode(new Uint8Array([233, 128, 129]))")
                .as(String.class)).isEqualTo("\u00e9\u20ac\u0081");
    }
}
