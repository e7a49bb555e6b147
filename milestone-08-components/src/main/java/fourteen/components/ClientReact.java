package fourteen.components;

import fourteen.flight.ErrorReason;
import fourteen.flight.FlightError;
import fourteen.js.GraalRuntime;
import fourteen.js.HostFunction;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// React as the graph of client modules has it, with its own renderer for HTML: the functions of `client-react.js`. On the
/// loop only.
final class ClientReact {

    private static final JsSource SOURCE = JsSource.resource(ClientReact.class, "client-react.js");

    private final GraalRuntime runtime;
    private final Map<String, Value> functions = new HashMap<>();

    /// @param dom    the namespace of `react-dom`
    /// @param fizz   that of `react-dom/server`
    /// @param flight that of `react-server-dom-webpack/client`; asked for when the first server function is met
    ClientReact(GraalRuntime runtime, JsValue dom, JsValue fizz, Supplier<JsValue> flight) {
        this.runtime = runtime;
        Value script = runtime.unwrap(runtime.evaluate(SOURCE)
                .call(ServerReact.module(dom), ServerReact.module(fizz),
                        (HostFunction) _ -> ServerReact.module(flight.get())));
        for (String name : script.getMemberKeys()) {
            functions.put(name, script.getMember(name));
        }
    }

    GraalRuntime runtime() {
        return runtime;
    }

    Value call(String function, @Nullable Object... arguments) {
        return function(function).execute(arguments);
    }

    /// An error of the server's as React's client in the browser makes it of its row.
    Value failure(FlightError error) {
        String digest = error.digest();
        ErrorReason reason = error.reason();
        return reason == null
                ? call("failure", digest == null ? "" : digest)
                : call("failure", digest == null ? "" : digest, reason.name(), reason.message(), reason.text());
    }

    Value function(String name) {
        return Objects.requireNonNull(functions.get(name), name);
    }
}
