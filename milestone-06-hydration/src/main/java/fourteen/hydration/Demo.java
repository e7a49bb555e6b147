package fourteen.hydration;

import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.react.DevErrorView;
import fourteen.react.ReactOptions;
import java.nio.file.Path;
import java.util.Map;

/// Milestone 6's own little server: an app directory whose pages come to life in the browser.
public final class Demo implements AutoCloseable {

    private static final long BODY_BYTES = 1_000_000;

    private final ServedApp app;
    private final HttpServer server;

    private Demo(ServedApp app, HttpServer server) {
        this.app = app;
        this.server = server;
    }

    /// How a milestone opens an app in development.
    @FunctionalInterface
    public interface Opening {

        /// As [HydratedApp#development].
        ServedApp open(Path app, ClientBuild build, ReactOptions react, long bodyBytes);
    }

    /// @param demoDirectory holds `app/` and `public/`
    /// @param port          0 for a free one
    public static Demo start(Path demoDirectory, String host, int port) {
        return start(demoDirectory, host, port, HydratedApp::development);
    }

    /// The same for a later milestone.
    ///
    /// @param opening how its apps are opened
    public static Demo start(Path demoDirectory, String host, int port, Opening opening) {
        Path root = demoDirectory.toAbsolutePath().normalize();
        ClientBuild build = new ClientBuild(root, kit(root), root.resolve(".fourteen/dev"), false, Map.of());
        ServedApp app = opening.open(root.resolve("app"), build, ReactOptions.development(root), BODY_BYTES);
        try {
            HttpOptions options = HttpOptions.DEFAULT.withAddress(host, port).withErrors(new DevErrorView(root));
            return new Demo(app, HttpServer.start(options, config -> {
                config.registerPlugin(StaticFiles.at("/", root.resolve("public")));
                app.register(config);
            }));
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    /// The directory above with packages in it.
    private static Path kit(Path root) {
        Path directory = root;
        while (!directory.resolve("node_modules/esbuild").toFile().isDirectory()) {
            Path parent = directory.getParent();
            if (parent == null) {
                return root;
            }
            directory = parent;
        }
        return directory;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        app.close();
    }
}
