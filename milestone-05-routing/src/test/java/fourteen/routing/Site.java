package fourteen.routing;

import fourteen.react.ReactOptions;
import fourteen.react.ReactPool;
import fourteen.react.ReactWorker;
import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.Convention;
import fourteen.routing.table.DirectoryName;
import fourteen.routing.table.ParamValue;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import fourteen.testkit.RepositoryRoot;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The app in `src/test/apps/site` on a pool with one worker, and requests for it that no route table has found.
final class Site implements AutoCloseable {

    static final Path APP = RepositoryRoot.path().resolve("milestone-05-routing/src/test/apps/site/app");

    private static final AppDirectory ROOT = new AppDirectory("", new DirectoryName.Group("app"),
            Map.of(Convention.LAYOUT, "layout.tsx"), List.of());

    final AppScripts<ReactWorker> scripts;
    private final ReactPool react;

    private Site(ReactPool react) {
        this.react = react;
        this.scripts = AppScripts.of(react, APP);
    }

    static Site open() {
        return new Site(ReactPool.open(
                ReactOptions.production(APP.resolveSibling("app")).withWorkers(1).withHook(new RoutingModules())));
    }

    static PageRequest page(String file, RouteParams params, String query) {
        int slash = file.lastIndexOf('/');
        List<AppDirectory> directories = slash < 0 ? List.of(ROOT) : List.of(ROOT, bare(file.substring(0, slash)));
        Route route = new Route(Route.Kind.PAGE, List.of(), file, directories);
        return new PageRequest(route, params, SearchParams.parse(query), "http://localhost/", HeaderList.of());
    }

    /// A directory without files of its own, such as a layout.
    private static AppDirectory bare(String path) {
        return new AppDirectory(path, new DirectoryName.Group(path), Map.of(), List.of());
    }

    static HandlerRequest handler(String file, String method, @Nullable String body, String... headers) {
        Route route = new Route(Route.Kind.HANDLER, List.of(), file, List.of(ROOT));
        RequestBody stream = body == null
                ? null
                : new RequestBody(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), 1000);
        String function = method.equals("HEAD") ? "GET" : method;
        return new HandlerRequest(route, params("name", "caf\u00e9"), function, method, "http://localhost/api?x=1",
                HeaderList.of(headers), stream);
    }

    static RouteParams params(String name, String text) {
        return new RouteParams(Map.of(name, new ParamValue.One(text)));
    }

    static RouteParams params(String name, List<String> texts) {
        Map<String, ParamValue> values = new LinkedHashMap<>();
        values.put(name, new ParamValue.Many(texts));
        return new RouteParams(values);
    }

    @Override
    public void close() {
        react.close();
    }
}
