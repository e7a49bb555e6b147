package fourteen.js;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.NativePromise;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.UniqueTag;
import org.mozilla.javascript.typedarrays.NativeArrayBufferView;

/// JavaScript on Rhino: a small interpreter for the language as it was before classes and async functions. The right
/// tool to run a string and to pass data; React needs [GraalRuntime].
public final class RhinoRuntime extends EngineRuntime<Object> {

    /// Stands for JavaScript's null, which Rhino writes as Java's.
    private static final Object NULL = new Object() {

        @Override
        public String toString() {
            return "null";
        }
    };

    private final RhinoBrake brake = new RhinoBrake();
    private @Nullable RhinoContext entered;
    private @Nullable TopLevel scope;
    private int depth;

    private RhinoRuntime(RuntimeBuilder<RhinoRuntime> settings) {
        super(settings);
    }

    public static RuntimeBuilder<RhinoRuntime> builder() {
        return new RuntimeBuilder<>(settings -> {
            RhinoRuntime runtime = new RhinoRuntime(settings);
            runtime.start(settings.extensions());
            return runtime;
        });
    }

    /// A runtime with nothing but the core's globals.
    public static RhinoRuntime create() {
        return builder().build();
    }

    @Override
    public JsEngine engine() {
        return RhinoContext.ENGINE;
    }

    private RhinoContext context() {
        return Objects.requireNonNull(entered, "not on the loop");
    }

    private TopLevel scope() {
        return Objects.requireNonNull(scope, "not on the loop");
    }

    // ---- turns

    @Override
    void enter() {
        if (entered == null) {
            // The loop's thread keeps its context: nobody else uses either.
            entered = RhinoContext.enter(brake);
            scope = new TopLevel();
            entered.initSafeStandardObjects(scope);
        }
        brake.begin(Thread.currentThread());
    }

    @Override
    void leave() {
        try {
            context().getUnhandledPromiseTracker().process(reason -> rejected(null, open(reason)));
        } finally {
            brake.end();
        }
    }

    @Override
    boolean stop(Duration grace) throws InterruptedException {
        return brake.stop(grace);
    }

    @Override
    void dispose() {
        // Rhino holds nothing but memory.
    }

    /// Runs script, and the microtasks once no script is on the stack any more.
    private Object script(java.util.function.Supplier<@Nullable Object> body) {
        depth++;
        Object result;
        try {
            result = open(body.get());
        } finally {
            depth--;
        }
        if (depth == 0) {
            context().drainMicrotasks();
        }
        return result;
    }

    // ---- values

    private static Object open(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        return value.equals(UniqueTag.NOT_FOUND) ? Undefined.instance : value;
    }

    private static @Nullable Object raw(@Nullable Object value) {
        return value == NULL ? null : value;
    }

