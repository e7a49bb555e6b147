package fourteen.routing;

import fourteen.routing.table.AppFiles;
import fourteen.routing.table.AppScan;
import fourteen.routing.table.Conventions;
import fourteen.routing.table.RouteTable;

/// An app directory's routes, or one exception that says all that is wrong with them.
public final class AppRoutes {

    private AppRoutes() {}

    /// @throws RoutingException if anything in the directory cannot work; it names every such thing
    public static RouteTable of(AppFiles files) {
        return of(files, Conventions.ROOT_LAYOUT);
    }

    /// @throws RoutingException if anything in the directory cannot work; it names every such thing
    public static RouteTable of(AppFiles files, Conventions conventions) {
        return of(AppScan.of(files, conventions));
    }

    static RouteTable of(AppScan scan) {
        if (!scan.problems().isEmpty()) {
            throw RoutingException.misuse(scan.problems());
        }
        return RouteTable.of(scan.routes());
    }
}
