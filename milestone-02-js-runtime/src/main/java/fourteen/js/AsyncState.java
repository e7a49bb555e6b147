package fourteen.js;

import java.util.concurrent.Callable;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// What belongs to one request and follows its scripts through `await`, timers and callbacks, while other requests run
/// on the same loop: Java's side of `AsyncContext.Variable` (<https://tc39.es/proposal-async-context/>). Scripts have the
/// same as `AsyncContext` and as Node's `AsyncLocalStorage`.
///
/// {@snippet lang = "java" :
/// AsyncState<Request> request = AsyncState.of(runtime, "request");
/// runtime.global().set("cookie", (HostFunction) it -> request.get().cookie(it.getFirst().as(String.class)));
/// CompletionStage<JsValue> page = request.run(incoming, () -> render.call().settled());
/// }
///
/// The value is a Java object; scripts never see it. On the loop only, so not in the body of an
/// [AsyncHostFunction], which runs elsewhere: read it before.
public final class AsyncState<T> {

    private static final JsSource VARIABLE = JsSource.of("fourteen:async-state.js", """
            (name) => {
              const variable = new AsyncContext.Variable({ name });
              return [(value, task) => variable.run(value, task), () => variable.get()];
            }""");

    private final GraalRuntime runtime;
    private final Value run;
    private final Value get;

    /// Keeps text and numbers from becoming JavaScript's on their way through.
    private record Held(Object value) {}

    private AsyncState(GraalRuntime runtime, Value functions) {
        this.runtime = runtime;
        run = functions.getArrayElement(0);
        get = functions.getArrayElement(1);
    }

    /// @param name for whoever debugs
    public static <T> AsyncState<T> of(GraalRuntime runtime, String name) {
        return runtime.call(() -> new AsyncState<>(runtime, runtime.unwrap(runtime.evaluate(VARIABLE)).execute(name)));
    }

    /// Does something for which, and for all that it starts, [#get] gives this value. What it throws comes out.
    ///
    /// Microtasks wait until it is over: it is called from within JavaScript.
    public <R extends @Nullable Object> R run(T value, Callable<R> task) {
        return runtime.call(() -> {
            Outcome<R> outcome = new Outcome<>(task);
            run.executeVoid(runtime.context().asValue(new Held(value)), outcome);
            return outcome.result();
        });
    }

    /// The value of the innermost [#run] that led here; null if there is none.
    @SuppressWarnings("unchecked") // run() takes nothing but T
    public @Nullable T get() {
        return runtime.call(() -> {
            Value held = get.execute();
            return held.isHostObject() ? (T) held.<Held>asHostObject().value() : null;
        });
    }

    /// Carries what a task throws past JavaScript, which could catch it and would wrap it.
    private static final class Outcome<R extends @Nullable Object> implements ProxyExecutable {

        private final Callable<R> task;
        private @Nullable Callable<R> end;

        private Outcome(Callable<R> task) {
            this.task = task;
        }

        @Override
        public @Nullable Object execute(Value... arguments) {
            try {
                R result = task.call();
                end = () -> result;
            } catch (Exception e) {
                end = () -> {
                    throw e;
                };
            }
            return null;
        }

        private R result() throws Exception {
            if (end == null) {
                throw new IllegalStateException("the task was not run");
            }
            return end.call();
        }
    }
}
