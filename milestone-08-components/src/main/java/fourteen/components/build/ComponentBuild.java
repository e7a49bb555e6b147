package fourteen.components.build;

import fourteen.components.ClientModuleScan;
import fourteen.components.ComponentAssets;
import fourteen.hydration.BuildDirectory;
import fourteen.hydration.Bundler;
import fourteen.hydration.ClientEntry;
import fourteen.hydration.ManifestFile;
import fourteen.hydration.SourceStamps;
import fourteen.hydration.TransferSize;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Builds the client side of an app with server components for production: all of it or, if anything is wrong, nothing;
/// the last build then stays.
public final class ComponentBuild {

    private final RouteTable routes;
    private final ComponentManifest manifest;
    private final List<Path> sources;

    private ComponentBuild(RouteTable routes, ComponentManifest manifest, List<Path> sources) {
        this.routes = routes;
        this.manifest = manifest;
        this.sources = sources;
    }

    /// @param app the app directory
    /// @throws fourteen.routing.RoutingException if anything in it cannot work
    /// @throws fourteen.modules.ModulesException if a server module is missing or does not parse
    /// @throws fourteen.hydration.HydrationException if client code has an error
    public static ComponentBuild run(ComponentClient client, Path app) {
        return run(client, app, ComponentRoutes.IN_ROOT_LAYOUT);
    }

    /// The same for an app whose pages a later milestone finds.
    public static ComponentBuild run(ComponentClient client, Path app, ComponentRoutes known) {
        RouteTable routes = known.table(AppFiles.on(app));
        Map<String, ClientModuleScan> pages = new LinkedHashMap<>();
        for (ComponentRoute route : known.pages(routes, app)) {
            pages.put(route.name(), ClientModuleScan.of(client.server(), route.roots()));
        }
        Path out = client.build().out();
        try (Bundler bundler = client.build().bundler()) {
            Path draft = BuildDirectory.draft(out);
            ComponentBundle.Made made = ComponentBundle.of(client.into(draft), pages, BrokenFiles.refused(bundler));
            ManifestFile.write(draft, made.manifest());
            BuildDirectory.publish(draft, out);
            return new ComponentBuild(routes, made.manifest(), sources(pages, made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The app's routes.
    public RouteTable routes() {
        return routes;
    }

    /// What the browser loads for a page at most: scripts, all client modules that it may show, and stylesheets. Nothing for
    /// a route handler.
    public TransferSize size(Route route) {
        ComponentManifest.Page page = manifest.pages().get(ClientEntry.name(route.pattern()));
        return page == null || route.kind() == Route.Kind.HANDLER ? TransferSize.NOTHING : page.size();
    }

    /// What tells this build from others; [ComponentAssets#buildId].
    public String buildId() {
        return manifest.build();
    }

    /// The files that went into the client's code, those of the server that lead to them included, packages left out: once
    /// one of them changes, the build is out of date.
    public List<Path> sources() {
        return sources;
    }

    private static List<Path> sources(Map<String, ClientModuleScan> pages, ComponentBundle.Made made) {
        Set<Path> all = new TreeSet<>();
        pages.values().forEach(page -> all.addAll(page.files()));
        made.inputs().forEach(file -> all.add(Path.of(file)));
        return all.stream().filter(file -> SourceStamps.isAuthors(file.toString())).toList();
    }
}