    private static @Nullable Object[] raw(@Nullable Object[] values) {
        @Nullable
        Object[] all = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = raw(values[i]);
        }
        return all;
    }

    @Override
    Object run(JsSource source) {
        return script(() -> context().evaluateString(scope(), source.code(), source.name(), 1, null));
    }

    @Override
    Object globalObject() {
        return scope();
    }

    @Override
    Object undefined() {
        return Undefined.instance;
    }

    @Override
    Object value(@Nullable Object scalar) {
        return open(scalar);
    }

    @Override
    JsType type(Object value) {
        if (value == NULL) {
            return JsType.NULL;
        }
        return JsType.ofTypeof(ScriptRuntime.typeof(value));
    }

    @Override
    @Nullable
    Object plainScalar(Object value) {
        return switch (value) {
            case Boolean scalar -> scalar;
            case CharSequence text -> text.toString();
            case BigInteger number -> DataCopy.smallest(number);
            case Number number when DataCopy.isSafeWhole(number.doubleValue()) -> DataCopy.whole(number.longValue());
            case Number number -> number.doubleValue();
            default -> null;
        };
    }

    @Override
    Object member(Object object, String name) {
        return script(() -> object instanceof Scriptable scriptable
                ? ScriptableObject.getProperty(scriptable, name)
                : ScriptRuntime.getObjectProp(raw(object), name, context(), scope()));
    }

    @Override
    void setMember(Object object, String name, @Nullable Object value) {
        var _ = script(() -> ScriptRuntime.setObjectProp(raw(object), name, raw(value), context(), scope()));
    }

    @Override
    Object element(Object array, int index) {
        return script(() -> ScriptRuntime.getObjectIndex(raw(array), index, context(), scope()));
    }

    @Override
    void setElement(Object array, int index, @Nullable Object value) {
        var _ = script(() -> ScriptRuntime.setObjectIndex(raw(array), index, raw(value), context(), scope()));
    }

    @Override
    int length(Object array) {
        return ((Number) scalar(member(array, "length"))).intValue();
    }

    @Override
    Object execute(Object function, @Nullable Object self, @Nullable Object... arguments) {
        if (self != null || !(function instanceof Function callable)) {
            // In JavaScript, where a value that is no function is a TypeError.
            return primordials().apply(function, self == null ? Undefined.instance : self, arguments);
        }
        return script(() -> callable.call(context(), scope(), Undefined.SCRIPTABLE_UNDEFINED, raw(arguments)));
    }

    @Override
    Object instantiate(Object constructor, @Nullable Object... arguments) {
        return primordials().construct(constructor, arguments);
    }

    @Override
    Object callable(RawFunction<Object> body) {
        return new HostCallable(body);
    }

    private final class HostCallable extends BaseFunction {

        private final transient RawFunction<Object> body;

        private HostCallable(RawFunction<Object> body) {
            super(scope(), ScriptableObject.getFunctionPrototype(scope()));
            this.body = body;
        }

        @Override
        public @Nullable Object call(Context context, Scriptable callScope, Scriptable self, Object[] arguments) {
            // Java's part takes time, but no instructions.
            brake.check();
            List<Object> values = new ArrayList<>(arguments.length);
            for (Object argument : arguments) {
                values.add(open(argument));
            }
            return raw(guarded(body, values));
        }
    }

    @Override
    Object bytes(byte[] bytes) {
        Object array = primordials().newBytes(bytes.length);
        NativeArrayBufferView view = (NativeArrayBufferView) array;
        System.arraycopy(bytes, 0, view.getBuffer().getBuffer(), 0, bytes.length);
        return array;
    }

    @Override
    byte[] readBytes(Object view) {
        NativeArrayBufferView bytes = (NativeArrayBufferView) view;
        int from = ((Number) scalar(member(view, "byteOffset"))).intValue();
        int length = ((Number) scalar(member(view, "byteLength"))).intValue();
        byte[] copy = new byte[length];
        System.arraycopy(bytes.getBuffer().getBuffer(), from, copy, 0, length);
        return copy;
    }

    /// Carries a Java object through a script, which sees an object without properties.
    private static final class Box extends ScriptableObject {

        private final transient Object content;

        private Box(Object content) {
            this.content = content;
        }

        @Override
        public String getClassName() {
            return "Java";
        }
    }

    @Override
    Object box(Object javaObject) {
        return new Box(javaObject);
    }

    @Override
    @Nullable
    Object unbox(Object value) {
        return value instanceof Box box ? box.content : null;
    }

    @Override
    boolean same(Object one, Object other) {
        return switch (one) {
            case CharSequence text -> other instanceof CharSequence right && text.toString().contentEquals(right);
            case BigInteger number -> number.equals(other);
            case Number number -> other instanceof Number right && !(right instanceof BigInteger)
                    && Double.compare(number.doubleValue(), right.doubleValue()) == 0;
            default -> one.equals(other);
        };
    }

    @Override
    int identityHash(Object value) {
        Object scalar = plainScalar(value);
        return scalar == null ? System.identityHashCode(value) : scalar.hashCode();
    }

    @Override
    void handedOut(Object value) {
        if (value instanceof NativePromise) {
            primordials().then(value, arguments -> Undefined.instance, arguments -> Undefined.instance);
        }
    }

    // ---- errors

    @Override
    Throwable translate(Throwable thrown) {
        return RhinoErrors.translate(this, thrown);
    }

    JsException thrownValue(@Nullable Object value, List<JsFrame> frames) {
        return thrown(open(value), frames, null);
    }

    @Override
    List<JsFrame> stoppedAt(Throwable thrown) {
        return thrown instanceof Stopped stopped ? stopped.frames : List.of();
    }

    @Override
    RuntimeException throwing(Object error, @Nullable Throwable cause) {
        return new JavaScriptException(raw(error), "", 0);
    }

    @Override
    List<JsFrame> parseStack(String stack) {
        return RhinoErrors.parse(stack);
    }

    @Override
    public String toString() {
        return engine().toString();
    }

    /// Stops a turn: Rhino counts instructions, and asks here every few thousand of them.
    static final class RhinoBrake {

        private boolean running;
        private @Nullable Thread loop;
        private volatile boolean stopping;

        synchronized void begin(Thread thread) {
            running = true;
            loop = thread;
        }

        synchronized void end() {
            running = false;
            notifyAll();
        }

        synchronized boolean stop(Duration grace) throws InterruptedException {
            stopping = true;
            try {
                if (loop != null) {
                    loop.interrupt();
                }
                long end = System.nanoTime() + grace.toNanos();
                for (long left = grace.toNanos(); running && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
                return !running;
            } finally {
                stopping = running;
            }
        }

        void check() {
            if (stopping) {
                throw new Stopped();
            }
        }
    }

    /// Ends a script. No script can catch it, for it is an `Error`.
    static final class Stopped extends Error {

        private final transient List<JsFrame> frames = RhinoErrors.here();

        private Stopped() {
            super("stopped", null, false, false);
        }
    }
}
