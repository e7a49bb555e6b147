package fourteen.layouts;

import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.DirectoryName;
import java.util.List;
import java.util.Optional;

/// A page that is shown within the one that the browser has, because a link of that one led to it: `(.)photo`, `(..)photo`,
/// `(...)photo`. Loaded as a document it is a page like any other.
///
/// @param root  the tree of the page that stays, with the intercepted one in it
/// @param patch where that is
record Interception(Segment root, Difference.Patch patch) {

    /// @param app  the app directory
    /// @param from the decoded path of the page that stays
    /// @param to   the decoded path that is asked for
    static Optional<Interception> of(AppDirectory app, List<String> from, List<String> to) {
        Segment root = SegmentTree.of(app, from);
        int depth = 0;
        List<Segment> way = root.way();
        for (Segment segment : way) {
            if (segment.directory().name() instanceof DirectoryName.Visible) {
                depth++;
            }
            if (depth > from.size()) {
                return Optional.empty(); // a catch-all that stands for nothing
            }
            List<String> here = from.subList(0, depth);
            for (AppDirectory child : segment.directory().children()) {
                Optional<Interception> found = child.name() instanceof DirectoryName.Slot(String slot)
                        ? child.children().stream().flatMap(in -> in(in, slot, segment, here, to).stream()).findFirst()
                        : in(child, Segment.CHILDREN, segment, here, to);
                if (found.isPresent()) {
                    return found.map(inner -> inner.within(way.subList(0, way.indexOf(segment))));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Interception> in(AppDirectory directory, String branch, Segment segment, List<String> here,
            List<String> to) {
        if (!segment.hasLayout()
                || !(directory.name() instanceof DirectoryName.Intercepting(String marker, String name))) {
            return Optional.empty();
        }
        // (.) is this level, each (..) one up; (...) is the root.
        int up = marker.equals("(.)") ? 0 : marker.equals("(...)") ? here.size() : marker.length() / "(..)".length();
        int level = here.size() - up;
        if (level < 0 || to.size() <= level || !to.subList(0, level).equals(here.subList(0, level))) {
            return Optional.empty();
        }
        AppDirectory named = new AppDirectory(directory.path(), DirectoryName.parse(name), directory.files(),
                directory.children());
        return SegmentTree.below(named, segment, branch, level, to)
                .map(below -> segment.with(branch, new Branch.Below(below)))
                .map(changed -> new Interception(changed, new Difference.Patch(changed, branch)));
    }

    /// The same in the tree of the directories above.
    private Interception within(List<Segment> above) {
        Segment tree = root;
        for (int i = above.size() - 1; i >= 0; i--) {
            tree = above.get(i).with(Segment.CHILDREN, new Branch.Below(tree));
        }
        return new Interception(tree, patch);
    }
}
