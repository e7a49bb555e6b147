package fourteen.layouts;

import fourteen.components.ComponentWorker;
import fourteen.components.PageTree;
import fourteen.hydration.RouteAssets;
import fourteen.js.JsValue;
import fourteen.routing.AppScripts;
import fourteen.routing.HeaderList;
import fourteen.routing.PageRequest;
import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.Convention;
import fourteen.routing.table.RequestPath;
import fourteen.routing.table.Route;
import fourteen.streaming.PageFailure;
import fourteen.streaming.StreamOptions;
import fourteen.streaming.StreamedPages;
import fourteen.streaming.StreamedTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A page in all that is above it; for a browser that has another page of the app, what differs.
final class LayoutTree implements StreamedTree {

    private static final String HAVE = "X-Fourteen-Have";
    private static final String FROM = "X-Fourteen-From";
    private static final int NOT_FOUND = 404;

    private final AppScripts<ComponentWorker> scripts;
    private final boolean development;
    private final HeadFiles headFiles;

    LayoutTree(AppScripts<ComponentWorker> scripts, boolean development) {
        this.scripts = scripts;
        this.development = development;
        headFiles = new HeadFiles(scripts.file(""));
    }

    @Override
    public CompletionStage<JsValue> of(ComponentWorker worker, PageRequest request, RouteAssets files) {
        Interception within = interception(request);
        if (within != null) {
            return tree(worker, request, within.root(), files, new Difference(List.of(within.patch())), null);
        }
        Segment root = segments(request);
        HaveTree have = have(request);
        return tree(worker, request, root, files, have == null ? null : Difference.of(have, root), null);
    }

    /// A link of the page that the browser has may show another one within it.
    private static @Nullable Interception interception(PageRequest request) {
        HaveTree have = have(request);
        String from = request.headers().first(FROM);
        AppDirectory app = request.route().directories().getFirst();
        if (have == null || from == null || isNotFound(request.route())
                || !(RequestPath.parse(from) instanceof RequestPath.Segments(List<String> shown))) {
            return null;
        }
        return Interception.of(app, shown, Decoded.path(request.route(), request.params()))
                .filter(found -> Difference.of(have, SegmentTree.of(app, shown)) != null)
                .orElse(null);
    }

    @Override
    public boolean fits(PageRequest request) {
        HaveTree have = have(request);
        return have == null || interception(request) != null || Difference.of(have, segments(request)) != null;
    }

    @Override
    public int status(PageRequest request) {
        return isNotFound(request.route()) ? NOT_FOUND : 200;
    }

    @Override
    public CompletionStage<@Nullable Instead> instead(ComponentWorker worker, PageRequest request, RouteAssets files,
            PageFailure failure) {
        Segment root = segments(request);
        Fallback fallback = Fallback.of(failure, root, development).orElse(null);
        if (fallback == null) {
            return CompletableFuture.completedStage(null);
        }
        return tree(worker, request, root, files, null, fallback)
                .thenApply(tree -> new Instead(fallback.status(), HeaderList.of(), tree));
    }

    private CompletionStage<JsValue> tree(ComponentWorker worker, PageRequest request, Segment root, RouteAssets files,
            @Nullable Difference difference, @Nullable Fallback instead) {
        TreePlan plan = new TreePlan(request, root);
        boolean waits = instead != null || StreamOptions.readsOnlyHtml(request.headers());
        Map<String, Object> data = plan.data(files.stylesheets(), difference, instead, waits, headFiles.of(root));
        return modules(worker, plan.files()).thenCompose(
                modules -> scripts.internal(worker, LayoutModules.TREE)
                        .thenApply(module -> {
                            JsValue table = module.get("moduleTable").call();
                            modules.forEach(table::set);
                            return module.get(difference == null ? "layoutTree" : "patchTree").call(data, table);
                        }));
    }

    /// Loads a page's modules, each with a component.
    private CompletionStage<Map<String, JsValue>> modules(ComponentWorker worker, Iterable<String> files) {
        Map<String, JsValue> loaded = new LinkedHashMap<>();
        CompletionStage<Boolean> all = CompletableFuture.completedStage(true);
        for (String file : files) {
            Path path = scripts.file(file);
            all = all.thenCombine(worker.modules().load(path), (_, module) -> {
                LayoutsException.checkBoundary(file, PageTree.component(path, module));
                loaded.put(file, module);
                return true;
            });
        }
        return all.thenApply(_ -> loaded);
    }

    @Override
    public CompletionStage<Boolean> load(ComponentWorker worker, Route route) {
        return modules(worker, files(route)).thenApply(_ -> true);
    }

    /// All files that a page of a route may need, outermost first.
    static List<String> files(Route route) {
        List<String> files = new ArrayList<>();
        for (AppDirectory directory : route.directories()) {
            for (Convention convention : Convention.values()) {
                String file = directory.file(convention);
                if (file != null && convention != Convention.PAGE && convention != Convention.ROUTE) {
                    files.add(file);
                }
            }
        }
        route.directories().forEach(directory -> SlotFiles.of(directory).forEach(file -> {
            if (!files.contains(file)) {
                files.add(file);
            }
        }));
        if (!files.contains(route.file())) {
            files.add(route.file());
        }
        return files;
    }

    static boolean isNotFound(Route route) {
        return Convention.of(route.file().substring(route.file().lastIndexOf('/') + 1))
                .filter(convention -> convention == Convention.NOT_FOUND)
                .isPresent();
    }

    private static Segment segments(PageRequest request) {
        Route route = request.route();
        AppDirectory app = route.directories().getFirst();
        return isNotFound(route)
                ? SegmentTree.ofFile(app, route.file())
                : SegmentTree.of(app, Decoded.path(route, request.params()));
    }

    private static @Nullable HaveTree have(PageRequest request) {
        return StreamedPages.wantsPayload(request.headers()) ? HaveTree.parse(request.headers().first(HAVE)) : null;
    }
}
