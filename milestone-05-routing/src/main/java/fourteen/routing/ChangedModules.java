package fourteen.routing;

import fourteen.modules.LoadedModule;
import fourteen.modules.ModuleSource;
import fourteen.react.ReactWorker;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/// Lets a worker forget the modules whose files have changed since it loaded them, and those that import them.
final class ChangedModules {

    private static final String GONE = "gone";

    private final Map<ReactWorker, Map<String, String>> seen = new WeakHashMap<>();

    /// Compares each module's file with what it was when it was first seen here. On the worker's loop.
    void forget(ReactWorker worker) {
        Map<String, String> versions;
        synchronized (seen) {
            versions = seen.computeIfAbsent(worker, _ -> new HashMap<>());
        }
        ModuleSource source = worker.modules().options().source();
        List<Path> stale = new ArrayList<>();
        for (LoadedModule module : worker.modules().modules()) {
            Path file = file(module.id());
            if (file != null) {
                String now = version(source, file);
                String before = versions.putIfAbsent(module.id(), now);
                if (before != null && !before.equals(now)) {
                    stale.add(file);
                }
            }
        }
        for (Path file : stale) {
            worker.modules().invalidate(file).forEach(versions::remove);
            versions.remove(file.toString());
        }
    }

    private static String version(ModuleSource source, Path file) {
        String version = source.version(file);
        return version == null ? GONE : version;
    }

    /// The file of a module that an author may change: none for packages and for modules without a file.
    private static @Nullable Path file(String id) {
        try {
            Path path = Path.of(id);
            return path.isAbsolute() && !id.contains("node_modules") ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
