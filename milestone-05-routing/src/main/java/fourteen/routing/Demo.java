package fourteen.routing;

import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.react.DevErrorView;
import fourteen.react.ReactOptions;
import fourteen.react.ReactPool;
import fourteen.react.ReactWorker;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.RouteListing;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Milestone 5's own little server: an app directory, read anew for each request.
public final class Demo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("fourteen.routing");
    private static final long BODY_BYTES = 1_000_000;

    private final ReactPool react;
    private final HttpServer server;

    private Demo(ReactPool react, HttpServer server) {
        this.react = react;
        this.server = server;
    }

    /// @param demoDirectory holds `app/` and `public/`
    /// @param port          0 for a free one
    /// @throws RoutingException if anything in `app/` cannot work
    public static Demo start(Path demoDirectory, String host, int port) {
        AppFiles files = AppFiles.on(demoDirectory.resolve("app"));
        // Below the log's own words, or they would push its first line to the right.
        LOG.info("What app/ became:\n{}", RouteListing.of(AppRoutes.of(files)));
        ReactPool react = ReactPool.open(ReactOptions.development(demoDirectory).withHook(new RoutingModules()));
        try {
            AppScripts<ReactWorker> scripts = AppScripts.of(react, demoDirectory.resolve("app"));
            AppRouting routing = new AppRouting(RouteSource.live(files), new AppPages(scripts),
                    new ScriptHandlers(scripts), BODY_BYTES);
            HttpOptions options = HttpOptions.DEFAULT.withAddress(host, port)
                    .withErrors(new DevErrorView(demoDirectory.toAbsolutePath().normalize()));
            return new Demo(react, HttpServer.start(options, config -> {
                config.registerPlugin(StaticFiles.at("/", demoDirectory.resolve("public")));
                config.registerPlugin(routing);
            }));
        } catch (RuntimeException e) {
            react.close();
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        react.close();
    }
}
