package fourteen.routing.table;

/// One part of a route between two slashes.
public sealed interface RouteSegment {

    /// `about`: matches itself, case and all.
    record Static(String name) implements RouteSegment {}

    /// `[slug]`: matches any one segment.
    record Param(String name) implements RouteSegment {}

    /// `[...all]`: matches all segments that are left, at least one.
    record CatchAll(String name) implements RouteSegment {}

    /// `[[...all]]`: matches all segments that are left, also none.
    record OptionalCatchAll(String name) implements RouteSegment {}

    /// As the directory writes it: `[...all]`.
    default String text() {
        return switch (this) {
            case Static(String name) -> name;
            case Param(String name) -> "[" + name + "]";
            case CatchAll(String name) -> "[..." + name + "]";
            case OptionalCatchAll(String name) -> "[[..." + name + "]]";
        };
    }
}
