package fourteen.hydration;

import fourteen.routing.AppPages;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The entries of an app: one for each page.
final class ClientEntries {

    private ClientEntries() {}

    /// @param app the app directory
    static List<ClientEntry> of(RouteTable routes, Path app) {
        List<ClientEntry> entries = new ArrayList<>();
        for (Route route : routes.routes()) {
            if (route.kind() == Route.Kind.PAGE) {
                String layout = AppPages.rootLayout(route);
                entries.add(ClientEntry.of(route.pattern(), app.resolve(route.file()),
                        layout == null ? null : app.resolve(layout)));
            }
        }
        return entries;
    }
}
