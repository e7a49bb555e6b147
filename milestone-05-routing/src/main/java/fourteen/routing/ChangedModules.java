package fourteen.routing;

import fourteen.modules.LoadedModule;
import fourteen.modules.source.ModuleSource;
import fourteen.react.ModuleWorker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Lets a worker forget the modules whose files have changed since it read them, and those that import them.
final class ChangedModules {

    private ChangedModules() {}

    /// On the worker's loop.
    static void forget(ModuleWorker worker) {
        ModuleSource source = worker.modules().options().source();
        List<Path> stale = new ArrayList<>();
        for (LoadedModule module : worker.modules().modules()) {
            // Packages change by an installation, after which one starts again.
            if (module.version() != null && !module.id().contains("node_modules")) {
                Path file = Path.of(module.id());
                if (!module.version().equals(source.version(file))) {
                    stale.add(file);
                }
            }
        }
        for (Path file : stale) {
            worker.invalidate(file);
        }
    }
}
