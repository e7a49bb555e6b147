package fourteen.hydration;

import fourteen.routing.AppRoutes;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Builds an app's client files for production: all of them or, if anything is wrong, none; the last build then stays.
public final class ProductionBuild {

    private final RouteTable routes;
    private final Manifest manifest;
    private final List<Path> sources;

    private ProductionBuild(RouteTable routes, Manifest manifest, List<Path> sources) {
        this.sources = sources;
        this.routes = routes;
        this.manifest = manifest;
    }

    /// @param app the app directory
    /// @throws fourteen.routing.RoutingException if anything in it cannot work
    /// @throws HydrationException if the author's code has an error
    public static ProductionBuild run(ClientBuild build, Path app) {
        RouteTable routes = AppRoutes.of(AppFiles.on(app));
        Path draft = build.out().resolveSibling(build.out().getFileName() + ".tmp");
        try (Bundler bundler = build.bundler()) {
            delete(draft);
            Files.createDirectories(ClientBuild.files(draft));
            BundleRequest request = build.into(draft).request(ClientEntries.of(routes, app));
            BundleAnswer answer = bundler.build(request);
            Manifest manifest = Manifest.of(request, answer);
            manifest.write(draft);
            delete(build.out());
            Files.move(draft, build.out());
            return new ProductionBuild(routes, manifest, sources(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The app's routes.
    public RouteTable routes() {
        return routes;
    }

    /// What the browser loads for a page: scripts and stylesheets. Nothing for a route handler.
    public TransferSize size(Route route) {
        Manifest.Entry entry = manifest.entries().get(ClientEntry.name(route.pattern()));
        return entry == null || route.kind() == Route.Kind.HANDLER ? TransferSize.NOTHING : entry.size();
    }

    /// The files that went into the client's code, packages left out: once one of them changes, the build is out of date.
    public List<Path> sources() {
        return sources;
    }

    private static List<Path> sources(BundleAnswer answer) {
        return answer.inputsOrNone().stream().filter(SourceStamps::isAuthors).map(Path::of).toList();
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(directory)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
