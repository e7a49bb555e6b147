package fourteen.routing.table;

/// What the table says to a path.
public sealed interface RouteMatch {

    /// This route, with these parameters.
    record Found(Route route, RouteParams params) implements RouteMatch {}

    /// No route: 404.
    record Missing() implements RouteMatch {}

    /// The path has another spelling, which is the right one: 308 to it.
    record Moved(String path) implements RouteMatch {}

    /// No path at all: 400.
    record Malformed(String reason) implements RouteMatch {}
}
