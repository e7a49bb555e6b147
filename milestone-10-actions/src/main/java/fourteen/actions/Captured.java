package fourteen.actions;

import fourteen.components.Rendering;
import fourteen.components.ServerReact;
import fourteen.flight.FlightError;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightReader;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.js.GraalRuntime;
import fourteen.js.HostFunction;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.VirtualModule;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What functions captured, on its way to the browser and back: Flight rows, sealed. On the loop only.
final class Captured {

    static final String MODULE = "fourteen:action-secrets";

    private final GraalRuntime runtime;
    private final Seal seal;
    private final FoundFunctions functions;

    private Captured(GraalRuntime runtime, Seal seal, FoundFunctions functions) {
        this.runtime = runtime;
        this.seal = seal;
        this.functions = functions;
    }

    /// Scripts' half.
    static VirtualModule module(Seal seal, FoundFunctions functions) {
        return new VirtualModule.Value(MODULE, runtime -> new Captured((GraalRuntime) runtime, seal, functions)
                .functions(runtime));
    }

    private JsValue functions(JsRuntime js) {
        return js.toJs(Map.of("seal",
                (HostFunction) it -> seal(it.getFirst().as(String.class), it.get(1)), "open",
                (HostFunction) it -> open(it.getFirst().as(String.class), it.get(1), it.get(2))));
    }

    private CompletionStage<String> seal(String id, JsValue values) {
        Rows rows = new Rows();
        // Without an error page to show it on, what can't be sealed fails the reference, and with it what is rendered.
        new Rendering(runtime.attachment(ServerReact.class, _ -> {
            throw new IllegalStateException("no worker");
        }), (_, _) -> null, rows::failed, "", rows).start(values);
        return rows.complete.thenApply(bytes -> seal.close(id, bytes));
    }

    private JsValue open(String id, JsValue sealed, JsValue make) {
        if (!sealed.isString()) {
            throw ActionsException.notSealed();
        }
        FlightReader reader = new FlightReader();
        reader.feed(seal.open(id, sealed.as(String.class)));
        reader.close();
        FlightPromise root = reader.root();
        FlightValue values = root.value();
        if (!root.isFulfilled() || values == null) {
            throw ActionsException.notSealed();
        }
        return new ReceivedValues(runtime, make, functions::current)
                .of(values instanceof ArrayValue array ? array : ArrayValue.of());
    }

    private static final class Rows implements FlightSink {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> complete = new CompletableFuture<>();
        private @Nullable RuntimeException failure;

        FlightError failed(RuntimeException error, List<String> components) {
            failure = failure == null ? error : failure;
            return new FlightError("");
        }

        @Override
        public boolean write(byte[] row) {
            bytes.writeBytes(row);
            return true;
        }

        @Override
        public void close() {
            if (failure != null) {
                complete.completeExceptionally(failure);
            } else {
                complete.complete(bytes.toByteArray());
            }
        }
    }
}
