package fourteen.streaming;

import fourteen.components.ComponentWorker;
import fourteen.components.DocumentTree;
import fourteen.hydration.RouteAssets;
import fourteen.js.JsValue;
import fourteen.routing.AppScripts;
import fourteen.routing.PageRequest;
import fourteen.routing.table.Route;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// A page in its layout, with the place that it was asked for around it.
final class RoutedTree implements StreamedTree {

    private final AppScripts<ComponentWorker> scripts;
    private final DocumentTree pages;

    RoutedTree(AppScripts<ComponentWorker> scripts) {
        this.scripts = scripts;
        pages = new DocumentTree(scripts);
    }

    @Override
    public CompletionStage<JsValue> of(ComponentWorker worker, PageRequest request, RouteAssets files) {
        return pages.of(worker, request, files)
                .thenCompose(page -> scripts.internal(worker, RouterModules.ROUTED_TREE)
                        .thenApply(module -> module.get("routedTree")
                                .call(page, Map.of("pathname", request.path(), "search",
                                        request.query(), "params", request.params().toData()))));
    }

    @Override
    public CompletionStage<Boolean> load(ComponentWorker worker, Route route) {
        return pages.load(worker, route);
    }
}
