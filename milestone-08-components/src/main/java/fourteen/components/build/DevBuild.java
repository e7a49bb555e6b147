package fourteen.components.build;

import fourteen.hydration.BuildFailure;
import fourteen.hydration.SourceStamps;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A build for development, and what it was made from.
///
/// @param inputs   what the bundler read
/// @param pages    those that are in it, by name
/// @param failures by name of the page
/// @param files    what was made, below the directory that browsers load from
record DevBuild(ComponentManifest manifest, SourceStamps inputs, Map<String, Page> pages,
        Map<String, List<BuildFailure>> failures, Set<String> files) {

    /// A page, and its server modules as they were.
    record Page(ComponentRoute route, SourceStamps stamps) {

        boolean holds(ComponentRoute now) {
            return route.equals(now) && stamps.hold();
        }
    }

    /// Whether it is true for a page. One with an error is never current: what is missing may be there now.
    boolean isCurrent(ComponentRoute wanted) {
        Page page = pages.get(wanted.name());
        return page != null && !failures.containsKey(wanted.name()) && page.holds(wanted) && inputs.hold();
    }
}
