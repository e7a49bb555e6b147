package fourteen.streaming;

import fourteen.components.ComponentAssets;
import fourteen.components.ComponentWorker;
import fourteen.components.ComponentWorkers;
import fourteen.components.PageTree;
import fourteen.components.build.ComponentClient;
import fourteen.components.build.ComponentRoute;
import fourteen.components.build.DevComponentAssets;
import fourteen.http.files.FileOptions;
import fourteen.hydration.AssetModules;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ServedApp;
import fourteen.react.ReactOptions;
import fourteen.react.RenderPool;
import fourteen.routing.AppScripts;
import fourteen.routing.RouteSource;
import fourteen.routing.RoutingModules;
import fourteen.routing.ScriptHandlers;
import fourteen.routing.Waiting;
import fourteen.routing.table.AppFiles;
import java.nio.file.Path;

/// An app of server and client components, whose pages are streamed.
public final class StreamedApp {

    private StreamedApp() {}

    /// Development: routes, modules and client files are read again when they change.
    ///
    /// @param app       the app directory
    /// @param build     how client code is built
    /// @param react     how React runs
    /// @param bodyBytes how long a request's body may be
    public static ServedApp development(Path app, ClientBuild build, ReactOptions react, StreamOptions options,
            long bodyBytes) {
        RouteSource routes = RouteSource.live(AppFiles.on(app));
        ReactOptions plain = react.withHook(new RoutingModules());
        ComponentClient client = new ComponentClient(build.withModules(RouterModules.resources()),
                workers(plain).graphs().server(), RouterModules.START);
        ComponentAssets assets = new DevComponentAssets(client, () -> ComponentRoute.of(routes.current(), app));
        // The bundler is a process of its own: it builds while React is loaded here, and while the server starts.
        Thread.ofPlatform().daemon().name("warm-up-assets").start(() -> ServedApp.quietly(assets::prepare));
        RenderPool<ComponentWorker> pool = RenderPool.opening(react.workers(), react.deadline(),
                workers(plain.withHook(new AssetModules(assets))));
        AppScripts<ComponentWorker> scripts = new AppScripts<>(pool, react.development(), app);
        PageTree pages = new PageTree(scripts);
        // An entry keeps its name while its content changes, and the name looks as if it had a hash.
        return new ServedApp(routes, pool, assets, new StreamedPages(scripts, assets, options),
                route -> Waiting.on(scripts.submit(worker -> pages.load(worker, route))), new ScriptHandlers(scripts),
                bodyBytes, FileOptions.DEFAULT.withImmutable(_ -> false));
    }

    private static ComponentWorkers workers(ReactOptions options) {
        return new ComponentWorkers(options).with(RouterModules.forServerComponents(),
                RouterModules.forClientComponents());
    }
}
