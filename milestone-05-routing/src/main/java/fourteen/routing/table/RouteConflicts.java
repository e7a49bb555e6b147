package fourteen.routing.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds routes that contradict each other, by Next.js' rules.
final class RouteConflicts {

    /// What is known about one place in the URL: which parameters stand there, and the first file that says so.
    private static final class Level {
        private final Map<Class<?>, Map<RouteSegment, String>> parameters = new LinkedHashMap<>();
        private @Nullable Route answer;
    }

    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final List<RouteProblem> problems = new ArrayList<>();

    static List<RouteProblem> among(List<Route> routes) {
        RouteConflicts conflicts = new RouteConflicts();
        routes.forEach(conflicts::add);
        conflicts.levels.forEach(conflicts::compareCatchAlls);
        return conflicts.problems;
    }

    private void add(Route route) {
        Set<String> names = new HashSet<>();
        String shape = "/";
        List<RouteSegment> segments = route.segments();
        for (int i = 0; i < segments.size(); i++) {
            RouteSegment segment = segments.get(i);
            switch (segment) {
                case RouteSegment.Static _ -> {
                }
                case RouteSegment.Param(String name) -> parameter(route, shape, segment, name, names);
                case RouteSegment.CatchAll(String name) -> parameter(route, shape, segment, name, names);
                case RouteSegment.OptionalCatchAll(String name) -> parameter(route, shape, segment, name, names);
            }
            boolean takesAll = segment instanceof RouteSegment.CatchAll
                    || segment instanceof RouteSegment.OptionalCatchAll;
            if (takesAll && i < segments.size() - 1) {
                problems.add(new RouteProblem.CatchAllNotLast(segment, route.pattern(), route.file()));
                return;
            }
            shape = below(shape, segment);
        }
        answer(route, shape);
    }

    private void parameter(Route route, String shape, RouteSegment segment, String name, Set<String> names) {
        if (!names.add(name)) {
            problems.add(new RouteProblem.RepeatedName(name, route.pattern(), route.file()));
        }
        Map<RouteSegment, String> known = level(shape).parameters.computeIfAbsent(segment.getClass(),
                _ -> new LinkedHashMap<>());
        if (known.putIfAbsent(segment, route.file()) == null && known.size() > 1) {
            Map.Entry<RouteSegment, String> first = known.entrySet().iterator().next();
            problems.add(
                    new RouteProblem.DifferentNames(shape, first.getKey(), first.getValue(), segment, route.file()));
        }
    }

    private void answer(Route route, String shape) {
        Level level = level(shape);
        Route first = level.answer;
        if (first == null) {
            level.answer = route;
        } else if (first.segments().equals(route.segments())) {
            problems.add(directory(first).equals(directory(route))
                    ? new RouteProblem.PageAndHandler(first.file(), route.file())
                    : new RouteProblem.TwoAnswers(route.pattern(), first.file(), route.file()));
        }
    }

    private void compareCatchAlls(String shape, Level level) {
        Map<RouteSegment, String> optionals = level.parameters.get(RouteSegment.OptionalCatchAll.class);
        if (optionals == null) {
            return;
        }
        Map.Entry<RouteSegment, String> optional = optionals.entrySet().iterator().next();
        Map<RouteSegment, String> required = level.parameters.get(RouteSegment.CatchAll.class);
        if (required != null) {
            String first = required.values().iterator().next();
            problems.add(new RouteProblem.TwoCatchAlls(shape, first, optional.getValue()));
        }
        if (level.answer != null) {
            Route index = level.answer;
            problems.add(new RouteProblem.OptionalBesideIndex(index.pattern(), index.file(), optional.getValue()));
        }
    }

    private Level level(String shape) {
        return levels.computeIfAbsent(shape, _ -> new Level());
    }

    /// Paths that the same requests reach have the same shape: `/posts/[]/`, whatever the parameter is called.
    private static String below(String shape, RouteSegment segment) {
        return shape + switch (segment) {
            case RouteSegment.Static(String name) -> name;
            case RouteSegment.Param _ -> "[]";
            case RouteSegment.CatchAll _ -> "[...]";
            case RouteSegment.OptionalCatchAll _ -> "[[...]]";
        } + "/";
    }

    private static String directory(Route route) {
        return route.file().substring(0, route.file().lastIndexOf('/') + 1);
    }
}
