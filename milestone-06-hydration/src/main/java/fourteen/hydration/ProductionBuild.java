package fourteen.hydration;

import fourteen.routing.AppRoutes;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

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
        try (Bundler bundler = build.bundler()) {
            Path draft = BuildDirectory.draft(build.out());
            BundleRequest request = build.into(draft).request(ClientEntries.of(routes, app));
            BundleAnswer answer = bundler.build(request);
            Manifest manifest = Manifest.of(request, answer);
            manifest.write(draft);
            BuildDirectory.publish(draft, build.out());
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
}
