package fourteen.components;

import fourteen.hydration.RouteAssets;
import fourteen.js.JsValue;
import fourteen.routing.AppPages;
import fourteen.routing.AppScripts;
import fourteen.routing.PageRequest;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A page in its layout, as an element of the graph of server components.
public final class PageTree {

    private final AppScripts<ComponentWorker> scripts;

    public PageTree(AppScripts<ComponentWorker> scripts) {
        this.scripts = scripts;
    }

    /// On the worker's loop.
    ///
    /// @return fails with a [ComponentsException] if a module has no component, or with what loading it failed with
    public CompletionStage<JsValue> of(ComponentWorker worker, PageRequest request, RouteAssets files) {
        String layout = AppPages.rootLayout(request.route());
        CompletionStage<JsValue> page = component(worker, scripts.file(request.route().file()));
        CompletionStage<@Nullable JsValue> around = layout == null
                ? CompletableFuture.completedStage(null)
                : component(worker, scripts.file(layout)).thenApply(component -> component);
        return scripts.internal(worker, ComponentModules.DOCUMENT_TREE)
                .thenCompose(module -> page.thenCombine(around, (inner, outer) -> module.get("documentTree")
                        .call(inner, outer, AppPages.data(request), request.path(), files.stylesheets())));
    }

    /// Loads a page and its layout, as the first request would.
    public CompletionStage<Boolean> load(ComponentWorker worker, fourteen.routing.table.Route route) {
        String layout = AppPages.rootLayout(route);
        CompletionStage<JsValue> page = component(worker, scripts.file(route.file()));
        return layout == null
                ? page.thenApply(_ -> true)
                : page.thenCombine(component(worker, scripts.file(layout)), (_, _) -> true);
    }

    private static CompletionStage<JsValue> component(ComponentWorker worker, Path file) {
        return worker.modules().load(file).thenApply(module -> {
            JsValue type = module.get("default");
            // A function, or an object that React made, or a reference to a client component.
            if (type.isFunction() || (type.isObject() && !type.get("$$typeof").isUndefined())) {
                return type;
            }
            throw ComponentsException.noComponent(file, type.isUndefined() ? "no default export" : "another value");
        });
    }
}
