package fourteen.react;

import fourteen.js.GraalRuntime;
import fourteen.js.JsValue;
import fourteen.modules.ModuleLoader;

/// Starts workers that are all alike: a world each, with React in it.
final class ReactWorkers {

    private final WorkerRuntimes runtimes;

    ReactWorkers(ReactOptions options) {
        runtimes = new WorkerRuntimes(options);
    }

    /// @throws ReactException if React can't be loaded
    ReactWorker start() {
        return runtimes.start(this::furnish);
    }

    private ReactWorker furnish(GraalRuntime js) {
        ModuleLoader loader = ModuleLoader.create(js, runtimes.modules());
        JsValue react = runtimes.load(loader, "react");
        JsValue server = runtimes.load(loader, "react-dom/server");
        return js.call(() -> new ReactWorker(js, loader, react, server));
    }
}
