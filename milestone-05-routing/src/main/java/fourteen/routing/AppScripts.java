package fourteen.routing;

import fourteen.js.JsValue;
import fourteen.react.ReactPool;
import fourteen.react.ReactWorker;
import fourteen.react.RenderTask;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// An app's modules on a pool of workers. In development a change to a file is seen by the next task.
public final class AppScripts {

    private final ReactPool react;
    private final Path app;

    /// @param react its options have the hook [RoutingModules]
    /// @param app   the app directory
    public AppScripts(ReactPool react, Path app) {
        this.react = react;
        this.app = app.toAbsolutePath().normalize();
    }

    /// A file of the app directory.
    ///
    /// @param path below `app/`, as routes name it
    public Path file(String path) {
        return app.resolve(path);
    }

    /// Runs a task on the worker with the least to do.
    public <T extends @Nullable Object> CompletableFuture<T> submit(RenderTask<ReactWorker, T> task) {
        return react.submit(worker -> {
            if (react.options().development()) {
                ChangedModules.forget(worker);
            }
            return task.start(worker);
        });
    }

    /// The exports of a module of ours, by its name in [RoutingModules].
    CompletionStage<JsValue> internal(ReactWorker worker, String name) {
        return worker.modules().load(name, file("layout.tsx"));
    }
}
