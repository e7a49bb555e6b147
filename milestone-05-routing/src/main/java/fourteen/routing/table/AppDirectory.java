package fourteen.routing.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One directory of `app/` and what follows a convention in it.
///
/// @param path     below `app/`, with forward slashes; `""` is `app/` itself
/// @param name     what its name means; `app/` itself is a [DirectoryName.Group], no part of the URL
/// @param files    for each convention the file's path below `app/`
/// @param children the directories in it which may lead to routes, in the order of their names
public record AppDirectory(String path,
        DirectoryName name,
        Map<Convention, String> files,
        List<AppDirectory> children) {

    public AppDirectory {
        files = Map.copyOf(files);
        children = List.copyOf(children);
    }

    /// The path below `app/` of the file that follows a convention here.
    public @Nullable String file(Convention convention) {
        return files.get(convention);
    }
}
