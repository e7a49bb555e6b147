package fourteen.http;

import fourteen.http.files.FileOptions;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/// A running server: a Javalin application with this package's parts in it. [#close] lets running requests end; whoever
/// owns the process calls it when the process is told to end.
///
/// {@snippet :
/// try (HttpServer server = HttpServer.site(Path.of("site"), HttpOptions.DEFAULT)) { … server.url() … }
/// }
public final class HttpServer implements AutoCloseable {

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    private final Javalin javalin;
    private final int port;
    private final HttpOptions options;

    private HttpServer(Javalin javalin, HttpOptions options) {
        this.javalin = javalin;
        // Kept, for a server that stops no longer knows it.
        this.port = javalin.port();
        this.options = options;
    }

    /// Serves a directory of pages, with its own `404.html` and `500.html` if it has them.
    ///
    /// @throws HttpException if there is no such directory, or the port is in use
    public static HttpServer site(Path directory, HttpOptions options) {
        Pages pages = Pages.in(directory, FileOptions.DEFAULT);
        HttpOptions own = options.withErrors(ErrorView.from(directory, options.errors()));
        return start(own, config -> config.registerPlugin(pages));
    }

    /// Starts a Javalin application with [MethodRules], [ErrorPages] and [AccessLog]; the rest is the caller's.
    ///
    /// @throws HttpException if it can't listen: the port is in use, say
    public static HttpServer start(HttpOptions options, Consumer<JavalinConfig> application) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            // Javalin's own compression says no Vary, and holds streamed answers back.
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.threadPool = options.threads().pool(options.stopWithin());
            config.jetty.modifyHttpConfiguration(http -> configure(http, options));
            config.jetty.addConnector((server, http) -> listen(server, http, options));
            config.registerPlugin(new MethodRules());
            config.registerPlugin(new ErrorPages(options.errors()));
            if (options.accessLog()) {
                config.registerPlugin(new AccessLog());
            }
            application.accept(config);
            // Last, and so outermost: it counts requests from their first moment to their last byte.
            config.jetty.modifyServer(server -> endGracefully(server, options));
        });
        javalin.start();
        return new HttpServer(javalin, options);
    }

    private static void configure(HttpConfiguration http, HttpOptions options) {
        http.setRequestHeaderSize(options.headerBytes());
        http.setIdleTimeout(options.idleTimeout().toMillis());
        // Javalin would take the method from this header: a GET could then do what only a POST may.
        http.addCustomizer((request, headers) -> request.getHeaders().contains(METHOD_OVERRIDE)
                ? new Request.Wrapper(request) {
                    private final HttpFields kept = HttpFields.build(request.getHeaders())
                            .remove(METHOD_OVERRIDE)
                            .asImmutable();

                    @Override
                    public HttpFields getHeaders() {
                        return kept;
                    }
                }
                : request);
    }

    /// Takes the port at once: Jetty would do so later, and Javalin then say less about what went wrong.
    private static ServerConnector listen(Server server, HttpConfiguration http, HttpOptions options) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.idleTimeout().toMillis());
        try {
            connector.open();
        } catch (IOException e) {
            throw inUse(e)
                    ? HttpException.portInUse(options.host(), options.port(), e)
                    : HttpException.cannotListen(options.host(), options.port(), e);
        }
        return connector;
    }

    private static boolean inUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("in use")) {
                return true;
            }
        }
        return false;
    }

    private static void endGracefully(Server server, HttpOptions options) {
        server.setStopTimeout(options.stopWithin().toMillis());
        server.insertHandler(new ServerOptions());
        server.insertHandler(new GracefulHandler());
    }

    /// The port it listens on, also where the options said 0.
    public int port() {
        return port;
    }

    /// `http://127.0.0.1:3000`
    public String url() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + port();
    }

    /// Takes no new requests, lets the running ones end, at most [HttpOptions#stopWithin] long, and frees the port.
    ///
    /// @throws HttpException if requests were still running then, and have been cut off
    @Override
    public void close() {
        String url = url();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            throw HttpException.stopFailed(url, e);
        }
    }
}
