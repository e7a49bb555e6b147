package fourteen.react;

import fourteen.modules.ModuleLoader;

/// A worker with a graph of the app's modules.
public interface ModuleWorker extends Worker {

    /// The graph that the app's server code is loaded into.
    ModuleLoader modules();

    /// Forgets a file that has changed, and all modules that import it.
    default void invalidate(java.nio.file.Path file) {
        modules().invalidate(file);
    }
}
