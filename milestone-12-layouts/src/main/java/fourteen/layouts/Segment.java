package fourteen.layouts;

import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.Convention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A directory on the way to a page, and what it shows.
///
/// @param at       the way to it, `:children/blog:children/[slug]=a`: `app/` itself is `""`
/// @param level    the branches of that way
/// @param key      what tells it from others in its place: the directory's name, with the value of its parameter
/// @param name     as the address has it; a group as the directory has it
/// @param params   the parameters up to here
/// @param branches `children` first, then parallel routes by name
record Segment(AppDirectory directory, String at, List<String> level, String key, String name,
        Map<String, Object> params, Map<String, Branch> branches) {

    static final String CHILDREN = "children";

    Segment {
        level = List.copyOf(level);
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
    }

    @Nullable
    String file(Convention convention) {
        return directory.file(convention);
    }

    boolean hasLayout() {
        return file(Convention.LAYOUT) != null;
    }

    /// The same with something else in one of its branches.
    Segment with(String branch, Branch other) {
        Map<String, Branch> changed = new LinkedHashMap<>(branches);
        changed.put(branch, other);
        return new Segment(directory, at, level, key, name, params, changed);
    }

    /// What is shown, from this directory to the page.
    List<Segment> way() {
        List<Segment> way = new ArrayList<>();
        Segment segment = this;
        while (segment != null) {
            way.add(segment);
            segment = segment.branches.get(CHILDREN) instanceof Branch.Below(Segment below) ? below : null;
        }
        return way;
    }
}
