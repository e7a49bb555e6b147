package fourteen.components;

import fourteen.hydration.RouteAssets;
import fourteen.js.JsValue;
import fourteen.routing.AppPages;
import fourteen.routing.AppScripts;
import fourteen.routing.PageRequest;
import fourteen.routing.table.Route;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A page in the layout of `app/` itself.
public final class DocumentTree implements PageTree {

    private final AppScripts<ComponentWorker> scripts;

    public DocumentTree(AppScripts<ComponentWorker> scripts) {
        this.scripts = scripts;
    }

    @Override
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

    @Override
    public CompletionStage<Boolean> load(ComponentWorker worker, Route route) {
        String layout = AppPages.rootLayout(route);
        CompletionStage<JsValue> page = component(worker, scripts.file(route.file()));
        return layout == null
                ? page.thenApply(_ -> true)
                : page.thenCombine(component(worker, scripts.file(layout)), (_, _) -> true);
    }

    private static CompletionStage<JsValue> component(ComponentWorker worker, Path file) {
        return worker.modules().load(file).thenApply(module -> PageTree.component(file, module));
    }
}
