package fourteen.js;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What both runtimes share: hopping to the loop, data, promises, errors, host functions. An engine adds the few
/// operations on its own values `V` that are abstract here; they are called on the loop only.
abstract sealed class EngineRuntime<V> implements JsRuntime permits GraalRuntime, RhinoRuntime {

    /// Java code that the engine calls with its own values; what it returns is passed as it is.
    interface RawFunction<V> {

        @Nullable
        Object call(List<V> arguments) throws Throwable;
    }

    private final LoopThread loop;
    private final TurnGuard guard;
    private final Duration grace;
    private final Map<String, String> environment;
    private final boolean limitsLater;
    private final JsConsole console;
    private final Consumer<JsException> uncaught;
    private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();
    private final Set<Thread> hostCalls = ConcurrentHashMap.newKeySet();
    private final List<Rejection<V>> rejections = new ArrayList<>();
    private @Nullable Primordials<V> primordials;
    private @Nullable DataCopy<V> copy;
    /// What is told of the turn that runs, once it is being stopped. On the loop only.
    private @Nullable JsException stop;
    private volatile boolean broken;
    private volatile boolean closed;

    private record Rejection<V>(@Nullable V promise, V reason) {}

    EngineRuntime(RuntimeBuilder<?> settings) {
        environment = settings.environment();
        limitsLater = settings.areLimitsLater();
        console = settings.console();
        uncaught = settings.uncaught();
        loop = new LoopThread(settings.name(), this::turn, this::reportUncaught);
        grace = settings.grace();
        guard = new TurnGuard(settings.deadline(), settings.memory(), settings.clock(), this::stop, grace,
                this::giveUp);
    }

    /// From the next turn on deadline and memory hold.
    public final void limit() {
        guard.arm();
    }

    final Thread loopThread() {
        return loop.thread();
    }

    // ---- what an engine does with its values

    /// Makes the engine ready for the calling thread.
    abstract void enter();

    abstract void leave();

    /// Makes the engine leave what it runs, soon. Not called on the loop.
    abstract boolean stop(Duration grace) throws InterruptedException;

    /// Frees what the engine holds. Not called on the loop.
    abstract void dispose();

    abstract V run(JsSource source);

    abstract V globalObject();

    abstract V undefined();

    /// The engine's value of `null`, a boolean, a number, a string, or of a value that is one already.
    abstract V value(@Nullable Object scalar);

    abstract JsType type(V value);

    /// The Java value of a boolean, a string, a number or bigint (the smallest of Integer, Long, BigInteger that holds
    /// it if it is whole and, being a number, safe; else Double); null for anything else.
    abstract @Nullable Object plainScalar(V value);

    /// The Java value of what is known to be a scalar.
    final Object scalar(V value) {
        Object scalar = plainScalar(value);
        if (scalar == null) {
            throw new IllegalStateException("no scalar: " + value);
        }
        return scalar;
    }

    abstract V member(V object, String name);

    abstract void setMember(V object, String name, @Nullable Object value);

    abstract V element(V array, int index);

    abstract void setElement(V array, int index, @Nullable Object value);

    abstract int length(V array);

    /// Calls a function; `self` null means undefined.
    abstract V execute(V function, @Nullable V self, @Nullable Object... arguments);

    abstract V instantiate(V constructor, @Nullable Object... arguments);

    /// A bare callable; [Primordials#hostFunction] gives it a name and a proper prototype.
    abstract Object callable(RawFunction<V> body);

    abstract Object bytes(byte[] bytes);

    abstract byte[] readBytes(V view);

    /// Carries a Java object through JavaScript, which sees nothing of it.
    abstract Object box(Object javaObject);

    abstract @Nullable Object unbox(V value);

    abstract boolean same(V one, V other);

    abstract int identityHash(V value);

    /// What an engine's own exception says in our words; any other comes back as it is.
    abstract Throwable translate(Throwable thrown);

    /// Where the script was when the turn was stopped, as what came out of the engine tells; empty if it does not.
    abstract List<JsFrame> stoppedAt(Throwable thrown);

    /// The exception that makes the engine throw this value, in a host function.
    abstract RuntimeException throwing(V error, @Nullable Throwable cause);

