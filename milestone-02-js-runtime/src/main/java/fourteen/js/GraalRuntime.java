package fourteen.js;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// JavaScript on GraalJS: all of the language, compiled where the JVM was started with Graal's compiler. All runtimes
/// share one engine, so that code is parsed and compiled once.
public final class GraalRuntime extends EngineRuntime<Value> {

    private static final HostAccess HOST_ACCESS = HostAccess.newBuilder(HostAccess.EXPLICIT)
            .allowBufferAccess(true)
            .build();

    /// How long a script may take to say where it is, before it is stopped anyway.
    private static final Duration LOOK = Duration.ofMillis(200);

    private volatile Whereabouts.@Nullable Seen seen;
    private volatile List<JsFrame> lastSeen = List.of();
    private final Map<Class<?>, Object> attachments = new ConcurrentHashMap<>();
    private final Context context;
    private final Value undefined;
    private final Value typeOf;
    private final Value toBytes;

    private GraalRuntime(RuntimeBuilder<GraalRuntime> settings) {
        super(settings);
        context = GraalEngine.newContext(HOST_ACCESS);
        undefined = context.eval("js", "undefined");
        typeOf = context.eval("js", "(value => typeof value)");
        toBytes = context.eval("js", "(buffer => new Uint8Array(new Uint8Array(new ArrayBuffer(buffer))))");
        context.eval("js",
                "(handler => { Graal.setUnhandledPromiseRejectionHandler(handler); delete globalThis.Graal })")
                .execute((ProxyExecutable) arguments -> {
                    if (!isInterruption(arguments[0])) {
                        rejected(arguments[1], arguments[0]);
                    }
                    return undefined;
                });
    }

    public static RuntimeBuilder<GraalRuntime> builder() {
        return new RuntimeBuilder<>(settings -> {
            GraalRuntime runtime = new GraalRuntime(settings);
            runtime.start(settings.extensions());
            return runtime;
        });
    }

    /// A runtime with nothing but the core's globals.
    public static GraalRuntime create() {
        return builder().build();
    }

    /// Loads the engine in the background and returns at once: the first runtime will find it there.
    public static void prepare() {
        Thread.ofPlatform()
                .daemon()
                .name("fourteen-js-prepare")
                .start(() -> GraalEngine.newContext(HOST_ACCESS).close());
    }

    /// The engine that [GraalRuntime]s run on here.
    public static JsEngine currentEngine() {
        return GraalEngine.description();
    }

    @Override
    public JsEngine engine() {
        return GraalEngine.description();
    }

    /// The engine's own context, for Java that walks values at full speed. It may be used on the loop only.
    public Context context() {
        return context;
    }

    /// The engine's own value behind a handle. It may be used on the loop only.
    public Value unwrap(JsValue value) {
        return open(value);
    }

    /// A handle to one of the engine's own values.
    public JsValue wrap(Value value) {
        return handle(value);
    }

    /// What an extension keeps beside this runtime: made when first asked for, closed with the runtime if it can be.
    /// On the loop only.
    public <T> T attachment(Class<T> type, Function<GraalRuntime, T> make) {
        Object known = attachments.get(type);
        if (known == null) {
            known = make.apply(this);
            attachments.put(type, known);
        }
        return type.cast(known);
    }

    /// What an exception of the engine says, as [JsException]; any other comes back as it is. On the loop only.
    public RuntimeException explain(RuntimeException thrown) {
        return translate(thrown) instanceof RuntimeException known ? known : thrown;
    }

    /// A stopped turn rejects the promises that it cuts off; whoever waits hears of the stop itself.
    private static boolean isInterruption(Value reason) {
        if (!reason.isException()) {
            return false;
        }
        try {
            throw reason.throwException();
        } catch (PolyglotException e) {
            return e.isInterrupted() || e.isCancelled();
        }
    }

    @Override
    void enter() {
        context.enter();
        if (seen == null) {
            seen = GraalEngine.whereabouts();
        }
    }

    @Override
    void leave() {
        context.leave();
    }

