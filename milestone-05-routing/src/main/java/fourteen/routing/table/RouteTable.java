package fourteen.routing.table;

import java.util.Comparator;
import java.util.List;

/// All routes of an app. Immutable, so any number of threads may ask it.
public final class RouteTable {

    /// Static before parameter before catch-all before optional catch-all, segment by segment; alike by name.
    private static final Comparator<Route> PRIORITY = (a, b) -> {
        int common = Math.min(a.segments().size(), b.segments().size());
        for (int i = 0; i < common; i++) {
            RouteSegment left = a.segments().get(i);
            RouteSegment right = b.segments().get(i);
            int order = Integer.compare(rank(left), rank(right));
            if (order == 0 && rank(left) == 0) {
                order = left.text().compareTo(right.text());
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.segments().size(), b.segments().size());
    };

    private final List<Route> routes;
    private final RouteTree tree = new RouteTree();

    private RouteTable(List<Route> routes) {
        this.routes = routes;
        routes.forEach(tree::add);
    }

    /// A table of routes that do not contradict each other ([AppScan] finds those that do).
    public static RouteTable of(List<Route> routes) {
        return new RouteTable(
                routes.stream().sorted(PRIORITY.thenComparing(Comparator.comparing(Route::file))).toList());
    }

    public static RouteTable of(Route... routes) {
        return of(List.of(routes));
    }

    /// All routes, in the order in which they are tried.
    public List<Route> routes() {
        return routes;
    }

    /// The route for a request's path.
    ///
    /// @param rawPath as it stood in the request line, encoded, without query
    public RouteMatch find(String rawPath) {
        return switch (RequestPath.parse(rawPath)) {
            case RequestPath.Malformed(String reason) -> new RouteMatch.Malformed(reason);
            case RequestPath.Respelt(List<String> decoded, String path) ->
                tree.find(decoded, 0) == null ? new RouteMatch.Missing() : new RouteMatch.Moved(path);
            case RequestPath.Segments(List<String> decoded) -> find(decoded);
        };
    }

    /// The route for a path's decoded segments.
    public RouteMatch find(List<String> segments) {
        Route route = tree.find(segments, 0);
        return route == null
                ? new RouteMatch.Missing()
                : new RouteMatch.Found(route, RouteParams.of(route.segments(), segments));
    }

    private static int rank(RouteSegment segment) {
        return switch (segment) {
            case RouteSegment.Static _ -> 0;
            case RouteSegment.Param _ -> 1;
            case RouteSegment.CatchAll _ -> 2;
            case RouteSegment.OptionalCatchAll _ -> 3;
        };
    }
}
