package fourteen.routing;

import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.AppScan;
import fourteen.routing.table.Convention;
import fourteen.routing.table.Conventions;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files whose names mean something in an `app/` directory, and that nothing here reads yet. Their author must hear of it: a
/// file that is silently passed over looks like a bug in its content.
final class UnusedFiles {

    private static final Logger LOG = LoggerFactory.getLogger("fourteen.routing");

    private UnusedFiles() {}

    /// Below `app/`, in the order of the tree.
    static List<String> of(AppScan scan) {
        List<String> unused = new ArrayList<>();
        collect(scan.root(), true, unused);
        return unused;
    }

    private static void collect(AppDirectory directory, boolean root, List<String> unused) {
        for (Convention convention : Convention.values()) {
            String file = directory.file(convention);
            boolean used = switch (convention) {
                case PAGE, ROUTE -> true;
                case LAYOUT -> root;
                case TEMPLATE, LOADING, ERROR, GLOBAL_ERROR, NOT_FOUND, FORBIDDEN, UNAUTHORIZED, DEFAULT -> false;
            };
            if (file != null && !used) {
                unused.add(file);
            }
        }
        directory.children().forEach(child -> collect(child, false, unused));
    }

    static void tell(AppScan scan, Conventions conventions) {
        if (conventions == Conventions.NESTED) {
            return;
        }
        for (String file : of(scan)) {
            LOG.warn("app/{} is not used: nested layouts, loading, errors and the like come with milestone 12.", file);
        }
    }
}
