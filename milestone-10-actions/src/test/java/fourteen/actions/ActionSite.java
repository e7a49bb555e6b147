package fourteen.actions;

import fourteen.components.build.ComponentBuild;
import fourteen.components.services.Services;
import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ServedApp;
import fourteen.react.DevErrorView;
import fourteen.react.ReactOptions;
import fourteen.streaming.StreamOptions;
import fourteen.streaming.StreamedApp;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// An app directory with functions of the server, served as the framework does it.
final class ActionSite implements AutoCloseable {

    private static final long BODY_BYTES = 20_000_000;

    private final ServedApp app;
    private final HttpServer server;

    private ActionSite(ServedApp app, HttpServer server) {
        this.app = app;
        this.server = server;
    }

    /// @param root holds `app/`
    static ActionSite development(Path root, ActionOptions options) {
        return serve(root, StreamedApp.development(root.resolve("app"), build(root, false),
                react(ReactOptions.development(root)), Services.none(), StreamOptions.DEFAULT, BODY_BYTES,
                ActionExtension.development(options)));
    }

    /// Builds, and serves the build.
    static ActionSite production(Path root, ActionOptions options) {
        build(root, options);
        return built(root, options);
    }

    static void build(Path root, ActionOptions options) {
        ActionExtension extension = ActionExtension.development(options);
        ComponentBuild _ = ComponentBuild.run(StreamedApp.client(build(root, true),
                react(ReactOptions.production(root)), Services.none(), extension), root.resolve("app"));
        extension.write(out(root));
    }

    /// Serves what was built.
    static ActionSite built(Path root, ActionOptions options) {
        return serve(root, StreamedApp.built(root, root.resolve("app"), out(root),
                react(ReactOptions.production(root)), Services.none(), StreamOptions.DEFAULT, BODY_BYTES,
                ActionExtension.built(options, out(root))));
    }

    static ActionSite of(Path root, boolean production) {
        return production ? production(root, ActionOptions.DEFAULT) : development(root, ActionOptions.DEFAULT);
    }

    private static Path out(Path root) {
        return root.resolve("out");
    }

    private static ClientBuild build(Path root, boolean production) {
        return new ClientBuild(root, RepositoryRoot.path(), out(root), production, Map.of());
    }

    private static ReactOptions react(ReactOptions options) {
        return options.withKit(RepositoryRoot.path()).withWorkers(1);
    }

    private static ActionSite serve(Path root, ServedApp app) {
        return new ActionSite(app, HttpServer.start(HttpOptions.DEFAULT.withErrors(new DevErrorView(root)),
                app::register));
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
