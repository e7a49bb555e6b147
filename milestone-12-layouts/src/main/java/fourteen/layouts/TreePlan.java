package fourteen.layouts;

import fourteen.routing.PageRequest;
import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.Convention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page as `layout-tree.tsx` is asked for it: plain data, in which files stand for their modules.
final class TreePlan {

    /// The files of a directory that stand around what it shows, by their names in `tree-request.ts`.
    private static final Map<String, Convention> AROUND = around();

    private final PageRequest request;
    private final Segment root;
    private final Set<String> files = new LinkedHashSet<>();

    TreePlan(PageRequest request, Segment root) {
        this.request = request;
        this.root = root;
    }

    private static Map<String, Convention> around() {
        Map<String, Convention> around = new LinkedHashMap<>();
        around.put("layout", Convention.LAYOUT);
        around.put("template", Convention.TEMPLATE);
        around.put("loading", Convention.LOADING);
        around.put("error", Convention.ERROR);
        around.put("notFound", Convention.NOT_FOUND);
        around.put("forbidden", Convention.FORBIDDEN);
        around.put("unauthorized", Convention.UNAUTHORIZED);
        return around;
    }

    /// The files whose modules the tree needs, below `app/`.
    Set<String> files() {
        return files;
    }

    /// @param difference null for the whole page
    /// @param instead    null where nothing has failed
    Map<String, Object> data(List<String> stylesheets, @Nullable Difference difference, @Nullable Fallback instead,
            boolean waitsForHead, List<Map<String, Object>> pictures) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("route", route());
        data.put("segments", keys(root));
        data.put("root", node(root));
        data.put("rootLayout", rootLayout());
        data.put("patches", difference == null
                ? List.of()
                : difference.patches()
                        .stream()
                        .map(patch -> Map.of("node", node(patch.segment()), "branch", patch.branch()))
                        .toList());
        data.put("stylesheets", stylesheets);
        data.put("searchParams", request.search().toData());
        data.put("globalError", file(root.directory(), Convention.GLOBAL_ERROR));
        data.put("instead", instead == null ? null : instead.toData());
        data.put("waitsForHead", waitsForHead);
        data.put("metadata", metadata(instead));
        data.put("pictures", pictures);
        data.put("origin", request.origin());
        return data;
    }

    private Map<String, Object> route() {
        return Map.of("pathname", request.path(), "search", request.query(), "params",
                request.params().toData());
    }

    private @Nullable String rootLayout() {
        return root.way()
                .stream()
                .filter(Segment::hasLayout)
                .findFirst()
                .map(segment -> segment.file(Convention.LAYOUT))
                .orElse(null);
    }

    private Map<String, Object> keys(Segment segment) {
        Map<String, Object> branches = new LinkedHashMap<>();
        segment.branches()
                .forEach((name, branch) -> branches.put(name, branch instanceof Branch.Below(Segment below)
                        ? keys(below)
                        : Map.of("key", branch.key(), "name", "", "branches", Map.of())));
        return Map.of("key", segment.key(), "name", segment.name(), "branches", branches);
    }

    private Map<String, Object> node(Segment segment) {
        Map<String, Object> own = new LinkedHashMap<>();
        AROUND.forEach((name, convention) -> {
            String file = file(segment.directory(), convention);
            if (file != null) {
                own.put(name, file);
            }
        });
        Map<String, Object> branches = new LinkedHashMap<>();
        segment.branches().forEach((name, branch) -> branches.put(name, branch(branch)));
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("at", segment.at());
        node.put("level", segment.level());
        node.put("files", own);
        node.put("params", segment.params());
        node.put("branches", branches);
        return node;
    }

    private Map<String, Object> branch(Branch branch) {
        return switch (branch) {
            case Branch.Below(Segment below) ->
                Map.of("kind", "segment", "key", below.key(), "node", node(below));
            case Branch.Page(String key, String file, Map<String, Object> params) -> {
                files.add(file);
                yield Map.of("kind", "page", "key", key, "file", file, "params", params);
            }
            case Branch.Default(String file, Map<String, Object> params) -> {
                files.add(file);
                yield Map.of("kind", "default", "key", branch.key(), "file", file, "params", params);
            }
            case Branch.Nothing() -> Map.of("kind", "none", "key", branch.key());
        };
    }

    private @Nullable String file(AppDirectory directory, Convention convention) {
        String file = directory.file(convention);
        if (file != null) {
            files.add(file);
        }
        return file;
    }

    /// Who may say something of the page: layouts down to it, and the page itself or what stands in its place.
    private List<Map<String, Object>> metadata(@Nullable Fallback instead) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Segment segment : root.way()) {
            String layout = segment.file(Convention.LAYOUT);
            if (layout != null) {
                found.add(Map.of("file", layout, "params", segment.params(), "isPage", false, "isBeside", false));
            }
            if (instead != null && instead.isIn(segment)) {
                String file = instead.file();
                if (file != null) {
                    found.add(Map.of("file", file, "params", Map.of(), "isPage", false, "isBeside", layout != null));
                }
                return found;
            }
            if (segment.branches()
                    .get(Segment.CHILDREN) instanceof Branch.Page(String _, String file, Map<String, Object> params)) {
                found.add(Map.of("file", file, "params", params, "isPage", true, "isBeside", layout != null));
            }
        }
        return found;
    }
}