    /// The stack of an `Error`, from its `stack` property.
    abstract List<JsFrame> parseStack(String stack);

    // ---- life

    /// Starts the loop and installs the globals.
    final void start(List<RuntimeExtension> extensions) {
        loop.start();
        try {
            call(() -> {
                Primordials<V> installed = new Primordials<>(this);
                primordials = installed;
                copy = new DataCopy<>(this, installed);
                Globals.install(this, console);
                extensions.forEach(extension -> extension.install(this));
                return null;
            });
            if (!limitsLater) {
                limit();
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    @Override
    public final EventLoop loop() {
        return loop;
    }

    @Override
    public final Map<String, String> environment() {
        return environment;
    }

    @Override
    public final boolean isBroken() {
        return broken;
    }

    /// Where what scripts print goes.
    public final JsConsole console() {
        return console;
    }

    private void turn(LoopThread.Task<?> task) {
        try {
            guard.begin();
            task.turn(guard.turn());
            enter();
            try {
                task.work();
            } finally {
                leave();
            }
        } catch (Throwable e) {
            if (!task.completeExceptionally(e)) {
                reportUncaught(e);
            }
        } finally {
            guard.end();
            stop = null;
            // A stop may have come as an interrupt that nobody saw; it was for this turn only.
            var _ = Thread.interrupted();
        }
    }

    private void giveUp() {
        broken = true;
        endWith(JsException.broken(null));
        Thread.ofPlatform().daemon().name("fourteen-js-dispose").start(this::dispose);
    }

    private void endWith(JsException reason) {
        loop.end(reason);
        List.copyOf(pending).forEach(future -> future.completeExceptionally(reason));
        hostCalls.forEach(Thread::interrupt);
    }

    @Override
    public final void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean wasBroken = broken;
        endWith(JsException.closed());
        if (loop.onLoop()) {
            Thread.ofPlatform().daemon().name("fourteen-js-dispose").start(this::dispose);
        } else if (!wasBroken) {
            guard.stop(guard.turn(), TurnGuard.Overrun.CLOSED);
            try {
                if (loop.thread().join(grace)) {
                    dispose();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // ---- the loop

    @Override
    public final <T extends @Nullable Object> T call(Callable<T> task) {
        if (loop.onLoop()) {
            try {
                return task.call();
            } catch (Throwable e) {
                throw unchecked(explain(e));
            }
        }
        CompletableFuture<T> future = submit(task);
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw unchecked(cause == null ? e : cause);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw JsException.interrupted(e);
        }
    }

    @Override
    public final <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> body) {
        LoopThread.Task<T> task = loop.submit(() -> {
            try {
                return body.call();
            } catch (Throwable e) {
                throw unchecked(explain(e));
            }
        });
        var _ = task.whenComplete((result, error) -> {
            if (task.isCancelled() && task.turn() > 0) {
                guard.stop(task.turn(), TurnGuard.Overrun.CANCELLED);
            }
        });
        return task;
    }

    /// What a turn threw, told as what happened.
    private Throwable explain(Throwable thrown) {
        TurnGuard.Overrun overrun = guard.overrun();
        return overrun == null ? translate(thrown) : stop(overrun, thrown);
    }

    /// Calls in calls all end; the innermost is told first, and it is where the script was.
    private JsException stop(TurnGuard.Overrun overrun, Throwable thrown) {
        JsException first = stop;
        if (first == null) {
            first = guard.exception(overrun).withFrames(stoppedAt(thrown));
            if (loop.onLoop()) {
                stop = first;
            }
        }
        return first;
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> JsException.host(thrown);
        };
    }

    private void reportUncaught(Throwable thrown) {
        if (guard.overrun() == TurnGuard.Overrun.CLOSED) {
            // Whoever waits hears of the end; nobody is left who could mend anything.
            return;
        }
        Throwable explained = explain(thrown);
        uncaught.accept(explained instanceof JsException e ? e : JsException.host(explained));
    }

    /// Reports what a script threw where nobody can catch it.
    final void reportUncaught(V error) {
        uncaught.accept(thrown(error, List.of(), null));
    }

    /// An engine tells of a promise that was rejected and has no handler yet.
    ///
    /// @param promise null if the engine itself waited until the end of the turn
    final void rejected(@Nullable V promise, V reason) {
        if (guard.overrun() != null) {
            // The stop itself rejects what it cuts off; whoever waits hears of the stop.
            return;
        }
        if (rejections.isEmpty()) {
            loop.execute(this::reportRejections);
        }
        rejections.add(new Rejection<>(promise, reason));
    }

    private void reportRejections() {
        List<Rejection<V>> unhandled = List.copyOf(rejections);
        rejections.clear();
        for (Rejection<V> rejection : unhandled) {
            V promise = rejection.promise();
            if (promise == null || !primordials().isAwaited(promise)) {
                uncaught.accept(JsException.unhandled(thrown(rejection.reason(), List.of(), null)));
            }
        }
    }

    // ---- values

    final Primordials<V> primordials() {
        if (primordials == null) {
            throw new IllegalStateException("the runtime is not started");
        }
        return primordials;
    }

    final DataCopy<V> copy() {
        if (copy == null) {
            throw new IllegalStateException("the runtime is not started");
        }
        return copy;
    }

    final JsValue handle(V value) {
        handedOut(value);
        return new Handle<>(this, value);
    }

    /// A promise that is handed to Java is Java's to handle: no rejection of it is reported.
    void handedOut(V value) {
        if (!rejections.isEmpty()) {
            rejections.removeIf(rejection -> rejection.promise() != null && same(rejection.promise(), value));
        }
    }

    /// The engine's value of a handle.
    @SuppressWarnings("unchecked") // a handle of this runtime holds this engine's values
    final V open(JsValue handle) {
        if (handle instanceof Handle<?> own && own.runtime() == this) {
            return (V) own.value();
        }
        throw JsException.foreign();
    }

    @Override
    public final JsValue evaluate(JsSource source) {
        return call(() -> handle(run(source)));
    }

    @Override
    public final JsValue global() {
        return call(() -> handle(globalObject()));
    }

    @Override
    public final JsValue toJs(@Nullable Object data) {
        if (data instanceof JsValue own) {
            open(own);
            return own;
        }
        Object plain = PlainData.of(data);
        return call(() -> handle(value(copy().toEngine(plain))));
    }

    /// Java data in a form that the engine takes as an argument.
    final @Nullable Object argument(@Nullable Object data) {
        return data instanceof JsValue own ? open(own) : copy().toEngine(PlainData.of(data));
    }

    final @Nullable Object[] arguments(@Nullable Object[] data) {
        @Nullable
        Object[] converted = new @Nullable Object[data.length];
        for (int i = 0; i < data.length; i++) {
            converted[i] = argument(data[i]);
        }
        return converted;
    }

    // ---- functions

    @Override
    public final JsValue function(String name, HostFunction body) {
        return call(() -> handle(hostFunction(name, body)));
    }

    final V hostFunction(String name, HostFunction body) {
        return primordials().hostFunction(name, arguments -> {
            List<JsValue> handles = new ArrayList<>(arguments.size());
            for (V argument : arguments) {
                handles.add(handle(argument));
            }
            return argument(body.call(handles));
        });
    }

    @Override
    public final JsValue asyncFunction(String name, AsyncHostFunction body) {
        return call(() -> handle(primordials().hostFunction(name, arguments -> {
            Primordials.Deferred<V> deferred = primordials().deferred();
            try {
                List<@Nullable Object> plain = new ArrayList<>(arguments.size());
                for (V argument : arguments) {
                    plain.add(copy().toPlain(argument));
                }
                startHostCall(name, () -> PlainData.of(body.call(plain)), deferred);
            } catch (RuntimeException e) {
                deferred.reject(error(explain(e)));
            }
            return deferred.promise();
        })));
    }

    /// Runs Java's part of a call on a virtual thread; the loop settles the promise with what came of it.
    private void startHostCall(String name, Callable<@Nullable Object> body, Primordials.Deferred<V> deferred) {
        // @starter:begin task=2.4
        EventLoop.Hold hold = loop.hold();
        Thread thread = Thread.ofVirtual().name("fourteen-js-host-" + name).unstarted(() -> {
            Runnable settle;
            try {
                Object plain = body.call();
                settle = () -> resolve(deferred, plain);
            } catch (Throwable e) {
                settle = () -> deferred.reject(error(e));
            } finally {
                hostCalls.remove(Thread.currentThread());
            }
            loop.execute(settle);
            hold.close();
        });
        hostCalls.add(thread);
        thread.start();
        // @starter:end
    }

    private void resolve(Primordials.Deferred<V> deferred, @Nullable Object plain) {
        try {
            deferred.resolve(copy().toEngine(plain));
        } catch (RuntimeException e) {
            deferred.reject(error(explain(e)));
        }
    }

    // ---- promises

    /// A promise that is settled when the stage is.
    final V promise(CompletionStage<?> stage) {
        Primordials.Deferred<V> deferred = primordials().deferred();
        EventLoop.Hold hold = loop.hold();
        var _ = stage.whenComplete((result, thrown) -> {
            Runnable settle;
            if (thrown != null) {
                settle = () -> deferred.reject(error(withoutWrapping(thrown)));
            } else {
                settle = settlement(deferred, result);
            }
            loop.execute(settle);
            hold.close();
        });
        return deferred.promise();
    }

    private Runnable settlement(Primordials.Deferred<V> deferred, @Nullable Object result) {
        try {
            Object plain = result instanceof JsValue own ? own : PlainData.of(result);
            return () -> resolve(deferred, plain);
        } catch (JsException e) {
            return () -> deferred.reject(error(e));
        }
    }

    private static Throwable withoutWrapping(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof java.util.concurrent.CompletionException && cause != null ? cause : thrown;
    }

    /// A stage that is done when the promise is settled; at once if the value is none.
    @SuppressWarnings("UndefinedEquals") // the very future is meant
    final CompletionStage<JsValue> settled(Handle<V> handle) {
        CompletableFuture<JsValue> future = new CompletableFuture<>();
        pending.add(future);
        var _ = future.whenComplete((value, error) -> pending.remove(future));
        Callable<@Nullable Void> attach = () -> {
            if (primordials().kind(handle.value()) != Primordials.Kind.PROMISE) {
                future.complete(handle);
                return null;
            }
            primordials().then(handle.value(), arguments -> {
                future.complete(handle(arguments.getFirst()));
                return undefined();
            }, arguments -> {
                future.completeExceptionally(thrown(arguments.getFirst(), List.of(), null));
                return undefined();
            });
            return null;
        };
        if (loop.onLoop()) {
            call(attach);
        } else {
            var _ = submit(attach).whenComplete((done, error) -> {
                if (error != null) {
                    future.completeExceptionally(error);
                }
            });
        }
        return future;
    }

    // ---- errors

    /// A thrown value as exception.
    ///
    /// @param frames the stack if it is known better than from the error itself
    final JsException thrown(V error, List<JsFrame> frames, @Nullable Throwable cause) {
        Primordials.Described described = primordials().describe(error);
        List<JsFrame> stack = frames.isEmpty() ? parseStack(described.stack()) : frames;
        JsValue value = new Handle<>(this, error);
        if (!described.isError()) {
            return JsException.notAnError(described.message(), stack, value);
        }
        Throwable hostCause = cause != null ? cause : described.hostCause();
        return JsException.thrown(described.name(), described.message(), stack, value, hostCause);
    }

    /// The value that JavaScript sees of a Java exception: what the script threw once, or a new `Error` that has the
    /// message and nothing of Java's stack.
    final V error(Throwable thrown) {
        if (thrown instanceof JsException e) {
            if (e.value() instanceof Handle<?> own && own.runtime() == this) {
                return open(own);
            }
            return primordials().error(e.errorName(), e.errorMessage(), thrown);
        }
        String message = thrown.getMessage();
        return primordials().error("Error", message != null ? message : thrown.getClass().getSimpleName(), thrown);
    }

    /// Runs Java code that JavaScript called; what it throws is thrown on in JavaScript.
    final @Nullable Object guarded(RawFunction<V> body, List<V> arguments) {
        try {
            return body.call(arguments);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            Throwable explained = explain(e);
            throw throwing(error(explained), explained);
        }
    }
}
