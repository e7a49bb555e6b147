package fourteen.modules.resolve;

import fourteen.modules.source.ModuleSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The `package.json` files that were looked at.
final class Manifests {

    private final ModuleSource source;
    private final Map<Path, Optional<PackageManifest>> known = new ConcurrentHashMap<>();

    Manifests(ModuleSource source) {
        this.source = source;
    }

    /// The one that lies in a directory.
    @Nullable
    PackageManifest in(Path directory) {
        return known.computeIfAbsent(directory, each -> {
            Path file = each.resolve("package.json");
            return source.isFile(file)
                    ? Optional.of(PackageManifest.parse(file, source.read(file)))
                    : Optional.empty();
        }).orElse(null);
    }

    /// The one that a file belongs to: in its directory or the nearest above. Node's LOOKUP_PACKAGE_SCOPE.
    @Nullable
    PackageManifest scope(Path file) {
        for (Path at = file.getParent(); at != null; at = at.getParent()) {
            if (at.endsWith("node_modules")) {
                return null;
            }
            PackageManifest found = in(at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void forget() {
        known.clear();
    }
}
