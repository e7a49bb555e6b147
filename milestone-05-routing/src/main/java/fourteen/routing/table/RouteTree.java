package fourteen.routing.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All routes as a trie: a node a segment. A look-up costs a hash look-up a segment, however many routes there are.
final class RouteTree {

    private final Map<String, RouteTree> statics = new HashMap<>();
    private @Nullable RouteTree param;
    private @Nullable Route answer;
    private @Nullable Route catchAll;
    private @Nullable Route optionalCatchAll;

    void add(Route route) {
        RouteTree node = this;
        for (RouteSegment segment : route.segments()) {
            switch (segment) {
                case RouteSegment.Static(String name) -> {
                    node = node.statics.computeIfAbsent(name, _ -> new RouteTree());
                }
                case RouteSegment.Param _ -> {
                    if (node.param == null) {
                        node.param = new RouteTree();
                    }
                    node = node.param;
                }
                case RouteSegment.CatchAll _ -> {
                    node.catchAll = route;
                    return;
                }
                case RouteSegment.OptionalCatchAll _ -> {
                    node.optionalCatchAll = route;
                    return;
                }
            }
        }
        node.answer = route;
    }

    /// The first route in the order of priority that matches the segments from `at` on: a static segment before a
    /// parameter, that before a catch-all, that before an optional one. A way that ends nowhere is taken back.
    @Nullable
    Route find(List<String> path, int at) {
        // @starter:begin task=5.4
        if (at == path.size()) {
            return answer != null ? answer : optionalCatchAll;
        }
        RouteTree named = statics.get(path.get(at));
        Route found = named == null ? null : named.find(path, at + 1);
        if (found == null && param != null) {
            found = param.find(path, at + 1);
        }
        if (found == null) {
            found = catchAll != null ? catchAll : optionalCatchAll;
        }
        return found;
        // @starter:end
    }
}
