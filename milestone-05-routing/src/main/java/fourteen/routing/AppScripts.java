package fourteen.routing;

import fourteen.js.JsValue;
import fourteen.react.ModuleWorker;
import fourteen.react.ReactPool;
import fourteen.react.ReactWorker;
import fourteen.react.RenderPool;
import fourteen.react.RenderTask;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// An app's modules on a pool of workers. In development a change to a file is seen by the next task.
///
/// @param <W> the workers: those of milestone 4, or a later one's
public final class AppScripts<W extends ModuleWorker> {

    private final RenderPool<W> workers;
    private final boolean development;
    private final Path app;

    /// @param workers     their graph of modules has the hook [RoutingModules]
    /// @param development whether files may change
    /// @param app         the app directory
    public AppScripts(RenderPool<W> workers, boolean development, Path app) {
        this.workers = workers;
        this.development = development;
        this.app = app.toAbsolutePath().normalize();
    }

    /// An app's modules on milestone 4's workers.
    public static AppScripts<ReactWorker> of(ReactPool react, Path app) {
        return new AppScripts<>(react.workers(), react.options().development(), app);
    }

    /// A file of the app directory.
    ///
    /// @param path below `app/`, as routes name it
    public Path file(String path) {
        return app.resolve(path);
    }

    /// Runs a task on the worker with the least to do.
    public <T extends @Nullable Object> CompletableFuture<T> submit(RenderTask<W, T> task) {
        return workers.submit(worker -> {
            if (development) {
                ChangedModules.forget(worker);
            }
            return task.start(worker);
        });
    }

    /// The exports of a module of ours, by its name in [RoutingModules].
    public CompletionStage<JsValue> internal(ModuleWorker worker, String name) {
        return worker.modules().load(name, file("layout.tsx"));
    }
}
