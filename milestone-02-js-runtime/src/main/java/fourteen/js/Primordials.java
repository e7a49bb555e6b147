package fourteen.js;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The engine's own built-ins as Java calls them, taken by `primordials.js` before any other script runs.
final class Primordials<V> {

    private static final JsSource SOURCE = JsSource.resource(Primordials.class, "primordials.js");

    /// What an object is. The order is that of `kind` in the script.
    enum Kind {
        SCALAR,
        FUNCTION,
        ARRAY,
        PROMISE,
        DATE,
        MAP,
        SET,
        BYTES,
        ERROR,
        OBJECT
    }

    /// A promise and the two functions that settle it.
    record Deferred<V>(V promise, EngineRuntime<V> engine, V resolver, V rejecter) {

        void resolve(@Nullable Object value) {
            engine.execute(resolver, null, value);
        }

        void reject(V reason) {
            engine.execute(rejecter, null, reason);
        }
    }

    /// What is to be said of a thrown value.
    record Described(boolean isError, String name, String message, String stack, @Nullable Throwable hostCause) {}

    private static final Kind[] KINDS = Kind.values();

    private final EngineRuntime<V> engine;
    private final V kind;
    private final V keys;
    private final V object;
    private final V array;
    private final V define;
    private final V get;
    private final V set;
    private final V invoke;
    private final V construct;
    private final V throwing;
    private final V date;
    private final V time;
    private final V bigint;
    private final V elements;
    private final V bytes;
    private final V newBytes;
    private final V hostFunction;
    private final V deferred;
    private final V then;
    private final V isAwaited;
    private final V error;
    private final V describe;
    private final V text;

    Primordials(EngineRuntime<V> engine) {
        this.engine = engine;
        V all = engine.run(SOURCE);
        kind = engine.member(all, "kind");
        keys = engine.member(all, "keys");
        object = engine.member(all, "object");
        array = engine.member(all, "array");
        define = engine.member(all, "define");
        get = engine.member(all, "get");
        set = engine.member(all, "set");
        invoke = engine.member(all, "invoke");
        construct = engine.member(all, "construct");
        throwing = engine.member(all, "throwing");
        date = engine.member(all, "date");
        time = engine.member(all, "time");
        bigint = engine.member(all, "bigint");
        elements = engine.member(all, "elements");
        bytes = engine.member(all, "bytes");
        newBytes = engine.member(all, "newBytes");
        hostFunction = engine.member(all, "hostFunction");
        deferred = engine.member(all, "deferred");
        then = engine.member(all, "then");
        isAwaited = engine.member(all, "isAwaited");
        error = engine.member(all, "error");
        describe = engine.member(all, "describe");
        text = engine.member(all, "text");
    }

    private V call(V function, @Nullable Object... arguments) {
        return engine.execute(function, null, arguments);
    }

    Kind kind(V value) {
        return KINDS[(Integer) engine.scalar(call(kind, value))];
    }

    V keys(V value) {
        return call(keys, value);
    }

    V object() {
        return call(object);
    }

    V array() {
        return call(array);
    }

    void define(V target, String name, @Nullable Object value) {
        call(define, target, name, value);
    }

    V get(V target, String name) {
        return call(get, target, name);
    }

    void set(V target, String name, @Nullable Object value) {
        call(set, target, name, value);
    }

    V apply(V function, V self, @Nullable Object... arguments) {
        @Nullable
        Object[] all = new @Nullable Object[arguments.length + 2];
        all[0] = function;
        all[1] = self;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return call(invoke, all);
    }

    V construct(V constructor, @Nullable Object... arguments) {
        @Nullable
        Object[] all = new @Nullable Object[arguments.length + 1];
        all[0] = constructor;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return call(construct, all);
    }

    void throwValue(V value) {
        call(throwing, value);
    }

    V date(double milliseconds) {
        return call(date, milliseconds);
    }

    double time(V value) {
        return ((Number) engine.scalar(call(time, value))).doubleValue();
    }

    V bigint(String digits) {
        return call(bigint, digits);
    }

    V elements(V collection) {
        return call(elements, collection);
    }

    V bytes(V value) {
        return call(bytes, value);
    }

    V newBytes(int length) {
        return call(newBytes, length);
    }

    V hostFunction(String name, EngineRuntime.RawFunction<V> body) {
        return call(hostFunction, name, engine.callable(body));
    }

    Deferred<V> deferred() {
        V made = call(deferred);
        return new Deferred<>(engine.member(made, "promise"), engine, engine.member(made, "resolve"),
                engine.member(made, "reject"));
    }

    void then(V promise, EngineRuntime.RawFunction<V> ok, EngineRuntime.RawFunction<V> no) {
        call(then, promise, engine.callable(ok), engine.callable(no));
    }

    boolean isAwaited(V promise) {
        return (Boolean) engine.scalar(call(isAwaited, promise));
    }

    V error(String name, String message, Throwable cause) {
        return call(error, name, message, engine.box(cause));
    }

    Described describe(V thrown) {
        V parts = call(describe, thrown);
        return new Described((Boolean) engine.scalar(engine.element(parts, 0)),
                (String) engine.scalar(engine.element(parts, 1)), (String) engine.scalar(engine.element(parts, 2)),
                (String) engine.scalar(engine.element(parts, 3)),
                (Throwable) engine.unbox(engine.element(parts, 4)));
    }

    String text(V value) {
        return (String) engine.scalar(call(text, value));
    }

    /// The elements of a JavaScript array of strings.
    List<String> strings(V arrayOfStrings) {
        int length = engine.length(arrayOfStrings);
        String[] found = new String[length];
        for (int i = 0; i < length; i++) {
            found[i] = (String) engine.scalar(engine.element(arrayOfStrings, i));
        }
        return List.of(found);
    }
}
