package fourteen.js;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One JavaScript world: globals, an event loop, and one engine below. The seam of milestone 2: `RhinoRuntime` and
/// `GraalRuntime` keep the same contract.
///
/// Every runtime owns one thread, its event loop, and all JavaScript runs there. Each method may be called from any
/// thread: off the loop it hops over and waits. Whoever does many small things in a row wraps them in one [#call].
public interface JsRuntime extends AutoCloseable {

    /// Which engine runs, and whether it compiles.
    JsEngine engine();

    /// The loop that all of this runtime's JavaScript runs on.
    EventLoop loop();

    /// Runs a script and returns its completion value.
    ///
    /// @throws JsException if it does not parse, or throws
    JsValue evaluate(JsSource source);

    /// Runs a script that has no file.
    default JsValue evaluate(String code) {
        return evaluate(JsSource.of("<eval>", code));
    }

    /// The global object.
    JsValue global();

    /// A Java value as JavaScript sees it: plain data is copied (records, maps, lists, dates, big numbers, bytes, …),
    /// a [JsValue] of this runtime goes through as it is, a [java.util.concurrent.CompletionStage] becomes a promise.
    ///
    /// @throws JsException if the data has a cycle; the message names the path to it
    JsValue toJs(@Nullable Object data);

    /// A JavaScript function that calls Java, on the loop.
    JsValue function(String name, HostFunction body);

    /// A JavaScript function that returns a promise: the body runs on a virtual thread, the promise is settled on the
    /// loop. Arguments and result cross as plain data.
    JsValue asyncFunction(String name, AsyncHostFunction body);

    /// Runs a task on the loop and waits for it.
    <T extends @Nullable Object> T call(Callable<T> task);

    /// Runs a task on the loop.
    <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> task);

    /// Ends the loop and frees the engine's memory. Promises still pending stay so.
    @Override
    void close();
}
