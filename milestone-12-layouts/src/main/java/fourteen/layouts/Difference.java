package fourteen.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of a page a browser lacks that has another one.
///
/// @param patches outlets of layouts that stay, in which something else is to be shown
record Difference(List<Patch> patches) {

    /// One outlet.
    record Patch(Segment segment, String branch) {}

    Difference {
        patches = List.copyOf(patches);
    }

    /// @return null if the two have no layout in common: only a document leads from one to the other
    static @Nullable Difference of(HaveTree have, Segment wanted) {
        List<Patch> patches = new ArrayList<>();
        return have.key().equals(wanted.key()) && collect(have, wanted, patches) ? new Difference(patches) : null;
    }

    /// @return whether the outlets of this directory, or of those below it, can show the difference
    private static boolean collect(HaveTree have, Segment wanted, List<Patch> patches) {
        // @starter:begin task=12.5
        for (Map.Entry<String, Branch> each : wanted.branches().entrySet()) {
            HaveTree there = have.branches().get(each.getKey());
            if (there == null) {
                return false; // no outlet: the layout was another one
            }
            boolean stays = switch (each.getValue()) {
                // A parallel route that has nothing for the new path goes on showing what it shows.
                case Branch.Default _,Branch.Nothing _ -> !each.getKey().equals(Segment.CHILDREN);
                case Branch.Page _ -> false;
                case Branch.Below(Segment below) -> there.key().equals(below.key()) && below(there, below, patches);
            };
            if (!stays) {
                if (!wanted.hasLayout()) {
                    return false;
                }
                patches.add(new Patch(wanted, each.getKey()));
            }
        }
        return true;
    }

    private static boolean below(HaveTree there, Segment segment, List<Patch> patches) {
        List<Patch> own = new ArrayList<>();
        if (!collect(there, segment, own)) {
            return false;
        }
        patches.addAll(own);
        return true;
        // @starter:end
    }
}
