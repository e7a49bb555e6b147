package fourteen.hydration;

import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.react.DevErrorView;
import fourteen.react.ReactOptions;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// An app that a test writes, and its servers. React and the bundler are the repository's.
final class TestApp {

    static final String LAYOUT = """
            export default function Layout({ children }: { children: React.ReactNode }) {
              return <html><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
            }
            """;

    private final Path root;

    TestApp(Path root) {
        this.root = root;
        write("app/layout.tsx", LAYOUT);
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    TestApp write(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClientBuild build(boolean production, Map<String, String> environment) {
        return new ClientBuild(root, RepositoryRoot.path(), root.resolve(".fourteen/out"), production, environment);
    }

    /// Builds for production.
    ProductionBuild built(Map<String, String> environment) {
        return ProductionBuild.run(build(true, environment), root.resolve("app"));
    }

    Running development() {
        return serve(HydratedApp.development(root.resolve("app"), build(false, Map.of()),
                ReactOptions.development(root).withKit(RepositoryRoot.path()).withWorkers(1), 1_000));
    }

    /// Builds, and serves the build.
    Running production() {
        ProductionBuild _ = built(Map.of());
        return serve(HydratedApp.built(root, root.resolve("app"), build(true, Map.of()).out(),
                ReactOptions.production(root).withKit(RepositoryRoot.path()).withWorkers(1), 1_000));
    }

    private Running serve(ServedApp app) {
        return new Running(app,
                HttpServer.start(HttpOptions.DEFAULT.withErrors(new DevErrorView(root)), app::register));
    }

    record Running(ServedApp app, HttpServer server) implements AutoCloseable {

        String url(String path) {
            return server.url() + path;
        }

        @Override
        public void close() {
            server.close();
            app.close();
        }
    }
}
