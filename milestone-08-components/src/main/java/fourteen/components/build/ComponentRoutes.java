package fourteen.components.build;

import fourteen.routing.AppRoutes;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.RouteTable;
import java.nio.file.Path;
import java.util.List;

/// Which pages an app has, and what the server modules of each begin with: the seam by which a later milestone has more of
/// them.
public interface ComponentRoutes {

    /// Pages in the layout of `app/` itself.
    ComponentRoutes IN_ROOT_LAYOUT = new ComponentRoutes() {
    };

    /// @throws fourteen.routing.RoutingException if anything in the app directory cannot work
    default RouteTable table(AppFiles files) {
        return AppRoutes.of(files);
    }

    /// @param app the app directory
    default List<ComponentRoute> pages(RouteTable routes, Path app) {
        return ComponentRoute.of(routes, app);
    }
}
