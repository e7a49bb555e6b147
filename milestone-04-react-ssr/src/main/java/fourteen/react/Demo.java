package fourteen.react;

import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.js.GraalRuntime;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Milestone 4's own little server: pages rendered by React for every request.
public final class Demo implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private record Planet(String name, int moons) {}

    private static final List<Planet> PLANETS = List.of(new Planet("Mercury", 0), new Planet("Venus", 0),
            new Planet("Earth", 1), new Planet("Mars", 2), new Planet("Jupiter", 97), new Planet("Saturn", 274),
            new Planet("Uranus", 29), new Planet("Neptune", 16));

    private final ReactPool react;
    private final HttpServer server;

    private Demo(ReactPool react, HttpServer server) {
        this.react = react;
        this.server = server;
    }

    /// @param demoDirectory holds `components/` and `public/`
    /// @param port          0 for a free one
    public static Demo start(Path demoDirectory, String host, int port) {
        ReactPool react = ReactPool.open(ReactOptions.development(demoDirectory).withDeadline(DEADLINE));
        try {
            return new Demo(react, serve(react, demoDirectory, host, port));
        } catch (RuntimeException e) {
            react.close();
            throw e;
        }
    }

    private static HttpServer serve(ReactPool react, Path directory, String host, int port) {
        HttpOptions options = HttpOptions.DEFAULT.withAddress(host, port)
                .withErrors(new DevErrorView(directory.toAbsolutePath().normalize()));
        return HttpServer.start(options, config -> {
            config.registerPlugin(StaticFiles.at("/", directory.resolve("public")));
            config.routes.get("/", ctx -> page(ctx, react, "home.tsx", home(ctx, react)));
            config.routes.get("/throw", ctx -> page(ctx, react, "broken.tsx", Map.of("cart", Map.of())));
            config.routes.get("/loop", ctx -> page(ctx, react, "endless.tsx", Map.of()));
        });
    }

    private static Map<String, Object> home(Context ctx, ReactPool react) {
        String name = Objects.requireNonNullElse(ctx.queryParam("name"), "world");
        return Map.of("visitor", name, "engine", GraalRuntime.currentEngine().toString(), "workers",
                react.health().workers(), "planets", PLANETS);
    }

    private static void page(Context ctx, ReactPool react, String component, Map<String, Object> props) {
        ctx.future(() -> react.document(Path.of("components", component), props)
                .thenAccept(html -> ctx.html(html.value())));
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
