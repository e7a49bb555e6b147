package fourteen.hydration;

import fourteen.http.StaticFiles;
import fourteen.http.files.FileOptions;
import fourteen.http.semantics.AllowedMethods;
import fourteen.react.RenderPool;
import fourteen.routing.AppRouting;
import fourteen.routing.PageRenderer;
import fourteen.routing.RouteHandlers;
import fourteen.routing.RouteSource;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteTable;
import io.javalin.config.JavalinConfig;
import io.javalin.plugin.Plugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An app directory, ready to be served: its routes, its workers, its client files, and what renders its pages.
public final class ServedApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServedApp.class);

    private final RouteSource routes;
    private final RenderPool<?> workers;
    private final ClientAssets assets;
    private final PageCheck check;
    private final RouteHandlers handlers;
    private final AppRouting routing;
    private final FileOptions files;
    private List<Plugin<?>> before = List.of();
    private List<Plugin<?>> after = List.of();

    /// Loads a page as its first request would.
    @FunctionalInterface
    public interface PageCheck {

        /// @throws Exception if the page can't work
        void check(Route route) throws Exception;
    }

    /// @param bodyBytes how long a request's body may be
    /// @param files     how client files are served
    public ServedApp(RouteSource routes, RenderPool<?> workers, ClientAssets assets, PageRenderer pages,
            PageCheck check,
            RouteHandlers handlers, long bodyBytes, FileOptions files) {
        this.routes = routes;
        this.workers = workers;
        this.assets = assets;
        this.check = check;
        this.handlers = handlers;
        this.files = files;
        routing = new AppRouting(routes, pages, handlers, bodyBytes);
    }

    /// What is asked before the app's routes, and what after them; before the app is registered.
    public ServedApp with(List<Plugin<?>> first, List<Plugin<?>> last) {
        before = List.copyOf(first);
        after = List.copyOf(last);
        return this;
    }

    /// Puts the app into a Javalin application.
    public void register(JavalinConfig config) {
        try {
            config.registerPlugin(StaticFiles.at(assets.publicPath(), Files.createDirectories(assets.directory()),
                    files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before.forEach(config::registerPlugin);
        config.registerPlugin(routing);
        after.forEach(config::registerPlugin);
    }

    /// Starts all workers, and returns at once. For production: in development they would take from the first page what
    /// it needs, and the others start when there is work for them. What goes wrong here is told when a page asks.
    public void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up-workers").start(() -> quietly(workers::fill));
    }

    /// In the background of a start: its failure is told when a page asks.
    public static void quietly(Runnable work) {
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
                    case PAGE -> check.check(route);
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

    /// How the workers are.
    public RenderPool.Health health() {
        return workers.health();
    }

    @Override
    public void close() {
        workers.close();
        assets.close();
    }
}
