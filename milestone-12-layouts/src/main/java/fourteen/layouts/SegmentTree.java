package fourteen.layouts;

import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.Convention;
import fourteen.routing.table.DirectoryName;
import fourteen.routing.table.RouteSegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what every directory shows for a path: its page or the directory below, and its parallel routes beside.
final class SegmentTree {

    private final List<String> path;
    private final String pageKey;

    private SegmentTree(List<String> path) {
        this.path = path;
        pageKey = "/" + String.join("/", path);
    }

    /// @param app  the app directory
    /// @param path decoded
    /// @return the tree, whose way may end nowhere: see [#ends]
    static Segment of(AppDirectory app, List<String> path) {
        SegmentTree tree = new SegmentTree(path);
        return tree.segment(app, "", List.of(), 0, Map.of());
    }

    /// What a directory shows in a branch of another one for the rest of a path, if it has a page for it.
    ///
    /// @param next how many segments of the path lead to the directory
    static Optional<Segment> below(AppDirectory directory, Segment above, String branch, int next, List<String> path) {
        SegmentTree tree = new SegmentTree(path);
        if (tree.rank(directory, next) == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        Map<String, Object> known = new LinkedHashMap<>(above.params());
        int _ = tree.consume(directory.name(), next, known);
        String at = above.at() + ":" + branch + "/" + key(directory, known);
        return Optional.of(tree.segment(directory, at, plus(above.level(), branch), next, above.params()));
    }

    /// The tree of a file that is shown in the app directory's own layout, whatever the path: `not-found.tsx`.
    static Segment ofFile(AppDirectory app, String file) {
        SegmentTree tree = new SegmentTree(List.of());
        Map<String, Branch> branches = new LinkedHashMap<>();
        branches.put(Segment.CHILDREN, new Branch.Page(file, file, Map.of()));
        tree.addSlots(branches, app, "", List.of(), 0, Map.of());
        return new Segment(app, "", List.of(), "", "", Map.of(), branches);
    }

    private Segment segment(AppDirectory directory, String at, List<String> level, int from,
            Map<String, Object> above) {
        Map<String, Object> params = new LinkedHashMap<>(above);
        int next = from + consume(directory.name(), from, params);
        Map<String, Branch> branches = new LinkedHashMap<>();
        branches.put(Segment.CHILDREN, branch(directory, Segment.CHILDREN, at, level, next, params));
        addSlots(branches, directory, at, level, next, params);
        return new Segment(directory, at, level, key(directory, params), name(directory, params), params, branches);
    }

    private void addSlots(Map<String, Branch> branches, AppDirectory directory, String at, List<String> level,
            int next, Map<String, Object> params) {
        for (AppDirectory child : directory.children()) {
            if (child.name() instanceof DirectoryName.Slot(String slot)) {
                branches.put(slot, branch(child, slot, at, level, next, params));
            }
        }
    }

    /// What is shown of a directory's content for the rest of the path. Where the content is a parallel route's, its own
    /// layout and boundaries stand around it.
    private Branch branch(AppDirectory directory, String branch, String at, List<String> level, int next,
            Map<String, Object> params) {
        if (!ends(directory, next)) {
            String file = directory.file(Convention.DEFAULT);
            return file == null ? new Branch.Nothing() : new Branch.Default(file, params);
        }
        if (!branch.equals(Segment.CHILDREN) && hasOwn(directory)) {
            String own = at + ":" + branch + "/@";
            List<String> below = plus(level, branch);
            Map<String, Branch> inside = Map.of(Segment.CHILDREN,
                    branch(directory, Segment.CHILDREN, own, below, next, params));
            return new Branch.Below(new Segment(directory, own, below, "@", "", params, inside));
        }
        String page = directory.file(Convention.PAGE);
        if (next == path.size() && page != null) {
            return new Branch.Page(pageKey, page, params);
        }
        AppDirectory child = Objects.requireNonNull(childFor(directory, next));
        Map<String, Object> known = new LinkedHashMap<>(params);
        int _ = consume(child.name(), next, known);
        return new Branch.Below(
                segment(child, at + ":" + branch + "/" + key(child, known), plus(level, branch), next, params));
    }

    private static boolean hasOwn(AppDirectory slot) {
        return slot.files().keySet().stream().anyMatch(file -> file != Convention.PAGE && file != Convention.DEFAULT);
    }

    /// Whether a directory's content leads to a page for the rest of the path.
    private boolean ends(AppDirectory directory, int next) {
        if (next == path.size() && directory.file(Convention.PAGE) != null) {
            return true;
        }
        return childFor(directory, next) != null;
    }

    /// As the route table has it: a static segment before a parameter, that before a catch-all.
    private @Nullable AppDirectory childFor(AppDirectory directory, int next) {
        AppDirectory best = null;
        int rank = Integer.MAX_VALUE;
        for (AppDirectory child : directory.children()) {
            int own = rank(child, next);
            if (own < rank) {
                best = child;
                rank = own;
            }
        }
        return best;
    }

    private int rank(AppDirectory child, int next) {
        int none = Integer.MAX_VALUE;
        return switch (child.name()) {
            case DirectoryName.Group _ -> {
                boolean page = next == path.size() && child.file(Convention.PAGE) != null;
                AppDirectory below = childFor(child, next);
                yield page ? 0 : below == null ? none : rank(below, next);
            }
            case DirectoryName.Visible(RouteSegment segment) -> switch (segment) {
                case RouteSegment.Static(String name) ->
                    next < path.size() && path.get(next).equals(name) && ends(child, next + 1) ? 0 : none;
                case RouteSegment.Param _ -> next < path.size() && ends(child, next + 1) ? 1 : none;
                case RouteSegment.CatchAll _ -> next < path.size() && ends(child, path.size()) ? 2 : none;
                case RouteSegment.OptionalCatchAll _ -> ends(child, path.size()) ? 3 : none;
            };
            case DirectoryName.Slot _,DirectoryName.Intercepting _,DirectoryName.Private _,DirectoryName.Misspelt _ ->
                none;
        };
    }

    /// @return how many segments of the path a directory stands for
    private int consume(DirectoryName name, int from, Map<String, Object> params) {
        if (!(name instanceof DirectoryName.Visible(RouteSegment segment))) {
            return 0;
        }
        return switch (segment) {
            case RouteSegment.Static _ -> 1;
            case RouteSegment.Param(String parameter) -> {
                params.put(parameter, path.get(from));
                yield 1;
            }
            case RouteSegment.CatchAll(String parameter) -> rest(parameter, from, params);
            case RouteSegment.OptionalCatchAll(String parameter) -> rest(parameter, from, params);
        };
    }

    private int rest(String parameter, int from, Map<String, Object> params) {
        if (from < path.size()) {
            params.put(parameter, path.subList(from, path.size()));
        }
        return path.size() - from;
    }

    static String key(AppDirectory directory, Map<String, Object> params) {
        String own = directory.path().substring(directory.path().lastIndexOf('/') + 1);
        Object value = parameter(directory) == null ? null : params.get(parameter(directory));
        return value == null ? own : own + "=" + value;
    }

    private static String name(AppDirectory directory, Map<String, Object> params) {
        String parameter = parameter(directory);
        if (parameter == null) {
            return directory.path().substring(directory.path().lastIndexOf('/') + 1);
        }
        Object value = params.get(parameter);
        return switch (value) {
            case null -> "";
            case List<?> parts -> String.join("/", parts.stream().map(String::valueOf).toList());
            default -> String.valueOf(value);
        };
    }

    private static @Nullable String parameter(AppDirectory directory) {
        return directory.name() instanceof DirectoryName.Visible(RouteSegment segment) ? switch (segment) {
            case RouteSegment.Static _ -> null;
            case RouteSegment.Param(String name) -> name;
            case RouteSegment.CatchAll(String name) -> name;
            case RouteSegment.OptionalCatchAll(String name) -> name;
        } : null;
    }

    static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
