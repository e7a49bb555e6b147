package fourteen.routing;

import fourteen.routing.table.AppFiles;
import fourteen.routing.table.AppScan;
import fourteen.routing.table.Conventions;
import fourteen.routing.table.RouteTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks at the names in the app directory at each call; as long as they stay the same, so does the table.
final class LiveRoutes implements RouteSource {

    private record Known(AppScan scan, RouteTable table) {}

    private final AppFiles files;
    private final Conventions conventions;
    private volatile @Nullable Known known;
    private Map<String, String> told = Map.of();

    LiveRoutes(AppFiles files, Conventions conventions) {
        this.files = files;
        this.conventions = conventions;
    }

    @Override
    public RouteTable current() {
        NearMisses misses = new NearMisses(files);
        AppScan scan = AppScan.of(misses, conventions);
        tell(misses);
        Known last = known;
        if (last == null || !last.scan.equals(scan)) {
            last = new Known(scan, AppRoutes.of(scan));
            known = last;
            UnusedFiles.tell(scan, conventions);
        }
        return last.table;
    }

    /// Once, and again when there are others.
    private synchronized void tell(NearMisses misses) {
        if (!misses.found().equals(told)) {
            told = misses.found();
            misses.tell();
        }
    }
}
