package fourteen.actions;

import fourteen.js.AsyncState;
import fourteen.js.GraalRuntime;
import fourteen.js.HostFunction;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.VirtualModule;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The state of the request that a runtime works on: what scripts start for a request finds it again behind every `await`, while
/// other requests run on the same loop. The state itself is an object of `request-state.ts`. On the loop only.
final class RequestScope {

    static final String MODULE = "fourteen:request";

    private final AsyncState<JsValue> state;

    private RequestScope(GraalRuntime runtime) {
        state = AsyncState.of(runtime, "fourteen-request");
    }

    static RequestScope of(GraalRuntime runtime) {
        return runtime.attachment(RequestScope.class, RequestScope::new);
    }

    /// Scripts' half.
    static VirtualModule module() {
        return new VirtualModule.Value(MODULE, RequestScope::functions);
    }

    private static JsValue functions(JsRuntime runtime) {
        RequestScope scope = of((GraalRuntime) runtime);
        return runtime.toJs(Map.of("current", (HostFunction) _ -> scope.state.get()));
    }

    <T extends @Nullable Object> T run(JsValue request, Callable<T> task) {
        return state.run(request, task);
    }
}
