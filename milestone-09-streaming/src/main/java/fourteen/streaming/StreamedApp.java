package fourteen.streaming;

import fourteen.components.ComponentAssets;
import fourteen.components.ComponentWorker;
import fourteen.components.ComponentWorkers;
import fourteen.components.build.BuiltComponentAssets;
import fourteen.components.build.ComponentClient;
import fourteen.components.build.DevComponentAssets;
import fourteen.components.services.Services;
import fourteen.http.files.FileOptions;
import fourteen.hydration.AssetModules;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ServedApp;
import fourteen.react.ReactOptions;
import fourteen.react.RenderPool;
import fourteen.routing.AppScripts;
import fourteen.routing.PageRenderer;
import fourteen.routing.RouteSource;
import fourteen.routing.RoutingModules;
import fourteen.routing.Waiting;
import fourteen.routing.table.AppFiles;
import java.nio.file.Path;
import java.time.Duration;

/// An app of server and client components, whose pages are streamed.
public final class StreamedApp {

    /// A page takes as long as its slowest boundary, and as its client: their limits are those of [StreamOptions], and
    /// that of one turn of a worker's loop is [ReactOptions#deadline].
    private static final Duration AS_LONG_AS_IT_LIKES = Duration.ZERO;

    private final AppShape shape;
    private final AppExtension extension;

    private StreamedApp(AppShape shape, AppExtension extension) {
        this.shape = shape;
        this.extension = extension;
    }

    /// An app of another shape: a later milestone's.
    public static StreamedApp of(AppShape shape) {
        return of(shape, AppExtension.NONE);
    }

    /// The same with what another milestone adds.
    public static StreamedApp of(AppShape shape, AppExtension extension) {
        return new StreamedApp(shape, extension);
    }

    /// What the browser's side of an app is built from.
    ///
    /// @param build how client code is built
    /// @param react how React runs: the graph of server modules leads to those of the client
    public static ComponentClient client(ClientBuild build, ReactOptions react, Services services) {
        return client(build, react, services, AppExtension.NONE);
    }

    /// The same with what a later milestone adds.
    public static ComponentClient client(ClientBuild build, ReactOptions react, Services services,
            AppExtension extension) {
        return of(AppShape.STREAMED, extension).clientOf(build, react, services);
    }

    /// As [#client], of this shape.
    public ComponentClient clientOf(ClientBuild build, ReactOptions react, Services services) {
        return extension.client(new ComponentClient(shape.client(build.withModules(RouterModules.resources())),
                workers(react.withHook(new RoutingModules()), services).graphs().server(), RouterModules.START));
    }

    /// Development: routes, modules and client files are read again when they change.
    ///
    /// @param app       the app directory
    /// @param build     how client code is built
    /// @param react     how React runs
    /// @param services  Java objects that server components may call
    /// @param options   how pages are sent
    /// @param bodyBytes how long a request's body may be
    public static ServedApp development(Path app, ClientBuild build, ReactOptions react, Services services,
            StreamOptions options, long bodyBytes) {
        return development(app, build, react, services, options, bodyBytes, AppExtension.NONE);
    }

    /// The same with what a later milestone adds.
    public static ServedApp development(Path app, ClientBuild build, ReactOptions react, Services services,
            StreamOptions options, long bodyBytes, AppExtension extension) {
        return of(AppShape.STREAMED, extension).live(app, build, react, services, options, bodyBytes);
    }

    /// As [#development], of this shape.
    public ServedApp live(Path app, ClientBuild build, ReactOptions react, Services services, StreamOptions options,
            long bodyBytes) {
        RouteSource routes = shape.routes(AppFiles.on(app), true);
        ComponentAssets assets = new DevComponentAssets(clientOf(build, react, services),
                () -> shape.pages().pages(routes.current(), app));
        // The bundler is a process of its own: it builds while React is loaded here, and while the server starts.
        Thread.ofPlatform().daemon().name("warm-up-assets").start(() -> ServedApp.quietly(assets::prepare));
        RenderPool<ComponentWorker> pool = RenderPool.opening(react.workers(), AS_LONG_AS_IT_LIKES,
                workers(react, services, assets));
        return open(new AppScripts<>(pool, react.development(), app), pool, routes, assets, options, bodyBytes, true);
    }

    /// Production: what a finished build has.
    ///
    /// @param root      the directory that holds the app's `package.json`
    /// @param directory what the build made; [ClientBuild#out]
    /// @throws fourteen.hydration.HydrationException if there is no finished build
    public static ServedApp built(Path root, Path app, Path directory, ReactOptions react, Services services,
            StreamOptions options, long bodyBytes) {
        return built(root, app, directory, react, services, options, bodyBytes, AppExtension.NONE);
    }

    /// The same with what a later milestone adds.
    public static ServedApp built(Path root, Path app, Path directory, ReactOptions react, Services services,
            StreamOptions options, long bodyBytes, AppExtension extension) {
        return of(AppShape.STREAMED, extension).build(root, app, directory, react, services, options, bodyBytes);
    }

    /// As [#built], of this shape.
    public ServedApp build(Path root, Path app, Path directory, ReactOptions react, Services services,
            StreamOptions options, long bodyBytes) {
        RouteSource routes = shape.routes(AppFiles.on(app), false);
        ComponentAssets assets = BuiltComponentAssets.open(root, directory);
        RenderPool<ComponentWorker> pool = new RenderPool<>(react.workers(), AS_LONG_AS_IT_LIKES,
                workers(react, services, assets));
        return open(new AppScripts<>(pool, react.development(), app), pool, routes, assets, options, bodyBytes, false);
    }

    private ServedApp open(AppScripts<ComponentWorker> scripts, RenderPool<ComponentWorker> pool, RouteSource routes,
            ComponentAssets assets, StreamOptions options, long bodyBytes, boolean live) {
        StreamedTree trees = shape.tree(scripts);
        StreamedPages pages = new StreamedPages(scripts, trees, assets, options);
        AppShape.Serving serving = new AppShape.Serving(routes, scripts, pages, live);
        // A built file's name has its content's hash: whoever has it may keep it for ever. In development an entry keeps its
        // name while its content changes, and the name looks as if it had a hash.
        FileOptions files = live
                ? FileOptions.DEFAULT.withImmutable(_ -> false)
                : FileOptions.PRODUCTION.withImmutable(_ -> true);
        PageRenderer renderer = extension.pages(pages, scripts);
        return new ServedApp(routes, pool, assets, live ? new TimedPages(renderer, pages::prepare) : renderer,
                route -> Waiting.on(scripts.submit(worker -> trees.load(worker, route))),
                shape.handlers(scripts, extension.handlerScope(scripts)), bodyBytes, files)
                .with(shape.before(serving), shape.after(serving));
    }

    private ComponentWorkers workers(ReactOptions react, Services services, ComponentAssets assets) {
        return workers(react.withHook(new RoutingModules()).withHook(new AssetModules(assets)), services);
    }

    private ComponentWorkers workers(ReactOptions options, Services services) {
        // Whoever changes the router's modules has to be asked before the router.
        return shape.workers(extension.workers(new ComponentWorkers(options)))
                .with(RouterModules.forServerComponents(), RouterModules.forClientComponents())
                .onServer(services.modules(options.development()));
    }
}
