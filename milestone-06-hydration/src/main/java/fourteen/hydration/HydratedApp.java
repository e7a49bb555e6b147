package fourteen.hydration;

import fourteen.http.StaticFiles;
import fourteen.react.ReactOptions;
import fourteen.react.ReactPool;
import fourteen.routing.AppRouting;
import fourteen.routing.AppScripts;
import fourteen.routing.RouteSource;
import fourteen.routing.RoutingModules;
import fourteen.routing.ScriptHandlers;
import fourteen.routing.table.AppFiles;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An app directory, ready to be served: its routes, its workers, its client files.
public final class HydratedApp implements AutoCloseable {

    private final ReactPool react;
    private final ClientAssets assets;
    private final AppRouting routing;

    private HydratedApp(ReactPool react, ClientAssets assets, AppRouting routing) {
        this.react = react;
        this.assets = assets;
        this.routing = routing;
    }

    /// Development: routes, modules and client files are read again when they change.
    ///
    /// @param app       the app directory
    /// @param build     how client code is built
    /// @param options   how React runs
    /// @param bodyBytes how long a request's body may be
    public static HydratedApp development(Path app, ClientBuild build, ReactOptions options, long bodyBytes) {
        RouteSource routes = RouteSource.live(AppFiles.on(app));
        ClientAssets assets = new DevAssets(build, () -> ClientEntries.of(routes.current(), app));
        return open(app, routes, assets, options, bodyBytes);
    }

    /// Production: what a finished build has.
    ///
    /// @param root      the directory that holds the app's `package.json`
    /// @param directory where the build put its client files
    /// @throws HydrationException if there is no finished build
    public static HydratedApp built(Path root, Path app, Path directory, ReactOptions options, long bodyBytes) {
        return open(app, RouteSource.fixed(AppFiles.on(app)), BuiltAssets.open(root, directory), options, bodyBytes);
    }

    private static HydratedApp open(Path app, RouteSource routes, ClientAssets assets, ReactOptions options,
            long bodyBytes) {
        ReactPool react = ReactPool.open(options.withHook(new RoutingModules()).withHook(new AssetModules(assets)));
        AppScripts scripts = new AppScripts(react, app);
        return new HydratedApp(react, assets, new AppRouting(routes, new HydratedPages(scripts, assets),
                new ScriptHandlers(scripts), bodyBytes));
    }

    /// Puts the app into a Javalin application.
    public void register(JavalinConfig config) {
        try {
            config.registerPlugin(StaticFiles.at(assets.publicPath(), Files.createDirectories(assets.directory())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config.registerPlugin(routing);
    }

    /// The workers, to fill the pool before the first request, say.
    public ReactPool react() {
        return react;
    }

    @Override
    public void close() {
        react.close();
        assets.close();
    }
}
