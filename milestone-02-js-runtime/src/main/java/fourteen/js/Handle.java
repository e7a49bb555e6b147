package fourteen.js;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// A value of one engine behind [JsValue]. Two handles are equal if they mean the same value.
final class Handle<V> implements JsValue {

    private final EngineRuntime<V> runtime;
    private final V value;

    Handle(EngineRuntime<V> runtime, V value) {
        this.runtime = runtime;
        this.value = value;
    }

    EngineRuntime<V> runtime() {
        return runtime;
    }

    V value() {
        return value;
    }

    @Override
    public JsType type() {
        return runtime.call(() -> runtime.type(value));
    }

    @Override
    public boolean isArray() {
        return runtime.call(() -> runtime.primordials().kind(value) == Primordials.Kind.ARRAY);
    }

    @Override
    public boolean isPromise() {
        return runtime.call(() -> runtime.primordials().kind(value) == Primordials.Kind.PROMISE);
    }

    @Override
    public JsValue get(String name) {
        return runtime.call(() -> runtime.handle(runtime.member(value, name)));
    }

    @Override
    public void set(String name, @Nullable Object data) {
        runtime.call(() -> {
            runtime.setMember(value, name, runtime.argument(data));
            return null;
        });
    }

    @Override
    public List<String> keys() {
        return runtime.call(() -> {
            Primordials<V> built = runtime.primordials();
            return built.strings(built.keys(value));
        });
    }

    @Override
    public int size() {
        return runtime.call(() -> runtime.length(value));
    }

    @Override
    public JsValue at(int index) {
        return runtime.call(() -> runtime.handle(runtime.element(value, index)));
    }

    @Override
    public JsValue call(@Nullable Object... arguments) {
        return runtime.call(() -> runtime.handle(runtime.execute(value, null, runtime.arguments(arguments))));
    }

    @Override
    public JsValue invoke(String method, @Nullable Object... arguments) {
        return runtime.call(() -> runtime.handle(
                runtime.execute(runtime.member(value, method), value, runtime.arguments(arguments))));
    }

    @Override
    public JsValue construct(@Nullable Object... arguments) {
        return runtime.call(() -> runtime.handle(runtime.instantiate(value, runtime.arguments(arguments))));
    }

    @Override
    public <T extends @Nullable Object> T as(Class<T> type) {
        return PlainData.to(plain(), type);
    }

    @Override
    public <T extends @Nullable Object> T as(TypeReference<T> type) {
        return PlainData.to(plain(), type);
    }

    private @Nullable Object plain() {
        return runtime.call(() -> runtime.copy().toPlain(value));
    }

    @Override
    public CompletionStage<JsValue> settled() {
        return runtime.settled(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Handle<?> handle && handle.runtime == runtime
                && runtime.call(() -> runtime.same(value, runtime.open(handle)));
    }

    @Override
    public int hashCode() {
        return runtime.call(() -> runtime.identityHash(value));
    }

    /// As `String(value)` says it.
    @Override
    public String toString() {
        return runtime.call(() -> runtime.primordials().text(value));
    }
}
