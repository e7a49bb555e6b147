package fourteen.layouts;

import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.Convention;
import fourteen.routing.table.DirectoryName;
import java.util.ArrayList;
import java.util.List;

/// The files of a directory's parallel routes: which of them a page shows is known when it is asked for.
final class SlotFiles {

    private SlotFiles() {}

    static List<String> of(AppDirectory directory) {
        List<String> files = new ArrayList<>();
        for (AppDirectory child : directory.children()) {
            if (child.name() instanceof DirectoryName.Slot || child.name() instanceof DirectoryName.Intercepting) {
                all(child, files);
            }
        }
        return files;
    }

    private static void all(AppDirectory directory, List<String> files) {
        for (Convention convention : Convention.values()) {
            String file = directory.file(convention);
            if (file != null && convention != Convention.ROUTE) {
                files.add(file);
            }
        }
        directory.children().forEach(child -> all(child, files));
    }
}
