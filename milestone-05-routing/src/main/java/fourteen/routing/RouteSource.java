package fourteen.routing;

import fourteen.routing.table.AppFiles;
import fourteen.routing.table.AppScan;
import fourteen.routing.table.Conventions;
import fourteen.routing.table.RouteTable;

/// The routes as they are now.
@FunctionalInterface
public interface RouteSource {

    /// @throws RoutingException if the app directory has become one that cannot work
    RouteTable current();

    /// Production: read once, now.
    ///
    /// @throws RoutingException if anything in the directory cannot work
    static RouteSource fixed(AppFiles files) {
        return fixed(files, Conventions.ROOT_LAYOUT);
    }

    /// @throws RoutingException if anything in the directory cannot work
    static RouteSource fixed(AppFiles files, Conventions conventions) {
        NearMisses misses = new NearMisses(files);
        AppScan scan = AppScan.of(misses, conventions);
        // Before the routes, for a page that is misspelt may be all that is wrong with them.
        misses.tell();
        RouteTable table = AppRoutes.of(scan);
        UnusedFiles.tell(scan, conventions);
        return () -> table;
    }

    /// Development: read again for each request, so that a new page is there at once.
    static RouteSource live(AppFiles files) {
        return live(files, Conventions.ROOT_LAYOUT);
    }

    static RouteSource live(AppFiles files, Conventions conventions) {
        return new LiveRoutes(files, conventions);
    }
}
