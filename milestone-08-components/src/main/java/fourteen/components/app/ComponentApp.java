package fourteen.components.app;

import fourteen.components.ComponentAssets;
import fourteen.components.ComponentPages;
import fourteen.components.ComponentWorker;
import fourteen.components.ComponentWorkers;
import fourteen.components.DocumentTree;
import fourteen.components.PageTree;
import fourteen.components.build.BuiltComponentAssets;
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

/// An app of server and client components, whose pages are sent whole. Milestone 9 has one whose pages are streamed.
public final class ComponentApp {

    private ComponentApp() {}

    /// What the browser's side of an app is built from.
    ///
    /// @param build how client code is built
    /// @param react how React runs: the graph of server modules leads to those of the client
    public static ComponentClient client(ClientBuild build, ReactOptions react) {
        return new ComponentClient(build, new ComponentWorkers(react.withHook(new RoutingModules())).graphs().server());
    }

    /// Development: routes, modules and client files are read again when they change.
    ///
    /// @param app       the app directory
    /// @param build     how client code is built
    /// @param react     how React runs
    /// @param bodyBytes how long a request's body may be
    public static ServedApp development(Path app, ClientBuild build, ReactOptions react, long bodyBytes) {
        RouteSource routes = RouteSource.live(AppFiles.on(app));
        ComponentAssets assets = new DevComponentAssets(client(build, react),
                () -> ComponentRoute.of(routes.current(), app));
        // The bundler is a process of its own: it builds while React is loaded here, and while the server starts.
        Thread.ofPlatform().daemon().name("warm-up-assets").start(() -> ServedApp.quietly(assets::prepare));
        RenderPool<ComponentWorker> pool = RenderPool.opening(react.workers(), react.deadline(),
                workers(react, assets));
        // An entry keeps its name while its content changes, and the name looks as if it had a hash.
        return open(new AppScripts<>(pool, react.development(), app), pool, routes, assets, bodyBytes,
                FileOptions.DEFAULT.withImmutable(_ -> false));
    }

    /// Production: what a finished build has.
    ///
    /// @param root      the directory that holds the app's `package.json`
    /// @param directory what the build made; [ClientBuild#out]
    /// @throws fourteen.hydration.HydrationException if there is no finished build
    public static ServedApp built(Path root, Path app, Path directory, ReactOptions react, long bodyBytes) {
        RouteSource routes = RouteSource.fixed(AppFiles.on(app));
        ComponentAssets assets = BuiltComponentAssets.open(root, directory);
        RenderPool<ComponentWorker> pool = new RenderPool<>(react.workers(), react.deadline(),
                workers(react, assets));
        // A built file's name has its content's hash: whoever has it may keep it for ever.
        return open(new AppScripts<>(pool, react.development(), app), pool, routes, assets, bodyBytes,
                FileOptions.PRODUCTION.withImmutable(_ -> true));
    }

    private static ServedApp open(AppScripts<ComponentWorker> scripts, RenderPool<ComponentWorker> pool,
            RouteSource routes, ComponentAssets assets, long bodyBytes, FileOptions files) {
        PageTree pages = new DocumentTree(scripts);
        return new ServedApp(routes, pool, assets, new ComponentPages(scripts, assets),
                route -> Waiting.on(scripts.submit(worker -> pages.load(worker, route))), new ScriptHandlers(scripts),
                bodyBytes, files);
    }

    private static ComponentWorkers workers(ReactOptions react, ComponentAssets assets) {
        return new ComponentWorkers(react.withHook(new RoutingModules()).withHook(new AssetModules(assets)));
    }
}