    @Override
    boolean stop(Duration grace) throws InterruptedException {
        Whereabouts.Seen script = seen;
        lastSeen = script == null ? List.of() : script.on(loopThread(), LOOK);
        try {
            context.interrupt(grace);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Override
    void dispose() {
        for (Object attachment : attachments.values()) {
            if (attachment instanceof Closeable closeable) {
                close(closeable);
            }
        }
        context.close(true);
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Value run(JsSource source) {
        return context.eval(GraalEngine.source(source));
    }

    @Override
    Value globalObject() {
        return context.eval("js", "globalThis");
    }

    @Override
    Value undefined() {
        return undefined;
    }

    @Override
    Value value(@Nullable Object scalar) {
        return context.asValue(scalar);
    }

    @Override
    JsType type(Value value) {
        if (value.isString()) {
            return JsType.STRING;
        }
        if (value.isNumber()) {
            return typeof(value);
        }
        if (value.isBoolean()) {
            return JsType.BOOLEAN;
        }
        if (value.isNull()) {
            return value.equals(undefined) ? JsType.UNDEFINED : JsType.NULL;
        }
        if (value.canExecute()) {
            return JsType.FUNCTION;
        }
        return value.hasMembers() ? JsType.OBJECT : typeof(value);
    }

    private JsType typeof(Value value) {
        return JsType.ofTypeof(typeOf.execute(value).asString());
    }

    @Override
    @Nullable
    Object plainScalar(Value value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (!value.isNumber()) {
            return null;
        }
        if (value.fitsInInt()) {
            return value.asInt();
        }
        if (value.fitsInDouble()) {
            double number = value.asDouble();
            if (DataCopy.isSafeWhole(number)) {
                return (long) number;
            }
            if (!value.fitsInBigInteger() || typeof(value) == JsType.NUMBER) {
                return number;
            }
        }
        return value.fitsInLong() ? (Object) value.asLong() : value.asBigInteger();
    }

    @Override
    Value member(Value object, String name) {
        if (!object.hasMembers()) {
            return primordials().get(object, name);
        }
        Value member = object.getMember(name);
        return member != null ? member : undefined;
    }

    @Override
    void setMember(Value object, String name, @Nullable Object value) {
        if (object.hasMembers()) {
            object.putMember(name, value);
        } else {
            primordials().set(object, name, value);
        }
    }

    @Override
    Value element(Value array, int index) {
        if (!array.hasArrayElements()) {
            return primordials().get(array, Integer.toString(index));
        }
        return index < array.getArraySize() ? array.getArrayElement(index) : undefined;
    }

    @Override
    void setElement(Value array, int index, @Nullable Object value) {
        array.setArrayElement(index, value);
    }

    @Override
    int length(Value array) {
        return array.hasArrayElements()
                ? Math.toIntExact(array.getArraySize())
                : ((Number) scalar(primordials().get(array, "length"))).intValue();
    }

    @Override
    Value execute(Value function, @Nullable Value self, @Nullable Object... arguments) {
        if (self == null && function.canExecute()) {
            return function.execute(arguments);
        }
        // In JavaScript, where a value that is no function is a TypeError.
        return primordials().apply(function, self == null ? undefined : self, arguments);
    }

    @Override
    Value instantiate(Value constructor, @Nullable Object... arguments) {
        return constructor.canInstantiate()
                ? constructor.newInstance(arguments)
                : primordials().construct(constructor, arguments);
    }

    @Override
    Object callable(RawFunction<Value> body) {
        return (ProxyExecutable) arguments -> guarded(body, List.of(arguments));
    }

    @Override
    Object bytes(byte[] bytes) {
        return toBytes.execute(ByteBuffer.wrap(bytes));
    }

    @Override
    byte[] readBytes(Value view) {
        Value buffer = view.getMember("buffer");
        byte[] copy = new byte[view.getMember("byteLength").asInt()];
        buffer.readBuffer(view.getMember("byteOffset").asInt(), copy, 0, copy.length);
        return copy;
    }

    @Override
    Object box(Object javaObject) {
        return context.asValue(javaObject);
    }

    @Override
    @Nullable
    Object unbox(Value value) {
        return value.isHostObject() ? value.asHostObject() : null;
    }

    @Override
    boolean same(Value one, Value other) {
        Object scalar = plainScalar(one);
        return scalar == null
                ? one.equals(other)
                : scalar.equals(plainScalar(other)) && type(one) == type(other);
    }

    @Override
    int identityHash(Value value) {
        Object scalar = plainScalar(value);
        return scalar == null ? value.hashCode() : scalar.hashCode();
    }

    @Override
    Throwable translate(Throwable thrown) {
        if (!(thrown instanceof PolyglotException e)) {
            return thrown;
        }
        // @starter:begin task=2.2
        if (e.isHostException()) {
            Throwable host = e.asHostException();
            return host instanceof RuntimeException ? host : JsException.host(host);
        }
        if (e.isSyntaxError()) {
            return GraalErrors.syntax(e);
        }
        if (e.isResourceExhausted()) {
            return JsException.outOfMemory(e);
        }
        Value error = e.getGuestObject();
        if (error == null || e.isInternalError()) {
            return JsException.engine(e);
        }
        return thrown(error, GraalErrors.frames(e), null);
        // @starter:end
    }

    @Override
    List<JsFrame> stoppedAt(Throwable thrown) {
        List<JsFrame> frames = lastSeen;
        if (!frames.isEmpty()) {
            return frames;
        }
        return thrown instanceof PolyglotException e ? GraalErrors.frames(e) : List.of();
    }

    @Override
    RuntimeException throwing(Value error, @Nullable Throwable cause) {
        if (error.isException()) {
            throw error.throwException();
        }
        // Anything that is no Error can be thrown by a script only.
        primordials().throwValue(error);
        throw new IllegalStateException("unreachable");
    }

    @Override
    List<JsFrame> parseStack(String stack) {
        return GraalErrors.parse(stack);
    }

    @Override
    public String toString() {
        return Objects.toString(engine());
    }
}
