package fourteen.routing;

import fourteen.http.Html;
import fourteen.js.JsValue;
import fourteen.react.ReactWorker;
import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.Convention;
import fourteen.routing.table.Route;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Pages as one string each: the page in the root layout, rendered by React on the pool's workers.
public final class AppPages implements PageRenderer {

    private static final String DOCTYPE = "<!DOCTYPE html>";

    private final AppScripts<ReactWorker> scripts;

    public AppPages(AppScripts<ReactWorker> scripts) {
        this.scripts = scripts;
    }

    @Override
    public void render(PageRequest request, ResponseSink response) throws Exception {
        byte[] page = (DOCTYPE + Waiting.on(html(request)).value()).getBytes(StandardCharsets.UTF_8);
        // Every request may see another page, and a shared cache must not mix them up.
        response.start(200, HeaderList.of("Content-Type", "text/html; charset=utf-8", "Cache-Control",
                "private, no-cache", "Content-Length", Integer.toString(page.length)));
        response.write(page);
    }

    /// What React makes of a page in its layout: `<html>…</html>`, without doctype.
    ///
    /// @return fails with a [fourteen.react.ReactException] if a component is missing or throws
    public CompletableFuture<Html> html(PageRequest request) {
        return html(request, (_, tree) -> CompletableFuture.completedStage(tree));
    }

    /// The same, of a tree that is changed before it is rendered.
    public CompletableFuture<Html> html(PageRequest request, TreeChange change) {
        return scripts.submit(worker -> html(worker, request, change));
    }

    /// What a later milestone does to a page's tree, on the worker's loop: around it go the tags of its files, say.
    @FunctionalInterface
    public interface TreeChange {

        CompletionStage<JsValue> change(ReactWorker worker, JsValue tree);
    }

    /// The data of a page: what its props promise.
    public static Map<String, Object> data(PageRequest request) {
        return Map.of("params", request.params().toData(), "searchParams", request.search().toData());
    }

    private CompletionStage<Html> html(ReactWorker worker, PageRequest request, TreeChange change) {
        // @starter:begin task=5.5
        CompletionStage<JsValue> tree = scripts.internal(worker, RoutingModules.PAGE_TREE);
        CompletionStage<JsValue> page = worker.component(scripts.file(request.route().file()));
        String layout = rootLayout(request.route());
        CompletionStage<@Nullable JsValue> around = layout == null
                ? CompletableFuture.completedStage(null)
                : worker.component(scripts.file(layout)).thenApply(component -> component);
        return page.thenCombine(around, (inner, outer) -> tree
                .thenCompose(module -> change.change(worker,
                        module.get("pageTree").call(inner, outer, data(request))))
                .thenApply(worker::renderToString))
                .thenCompose(html -> html);
        // @starter:end
    }

    /// The file that wraps every page; nested layouts come with milestone 12.
    public static @Nullable String rootLayout(Route route) {
        for (AppDirectory directory : route.directories()) {
            return directory.file(Convention.LAYOUT);
        }
        return null;
    }
}
