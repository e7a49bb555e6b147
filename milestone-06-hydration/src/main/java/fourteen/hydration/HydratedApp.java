package fourteen.hydration;

import fourteen.http.StaticFiles;
import fourteen.http.files.FileOptions;
import fourteen.http.semantics.AllowedMethods;
import fourteen.react.ReactOptions;
import fourteen.react.ReactPool;
import fourteen.react.ReactWorker;
import fourteen.routing.AppRouting;
import fourteen.routing.AppScripts;
import fourteen.routing.RouteHandlers;
import fourteen.routing.RouteSource;
import fourteen.routing.RoutingModules;
import fourteen.routing.ScriptHandlers;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteTable;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An app directory, ready to be served: its routes, its workers, its client files.
public final class HydratedApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HydratedApp.class);

    private final RouteSource routes;
    private final ReactPool react;
    private final ClientAssets assets;
    private final HydratedPages pages;
    private final RouteHandlers handlers;
    private final AppRouting routing;
    private final FileOptions files;

    private HydratedApp(RouteSource routes, ReactPool react, ClientAssets assets, HydratedPages pages,
            RouteHandlers handlers, AppRouting routing, FileOptions files) {
        this.pages = pages;
        this.handlers = handlers;
        this.routes = routes;
        this.files = files;
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
        // The bundler is a process of its own: it builds while React is loaded here, and while the server starts.
        Thread.ofPlatform().daemon().name("warm-up-assets").start(() -> quietly(assets::prepare));
        // An entry keeps its name while its content changes, and the name looks as if it had a hash.
        return open(app, routes, assets, ReactPool.opening(hooked(options, assets)), bodyBytes,
                FileOptions.DEFAULT.withImmutable(_ -> false));
    }

    /// Production: what a finished build has.
    ///
    /// @param root      the directory that holds the app's `package.json`
    /// @param directory what the build made; [ClientBuild#out]
    /// @throws HydrationException if there is no finished build
    public static HydratedApp built(Path root, Path app, Path directory, ReactOptions options, long bodyBytes) {
        RouteSource routes = RouteSource.fixed(AppFiles.on(app));
        ClientAssets assets = BuiltAssets.open(root, directory);
        // A built file's name has its content's hash: whoever has it may keep it for ever.
        return open(app, routes, assets,
                ReactPool.open(hooked(options, assets)), bodyBytes, FileOptions.PRODUCTION.withImmutable(_ -> true));
    }

    private static ReactOptions hooked(ReactOptions options, ClientAssets assets) {
        return options.withHook(new RoutingModules()).withHook(new AssetModules(assets));
    }

    private static HydratedApp open(Path app, RouteSource routes, ClientAssets assets, ReactPool react, long bodyBytes,
            FileOptions files) {
        AppScripts<ReactWorker> scripts = AppScripts.of(react, app);
        HydratedPages pages = new HydratedPages(scripts, assets);
        ScriptHandlers handlers = new ScriptHandlers(scripts);
        return new HydratedApp(routes, react, assets, pages, handlers,
                new AppRouting(routes, pages, handlers, bodyBytes), files);
    }

    /// Puts the app into a Javalin application.
    public void register(JavalinConfig config) {
        try {
            config.registerPlugin(StaticFiles.at(assets.publicPath(), Files.createDirectories(assets.directory()),
                    files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config.registerPlugin(routing);
    }

    /// Starts all workers, and returns at once. For production: in development they would take from the first page what
    /// it needs, and the others start when there is work for them. What goes wrong here is told when a page asks.
    public void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up-workers").start(() -> quietly(react::fill));
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.debug("Not ready before the first request", e);
        }
    }

    /// Loads every page and handler once on the server, so that what cannot work is found before anybody asks for it.
    ///
    /// @throws RuntimeException of the milestone whose part failed, with the author's file and line
    public void check() {
        for (Route route : routes.current().routes()) {
            try {
                switch (route.kind()) {
                    case PAGE -> pages.check(route);
                    case HANDLER -> {
                        AllowedMethods _ = handlers.methods(route);
                    }
                }
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw HydrationException.checkFailed(route.file(), e);
            }
        }
    }

    /// The app's routes as they are now.
    ///
    /// @throws fourteen.routing.RoutingException if anything in the app directory cannot work
    public RouteTable routes() {
        return routes.current();
    }

    /// What the browser loads, and what imports of files give.
    public ClientAssets assets() {
        return assets;
    }

    /// The workers.
    public ReactPool react() {
        return react;
    }

    @Override
    public void close() {
        react.close();
        assets.close();
    }
}
