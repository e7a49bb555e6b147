package fourteen.js;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The contract on GraalJS, and what only GraalJS has.
final class GraalRuntimeTest extends JsRuntimeContract {

    GraalRuntimeTest() {
        super(GraalRuntime.builder());
    }

    @Test
    void theEnginesOwnValuesAreAtHand() {
        GraalRuntime runtime = (GraalRuntime) runtime();
        JsValue function = runtime.evaluate("(x) => x * 2");
        int result = runtime.call(() -> {
            Value value = runtime.unwrap(function);
            assertThat(value.getContext()).isEqualTo(runtime.context());
            return value.execute(21).asInt();
        });
        assertThat(result).isEqualTo(42);
        JsValue wrapped = runtime.call(() -> runtime.wrap(runtime.context().eval("js", "({ a: 1 })")));
        assertThat(wrapped.get("a").as(Integer.class)).isEqualTo(1);
    }

    @Test
    void aFunctionReadByJavaIsItself() {
        GraalRuntime runtime = (GraalRuntime) runtime();
        assertThat(runtime.evaluate("""
                globalThis.module = { Component: class Component { render() { return 'ok' } } };
                module""").get("Component")).isEqualTo(runtime.evaluate("module.Component"));
    }

    @Test
    void everyRuntimeHasItsOwnGlobals() {
        try (GraalRuntime other = GraalRuntime.create()) {
            runtime().evaluate("globalThis.mine = 1; Array.prototype.spoilt = true");
            assertThat(other.evaluate("typeof mine + typeof [].spoilt").as(String.class))
                    .isEqualTo("undefinedundefined");
        }
    }

    @Test
    void theGlobalScopeIsNoFunction() {
        assertThat(runtime().evaluate("typeof arguments").as(String.class)).isEqualTo("undefined");
    }

    @Test
    void timersKeepTheAsyncContext() throws Exception {
        runtime().evaluate("""
                const variable = new AsyncContext.Variable();
                variable.run('kept', () => {
                  setTimeout(() => console.log('timeout', variable.get()), 1);
                  setImmediate(() => console.log('immediate', variable.get()));
                  queueMicrotask(() => console.log('microtask', variable.get()));
                });
                console.log('outside', variable.get())""");
        assertThat(runtime().loop().awaitIdle(java.time.Duration.ofSeconds(60))).isTrue();
        assertThat(printed).containsExactly("LOG outside undefined", "LOG microtask kept", "LOG immediate kept",
                "LOG timeout kept");
    }
}
