package fourteen.layouts;

import fourteen.routing.table.ParamValue;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import fourteen.routing.table.RouteSegment;
import java.util.ArrayList;
import java.util.List;

/// The decoded segments of a path that a route has matched.
final class Decoded {

    private Decoded() {}

    static List<String> path(Route route, RouteParams params) {
        List<String> path = new ArrayList<>();
        for (RouteSegment segment : route.segments()) {
            switch (segment) {
                case RouteSegment.Static(String name) -> path.add(name);
                case RouteSegment.Param(String name) -> add(params, name, path);
                case RouteSegment.CatchAll(String name) -> add(params, name, path);
                case RouteSegment.OptionalCatchAll(String name) -> add(params, name, path);
            }
        }
        return path;
    }

    private static void add(RouteParams params, String name, List<String> path) {
        switch (params.values().get(name)) {
            case ParamValue.One(String text) -> path.add(text);
            case ParamValue.Many(List<String> texts) -> path.addAll(texts);
            case null -> {
            }
        }
    }
}
