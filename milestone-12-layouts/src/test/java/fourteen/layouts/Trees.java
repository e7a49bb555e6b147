package fourteen.layouts;

import fourteen.routing.table.AppFiles;
import fourteen.routing.table.AppScan;
import fourteen.routing.table.Conventions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trees of an app that exists as a list of file names.
final class Trees {

    private final AppFiles files;

    Trees(String... files) {
        this.files = AppFiles.of(files);
    }

    Segment of(String... path) {
        return SegmentTree.of(AppScan.of(files, Conventions.NESTED).root(), List.of(path));
    }

    /// What a browser says that shows the page of a path.
    HaveTree shown(String... path) {
        return have(of(path));
    }

    private static HaveTree have(Segment segment) {
        Map<String, HaveTree> branches = new LinkedHashMap<>();
        segment.branches()
                .forEach((name, branch) -> branches.put(name, branch instanceof Branch.Below(Segment below)
                        ? have(below)
                        : new HaveTree(branch.key(), Map.of())));
        return new HaveTree(segment.key(), branches);
    }
}
