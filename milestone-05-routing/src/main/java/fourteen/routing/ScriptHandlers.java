package fourteen.routing;

import fourteen.http.semantics.AllowedMethods;
import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.react.ModuleWorker;
import fourteen.routing.table.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The functions of `route.ts` files, called on the pool's workers with the web's `Request`; their `Response` is sent as
/// it comes.
public final class ScriptHandlers implements RouteHandlers {

    private final AppScripts<?> scripts;
    private final String glue;
    private final HandlerScope scope;

    public ScriptHandlers(AppScripts<?> scripts) {
        this(scripts, HandlerScope.NONE);
    }

    /// @param scope what is around each call
    public ScriptHandlers(AppScripts<?> scripts, HandlerScope scope) {
        this(scripts, RoutingModules.ROUTE_HANDLER, scope);
    }

    /// @param glue  the module that calls the functions: this milestone's, or a later one's with the same exports
    /// @param scope what is around each call
    public ScriptHandlers(AppScripts<?> scripts, String glue, HandlerScope scope) {
        this.scripts = scripts;
        this.glue = glue;
        this.scope = scope;
    }

    @Override
    public AllowedMethods methods(Route route) throws Exception {
        return Waiting.on(scripts.submit(worker -> glue(worker).thenCombine(module(worker, route), (glue, module) -> {
            List<String> names = new ArrayList<>();
            JsValue found = glue.get("methodsOf").call(module);
            for (int i = 0; i < found.size(); i++) {
                names.add(found.at(i).as(String.class));
            }
            if (names.isEmpty()) {
                throw RoutingException.noMethods(route.file(), module.keys());
            }
            return AllowedMethods.of(names);
        })));
    }

    @Override
    public void call(HandlerRequest request, ResponseSink response) throws Exception {
        // @starter:begin task=5.6
        try (HandlerResponse answer = Waiting.on(scripts.submit(worker -> start(worker, request)))) {
            response.start(answer.status(), answer.headers());
            if (request.method().equals("HEAD")) {
                return;
            }
            for (byte[] piece = answer.next(response); piece != null; piece = answer.next(response)) {
                response.write(piece);
            }
        }
        // @starter:end
    }

    private CompletionStage<HandlerResponse> start(ModuleWorker worker, HandlerRequest request) {
        JsValue incoming = worker.js().toJs(incoming(worker.js(), request));
        return glue(worker)
                .thenCombine(module(worker, request.route()),
                        (glue, module) -> scope.run(worker, request, () -> glue.get("callHandler")
                                .call(module, request.function(), incoming)
                                .settled()))
                .thenCompose(outgoing -> outgoing)
                .handle((outgoing, failure) -> {
                    if (failure != null) {
                        throw failed(worker, request, failure);
                    }
                    if (outgoing.isString()) {
                        throw RoutingException.noResponse(request.route().file(), request.function(),
                                outgoing.as(String.class));
                    }
                    return new HandlerResponse(outgoing);
                });
    }

    /// What `route-handler.ts` calls `Incoming`.
    private static Map<String, @Nullable Object> incoming(JsRuntime js, HandlerRequest request) {
        RequestBody body = request.body();
        Map<String, @Nullable Object> incoming = new HashMap<>();
        incoming.put("method", request.method());
        incoming.put("url", request.url());
        incoming.put("headers",
                request.headers().headers().stream().map(header -> List.of(header.name(), header.value())).toList());
        incoming.put("params", request.params().toData());
        incoming.put("read", body == null ? null : js.asyncFunction("read", _ -> body.next()));
        return incoming;
    }

    /// What a call failed with, in the author's lines.
    private static RuntimeException failed(ModuleWorker worker, HandlerRequest request, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RoutingException routing) {
                return routing;
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsException thrown) {
                return RoutingException.handlerThrew(request.route().file(), request.function(),
                        worker.modules().explain(thrown));
            }
        }
        return failure instanceof RuntimeException runtime ? runtime : new CompletionException(failure);
    }

    private CompletionStage<JsValue> glue(ModuleWorker worker) {
        return scripts.internal(worker, glue);
    }

    private CompletionStage<JsValue> module(ModuleWorker worker, Route route) {
        return worker.modules().load(scripts.file(route.file()));
    }
}
