package fourteen.components.build;

import fourteen.hydration.ClientEntry;
import fourteen.routing.AppPages;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A page, as the client build sees it.
///
/// @param name  what it is asked for by: [ClientEntry#name] of the route's pattern
/// @param roots the files that its server modules begin with, outermost first: layouts, then the page
public record ComponentRoute(String name, List<Path> roots) {

    public ComponentRoute {
        roots = List.copyOf(roots);
    }

    /// The pages of an app.
    ///
    /// @param app the app directory
    public static List<ComponentRoute> of(RouteTable routes, Path app) {
        List<ComponentRoute> pages = new ArrayList<>();
        for (Route route : routes.routes()) {
            if (route.kind() == Route.Kind.PAGE) {
                String layout = AppPages.rootLayout(route);
                Path page = app.resolve(route.file());
                pages.add(new ComponentRoute(ClientEntry.name(route.pattern()),
                        layout == null ? List.of(page) : List.of(app.resolve(layout), page)));
            }
        }
        return pages;
    }
}
