package fourteen.routing.table;

import java.util.List;
import java.util.stream.Collectors;

/// A pattern of paths, and the file that answers them.
///
/// @param kind        what the file holds
/// @param segments    the pattern; empty for `/`
/// @param file        the path of the `page` or `route` file below `app/`
/// @param directories the directories from `app/` down to the file's own, groups included: where layouts come from
public record Route(Kind kind, List<RouteSegment> segments, String file, List<AppDirectory> directories) {

    /// What answers: a `page.tsx` holds a component, a `route.ts` functions named after HTTP methods.
    public enum Kind {
        PAGE,
        HANDLER
    }

    public Route {
        segments = List.copyOf(segments);
        directories = List.copyOf(directories);
    }

    /// A page without directories, and so without layouts.
    public static Route page(String file, RouteSegment... segments) {
        return new Route(Kind.PAGE, List.of(segments), file, List.of());
    }

    /// A handler.
    public static Route handler(String file, RouteSegment... segments) {
        return new Route(Kind.HANDLER, List.of(segments), file, List.of());
    }

    /// `/posts/[slug]`.
    public String pattern() {
        return segments.stream().map(RouteSegment::text).collect(Collectors.joining("/", "/", ""));
    }
}
