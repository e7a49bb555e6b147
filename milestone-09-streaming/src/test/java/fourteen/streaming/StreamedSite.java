package fourteen.streaming;

import fourteen.components.build.ComponentBuild;
import fourteen.components.services.Services;
import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ServedApp;
import fourteen.react.DevErrorView;
import fourteen.react.ReactOptions;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// An app directory, served as the framework does it. React and the bundler are the repository's.
final class StreamedSite implements AutoCloseable {

    private static final long BODY_BYTES = 1_000;

    private final ServedApp app;
    private final HttpServer server;

    private StreamedSite(ServedApp app, HttpServer server) {
        this.app = app;
        this.server = server;
    }

    /// @param root holds `app/`, and maybe `public/`
    /// @param out  where client files go
    static StreamedSite development(Path root, Path out, StreamOptions options) {
        return serve(root, StreamedApp.development(root.resolve("app"), build(root, out, false),
                react(ReactOptions.development(root)), Services.none(), options, BODY_BYTES));
    }

    /// Builds, and serves the build.
    static StreamedSite production(Path root, Path out, StreamOptions options) {
        ReactOptions react = react(ReactOptions.production(root));
        ComponentBuild _ = ComponentBuild.run(StreamedApp.client(build(root, out, true), react, Services.none()),
                root.resolve("app"));
        return serve(root,
                StreamedApp.built(root, root.resolve("app"), out, react, Services.none(), options, BODY_BYTES));
    }

    static StreamedSite of(Path root, Path out, boolean production) {
        return production
                ? production(root, out, StreamOptions.DEFAULT)
                : development(root, out, StreamOptions.DEFAULT);
    }

    private static ClientBuild build(Path root, Path out, boolean production) {
        return new ClientBuild(root, RepositoryRoot.path(), out, production, Map.of());
    }

    private static ReactOptions react(ReactOptions options) {
        return options.withKit(RepositoryRoot.path()).withWorkers(1);
    }

    private static StreamedSite serve(Path root, ServedApp app) {
        return new StreamedSite(app,
                HttpServer.start(HttpOptions.DEFAULT.withErrors(new DevErrorView(root)), config -> {
                    if (Files.isDirectory(root.resolve("public"))) {
                        config.registerPlugin(StaticFiles.at("/", root.resolve("public")));
                    }
                    app.register(config);
                }));
    }

    static void write(Path root, String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServedApp app() {
        return app;
    }

    int port() {
        return server.port();
    }

    String url(String path) {
        return server.url() + path;
    }

    @Override
    public void close() {
        server.close();
        app.close();
    }
}
