package fourteen.js;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One JavaScript world: globals, an event loop, and one engine below. The seam of milestone 2: [RhinoRuntime] and
/// [GraalRuntime] keep the same contract.
///
/// Every runtime owns one thread, its event loop, and all JavaScript runs there. Each method may be called from any
/// thread: off the loop it hops over and waits. Whoever does many small things in a row wraps them in one [#call].
///
/// Microtasks run whenever the JavaScript stack is empty again, so before [#evaluate] or [JsValue#call] return, unless
/// JavaScript itself called the Java code that calls them.
public interface JsRuntime extends AutoCloseable {

    /// Which engine runs, and whether it compiles.
    JsEngine engine();

    /// The loop that all of this runtime's JavaScript runs on.
    EventLoop loop();

    /// What scripts may see of the environment.
    Map<String, String> environment();

    /// Runs a script and returns its completion value.
    ///
    /// @throws JsException if it does not parse, throws, or overruns its deadline
    JsValue evaluate(JsSource source);

    /// Runs a script that has no file.
    default JsValue evaluate(String code) {
        return evaluate(JsSource.of("<eval>", code));
    }

    /// The global object.
    JsValue global();

    /// A Java value as JavaScript sees it: plain data is copied, a [JsValue] of this runtime goes through as it is, a
    /// [java.util.concurrent.CompletionStage] becomes a promise, a [HostFunction] a function; also inside of records,
    /// maps and lists.
    ///
    /// | Java | JavaScript |
    /// |---|---|
    /// | `null`, empty `Optional` | `null` |
    /// | `boolean`, `String`, `char`, enum | boolean, string (an enum's name) |
    /// | `int`, `double`, `long` up to 2^53, … | number |
    /// | `long` and `BigInteger` beyond 2^53 | bigint |
    /// | `BigDecimal` | number if a double prints the same decimal, bigint if it is whole, else an error |
    /// | `Instant`, `java.util.Date` | `Date` |
    /// | other `java.time` values, `UUID`, `URI` | string (ISO 8601, …): a `Date` would lose the zone |
    /// | `byte[]` | `Uint8Array` |
    /// | record, bean, `Map` | plain object |
    /// | `List`, `Set`, array, `Stream` | array |
    ///
    /// @throws JsException if the data has a cycle or is nested too deeply; the message names the path to it
    JsValue toJs(@Nullable Object data);

    /// A JavaScript function that calls Java, on the loop.
    JsValue function(String name, HostFunction body);

    /// A JavaScript function that returns a promise: the body runs on a virtual thread, the promise is settled on the
    /// loop. Arguments and result cross as plain data.
    JsValue asyncFunction(String name, AsyncHostFunction body);

    /// Runs a task on the loop and waits for it. What it throws comes out as it is, a checked exception as the cause of
    /// a [JsException].
    <T extends @Nullable Object> T call(Callable<T> task);

    /// Runs a task on the loop. Cancelling the future stops the task, also in the midst of a script.
    <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> task);

    /// Whether a script could not be stopped, so that the runtime is of no use any more and every call fails. A pool
    /// replaces it.
    boolean isBroken();

    /// Ends the loop and frees the engine's memory. Java futures that wait for this runtime fail.
    @Override
    void close();
}
