package fourteen.routing.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values that a path gave to a route's parameters, decoded, in the order of the path. An optional catch-all that
/// matched nothing is not there.
public record RouteParams(Map<String, ParamValue> values) {

    /// No parameters.
    public static final RouteParams NONE = new RouteParams(Map.of());

    public RouteParams {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Lays a route's segments beside a path's, which match.
    static RouteParams of(List<RouteSegment> pattern, List<String> path) {
        Map<String, ParamValue> values = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            switch (pattern.get(i)) {
                case RouteSegment.Static _ -> {
                }
                case RouteSegment.Param(String name) -> values.put(name, new ParamValue.One(path.get(i)));
                case RouteSegment.CatchAll(String name) -> values.put(name, rest(path, i));
                case RouteSegment.OptionalCatchAll(String name) -> {
                    if (i < path.size()) {
                        values.put(name, rest(path, i));
                    }
                }
            }
        }
        return values.isEmpty() ? NONE : new RouteParams(values);
    }

    private static ParamValue rest(List<String> path, int from) {
        return new ParamValue.Many(path.subList(from, path.size()));
    }

    /// A `[param]`'s text.
    public @Nullable String one(String name) {
        return values.get(name) instanceof ParamValue.One(String text) ? text : null;
    }

    /// A catch-all's texts.
    public @Nullable List<String> many(String name) {
        return values.get(name) instanceof ParamValue.Many(List<String> texts) ? texts : null;
    }

    /// As plain data: a string for a `[param]`, a list of strings for a catch-all. What `await params` gives a page.
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        values.forEach((name, value) -> data.put(name, value.toData()));
        return data;
    }
}
