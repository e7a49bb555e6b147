package fourteen.actions;

import fourteen.components.ComponentWorker;
import fourteen.flight.reply.FormAction;
import fourteen.js.JsException;
import fourteen.js.JsValue;
import fourteen.routing.AppScripts;
import fourteen.routing.PageRequest;
import fourteen.streaming.NavigationSignal;
import fourteen.streaming.PageContent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A call: the function runs, and then the page is rendered as it is after that. On the worker's loop.
final class CallWork extends RequestWork {

    private static final int SEE_OTHER = 303;

    private final ServerCall call;
    private final FoundFunctions functions;
    private final boolean byScript;

    CallWork(AppScripts<ComponentWorker> scripts, PageRequest request, ServerCall call,
            FoundFunctions functions, boolean byScript) {
        super(scripts, request, "action");
        this.call = call;
        this.functions = functions;
        this.byScript = byScript;
    }

    /// What `call-server.ts` is told.
    private record Redirect(String url, boolean replace) {}

    /// How a call ended.
    ///
    /// @param promise as the function gave it
    /// @param failure null if the promise was fulfilled
    private record Outcome(JsValue promise, @Nullable JsValue value, @Nullable Throwable failure) {}

    @Override
    CompletionStage<PageContent> begin(ComponentWorker worker, Supplier<CompletionStage<JsValue>> page) {
        return run(worker).thenCompose(outcome -> {
            state().set("phase", "render");
            NavigationSignal signal = outcome.failure == null ? null : NavigationSignal.of(cause(outcome.failure));
            return byScript ? answer(worker, outcome, signal, page) : document(worker, outcome, signal, page);
        });
    }

    private CompletionStage<Outcome> run(ComponentWorker worker) {
        CompletableFuture<?>[] modules = call.mentioned()
                .stream()
                .map(function -> worker.modules().load(function.file()).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(modules)
                .thenCombine(scripts().internal(worker, ActionModules.SERVER_REFERENCE), (_, module) -> module)
                .thenCombine(scripts().internal(worker, ActionModules.RECEIVED_VALUES), (module, make) -> {
                    JsValue arguments = new ReceivedValues(worker.js(), make, functions::current).of(call.arguments());
                    return within(worker,
                            () -> module.get("invoke").call(call.function().id(), arguments, call.id()));
                })
                .thenCompose(promise -> promise.settled()
                        .handle((value, failure) -> new Outcome(promise, value, failure)));
    }

    /// For a script: the page, and how the call ended. What went wrong is the caller's to handle.
    private CompletionStage<PageContent> answer(ComponentWorker worker, Outcome outcome,
            @Nullable NavigationSignal signal, Supplier<CompletionStage<JsValue>> page) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("stale", state().get("stale"));
        if (signal instanceof NavigationSignal.Redirect redirect) {
            model.put("redirect", new Redirect(redirect.url(), !redirect.push()));
            return CompletableFuture.completedStage(new PageContent.Model(worker.js().toJs(model)));
        }
        return within(worker, page).thenApply(tree -> {
            model.put("root", tree);
            model.put("returnValue", outcome.promise);
            return new PageContent.Model(worker.js().toJs(model));
        });
    }

    /// For a form without JavaScript: a document, or where the function leads to.
    private CompletionStage<PageContent> document(ComponentWorker worker, Outcome outcome,
            @Nullable NavigationSignal signal, Supplier<CompletionStage<JsValue>> page) {
        if (signal instanceof NavigationSignal.Redirect(String url, boolean push, int _)) {
            // Whatever it redirects with: what follows is a GET (RFC 9110 §15.4.4).
            return CompletableFuture.completedStage(
                    new PageContent.Signal(new NavigationSignal.Redirect(url, push, SEE_OTHER)));
        }
        if (signal != null) {
            return CompletableFuture.completedStage(new PageContent.Signal(signal));
        }
        if (outcome.failure != null) {
            return CompletableFuture.failedStage(cause(outcome.failure) instanceof JsException thrown
                    ? worker.explain(thrown)
                    : outcome.failure);
        }
        FormAction.State form = call.state();
        return within(worker, page).thenApply(tree -> {
            if (form == null) {
                return new PageContent.Model(tree);
            }
            Map<String, @Nullable Object> model = new LinkedHashMap<>();
            model.put("root", tree);
            model.put("formState", Arrays.asList(outcome.value, form.key(), call.function().id(), form.bound()));
            return new PageContent.Model(worker.js().toJs(model));
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
