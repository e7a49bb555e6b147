package fourteen.actions;

import fourteen.components.ComponentWorker;
import fourteen.js.GraalRuntime;
import fourteen.js.HostFunction;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.react.ModuleWorker;
import fourteen.routing.AppScripts;
import fourteen.routing.HandlerRequest;
import fourteen.routing.HandlerScope;
import fourteen.streaming.NavigationSignal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A route handler with the state of its request: `cookies().set()` works in it, and so does `redirect()`.
final class HandlerWork implements HandlerScope {

    private final AppScripts<ComponentWorker> scripts;

    HandlerWork(AppScripts<ComponentWorker> scripts) {
        this.scripts = scripts;
    }

    @Override
    public CompletionStage<JsValue> run(ModuleWorker worker, HandlerRequest request,
            Supplier<CompletionStage<JsValue>> call) {
        return scripts.internal(worker, ActionModules.REQUEST_STATE).thenCompose(module -> {
            JsValue state = module.get("createState").call(RequestWork.pairs(request.headers()), "handler");
            return RequestScope.of((GraalRuntime) worker.js())
                    .run(state, call::get)
                    .handle((outgoing, failure) -> answer(worker.js(), outgoing, failure))
                    .thenApply(outgoing -> withCookies(outgoing, state));
        });
    }

    private static JsValue answer(JsRuntime js, @Nullable JsValue outgoing, @Nullable Throwable failure) {
        if (failure == null && outgoing != null) {
            return outgoing;
        }
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        NavigationSignal signal = cause == null ? null : NavigationSignal.of(cause);
        return switch (signal) {
            case NavigationSignal.Redirect redirect -> outgoing(js, redirect.status(),
                    List.of(List.of("Location", redirect.location())));
            case NavigationSignal.Refusal(int status) -> outgoing(js, status, List.of());
            case null -> throw new CompletionException(cause);
        };
    }

    private static JsValue outgoing(JsRuntime js, int status, List<List<String>> headers) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("status", status);
        answer.put("headers", headers);
        answer.put("read", null);
        answer.put("cancel", (HostFunction) _ -> null);
        return js.toJs(answer);
    }

    /// What is no answer at all, its author is told of by whoever called.
    private static JsValue withCookies(JsValue outgoing, JsValue state) {
        if (outgoing.isObject()) {
            RequestWork.cookies(state)
                    .headers()
                    .forEach(
                            header -> outgoing.get("headers").invoke("push", List.of(header.name(), header.value())));
        }
        return outgoing;
    }
}
