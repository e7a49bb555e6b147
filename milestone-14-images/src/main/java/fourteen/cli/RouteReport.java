package fourteen.cli;

import fourteen.components.build.ComponentBuild;
import fourteen.hydration.TransferSize;
import fourteen.routing.table.Route;
import java.util.Locale;

/// The table that `build` prints: each route, how it is answered, and what its page makes a browser load.
final class RouteReport {

    private static final String ROUTE = "Route";

    private RouteReport() {}

    static String of(ComponentBuild build) {
        int width = ROUTE.length();
        for (Route route : build.routes().routes()) {
            width = Math.max(width, route.pattern().length());
        }
        String row = "%-" + width + "s  %-8s  %9s  %12s%n";
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, row, ROUTE, "Answer", "Browser", "compressed"));
        for (Route route : build.routes().routes()) {
            TransferSize size = build.size(route);
            table.append(switch (route.kind()) {
                case PAGE -> String.format(Locale.ROOT, row, route.pattern(), "dynamic", kilobytes(size.bytes()),
                        kilobytes(size.transferred()));
                case HANDLER -> String.format(Locale.ROOT, row, route.pattern(), "handler", "", "");
            });
        }
        return table.append(System.lineSeparator())
                .append("dynamic: a page, rendered anew for each request. Browser: its scripts and stylesheets.")
                .append(System.lineSeparator())
                .toString();
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0);
    }
}
