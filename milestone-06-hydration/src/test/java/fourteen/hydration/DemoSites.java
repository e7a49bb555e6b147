package fourteen.hydration;

import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.react.ReactOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The demo, served as the build says.
final class DemoSites {

    private DemoSites() {}

    /// Builds first, if it is for production.
    static TestApp.Running serve(ClientBuild build) {
        Path root = build.root();
        ServedApp app;
        if (build.production()) {
            ProductionBuild _ = ProductionBuild.run(build, root.resolve("app"));
            app = HydratedApp.built(root, root.resolve("app"), build.out(), ReactOptions.production(root), 1_000);
        } else {
            app = HydratedApp.development(root.resolve("app"), build, ReactOptions.development(root), 1_000);
        }
        return new TestApp.Running(app, HttpServer.start(HttpOptions.DEFAULT, config -> {
            config.registerPlugin(StaticFiles.at("/", root.resolve("public")));
            app.register(config);
        }));
    }

    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
