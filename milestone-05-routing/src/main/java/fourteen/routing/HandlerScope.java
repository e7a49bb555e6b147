package fourteen.routing;

import fourteen.js.JsValue;
import fourteen.react.ModuleWorker;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Something around the call of a route handler: what it starts belongs to its request. The seam of milestone 10. On the
/// worker's loop.
@FunctionalInterface
public interface HandlerScope {

    /// The call and nothing else.
    HandlerScope NONE = (_, _, call) -> call.get();

    /// @param call calls the handler
    /// @return what `route-handler.ts` calls `Outgoing`; it may be changed, or another one
    CompletionStage<JsValue> run(ModuleWorker worker, HandlerRequest request, Supplier<CompletionStage<JsValue>> call);
}
