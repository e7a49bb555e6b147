package fourteen.hydration;

import fourteen.http.Html;
import fourteen.js.JsValue;
import fourteen.react.ReactWorker;
import fourteen.routing.AppPages;
import fourteen.routing.AppScripts;
import fourteen.routing.HeaderList;
import fourteen.routing.PageRenderer;
import fourteen.routing.PageRequest;
import fourteen.routing.ResponseSink;
import fourteen.routing.Waiting;
import fourteen.routing.table.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/// Pages that come to life in the browser: React's HTML, the tags of the route's files, and the page's props.
public final class HydratedPages implements PageRenderer {

    private final AppScripts<ReactWorker> scripts;
    private final AppPages pages;
    private final ClientAssets assets;

    public HydratedPages(AppScripts<ReactWorker> scripts, ClientAssets assets) {
        this.scripts = scripts;
        this.pages = new AppPages(scripts);
        this.assets = assets;
    }

    @Override
    public void render(PageRequest request, ResponseSink response) throws Exception {
        Route route = request.route();
        RouteAssets files = assets.of(ClientEntry.name(route.pattern()));
        Html document = Waiting.on(pages.html(request, (worker, tree) -> hydrated(worker, route, tree, files)));
        String layout = AppPages.rootLayout(route);
        Path place = scripts.file(layout == null ? route.file() : layout);
        byte[] page = HydrationScripts.append(document, AppPages.data(request), files.script(), place.toString())
                .value()
                .getBytes(StandardCharsets.UTF_8);
        response.start(200, HeaderList.of("Content-Type", "text/html; charset=utf-8", "Cache-Control",
                "private, no-cache", "Content-Length", Integer.toString(page.length)));
        response.write(page);
    }

    /// Loads a page and its layout, as the first request would.
    void check(Route route) throws Exception {
        String layout = AppPages.rootLayout(route);
        Path page = scripts.file(route.file());
        Waiting.on(scripts.submit(worker -> component(worker, page)));
        if (layout != null) {
            Waiting.on(scripts.submit(worker -> component(worker, scripts.file(layout))));
        }
    }

    private static CompletionStage<JsValue> component(ReactWorker worker, Path file) {
        return worker.component(file).thenApply(component -> {
            if (isAsync(component)) {
                throw HydrationException.asyncPage(file);
            }
            return component;
        });
    }

    private CompletionStage<JsValue> hydrated(ReactWorker worker, Route route, JsValue tree, RouteAssets files) {
        Path page = scripts.file(route.file());
        return component(worker, page).thenCompose(_ -> worker.modules()
                .load(AssetModules.HYDRATED_TREE, page)
                .thenApply(module -> module.get("hydratedTree").call(tree, files)));
    }

    private static boolean isAsync(JsValue component) {
        return component.isFunction()
                && component.get("constructor").get("name").as(String.class).equals("AsyncFunction");
    }
}
