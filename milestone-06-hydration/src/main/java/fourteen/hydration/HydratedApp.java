package fourteen.hydration;

import fourteen.http.files.FileOptions;
import fourteen.react.ReactOptions;
import fourteen.react.ReactPool;
import fourteen.react.ReactWorker;
import fourteen.routing.AppScripts;
import fourteen.routing.RouteSource;
import fourteen.routing.RoutingModules;
import fourteen.routing.ScriptHandlers;
import fourteen.routing.table.AppFiles;
import java.nio.file.Path;

/// An app whose pages are hydrated as a whole.
public final class HydratedApp {

    private HydratedApp() {}

    /// Development: routes, modules and client files are read again when they change.
    ///
    /// @param app       the app directory
    /// @param build     how client code is built
    /// @param options   how React runs
    /// @param bodyBytes how long a request's body may be
    public static ServedApp development(Path app, ClientBuild build, ReactOptions options, long bodyBytes) {
        RouteSource routes = RouteSource.live(AppFiles.on(app));
        ClientAssets assets = new DevAssets(build, () -> ClientEntries.of(routes.current(), app));
        // The bundler is a process of its own: it builds while React is loaded here, and while the server starts.
        Thread.ofPlatform().daemon().name("warm-up-assets").start(() -> ServedApp.quietly(assets::prepare));
        // An entry keeps its name while its content changes, and the name looks as if it had a hash.
        return open(app, routes, assets, ReactPool.opening(hooked(options, assets)), bodyBytes,
                FileOptions.DEFAULT.withImmutable(_ -> false));
    }

    /// Production: what a finished build has.
    ///
    /// @param root      the directory that holds the app's `package.json`
    /// @param directory what the build made; [ClientBuild#out]
    /// @throws HydrationException if there is no finished build
    public static ServedApp built(Path root, Path app, Path directory, ReactOptions options, long bodyBytes) {
        RouteSource routes = RouteSource.fixed(AppFiles.on(app));
        ClientAssets assets = BuiltAssets.open(root, directory);
        // A built file's name has its content's hash: whoever has it may keep it for ever.
        return open(app, routes, assets,
                ReactPool.open(hooked(options, assets)), bodyBytes, FileOptions.PRODUCTION.withImmutable(_ -> true));
    }

    private static ReactOptions hooked(ReactOptions options, ClientAssets assets) {
        return options.withHook(new RoutingModules()).withHook(new AssetModules(assets));
    }

    private static ServedApp open(Path app, RouteSource routes, ClientAssets assets, ReactPool react, long bodyBytes,
            FileOptions files) {
        AppScripts<ReactWorker> scripts = AppScripts.of(react, app);
        HydratedPages pages = new HydratedPages(scripts, assets);
        return new ServedApp(routes, react.workers(), assets, pages, pages::check, new ScriptHandlers(scripts),
                bodyBytes, files);
    }
}
