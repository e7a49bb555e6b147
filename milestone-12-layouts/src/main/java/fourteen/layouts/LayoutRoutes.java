package fourteen.layouts;

import fourteen.components.build.ComponentRoute;
import fourteen.components.build.ComponentRoutes;
import fourteen.hydration.ClientEntry;
import fourteen.routing.AppRoutes;
import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.Convention;
import fourteen.routing.table.Conventions;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteSegment;
import fourteen.routing.table.RouteTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pages of an app with all their layouts, and the page for paths that have none.
final class LayoutRoutes implements ComponentRoutes {

    @Override
    public RouteTable table(AppFiles files) {
        return AppRoutes.of(files, Conventions.NESTED);
    }

    @Override
    public List<ComponentRoute> pages(RouteTable routes, Path app) {
        List<Route> all = new ArrayList<>(routes.routes());
        notFound(routes).ifPresent(all::add);
        return all.stream()
                .filter(route -> route.kind() == Route.Kind.PAGE)
                .map(route -> new ComponentRoute(ClientEntry.name(route.pattern()),
                        LayoutTree.files(route).stream().map(app::resolve).toList()))
                .toList();
    }

    /// `app/not-found.tsx`, as the page that it is for paths without one.
    static Optional<Route> notFound(RouteTable routes) {
        return routes.routes()
                .stream()
                .filter(route -> !route.directories().isEmpty())
                .map(route -> route.directories().getFirst())
                .findFirst()
                .flatMap(LayoutRoutes::notFound);
    }

    private static Optional<Route> notFound(AppDirectory app) {
        String file = app.file(Convention.NOT_FOUND);
        return file == null || app.file(Convention.LAYOUT) == null
                ? Optional.empty()
                : Optional.of(new Route(Route.Kind.PAGE, List.of(new RouteSegment.Static("_not-found")), file,
                        List.of(app)));
    }
}
