package fourteen.react;

import fourteen.js.GraalRuntime;
import fourteen.js.JsValue;
import fourteen.js.node.NodeModules;
import fourteen.modules.BuiltinModules;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.ModuleLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Starts workers that are all alike. What one has resolved and transpiled counts for all.
final class ReactWorkers {

    private final ReactOptions options;
    private final LoaderOptions modules;
    private final NodeModules node;
    private final AtomicInteger started = new AtomicInteger();

    ReactWorkers(ReactOptions options) {
        this.options = options;
        // React's build for servers that have the web's APIs, and not Node's streams.
        LoaderOptions plain = LoaderOptions.of(options.root(), options.development())
                .alias("react-dom/server", "react-dom/server.edge");
        Path kit = options.kit();
        if (kit != null) {
            plain = plain.kit(kit);
        }
        for (ModuleHook hook : options.hooks()) {
            plain = plain.hook(hook);
        }
        node = NodeModules.of(options.root());
        modules = plain.builtins(BuiltinModules.of(node));
    }

    /// @throws ReactException if React can't be loaded
    ReactWorker start() {
        GraalRuntime js = GraalRuntime.builder()
                .name("fourteen-render-" + started.incrementAndGet())
                .deadline(options.deadline())
                .memory(options.memory())
                .environment(environment())
                .with(node)
                .build();
        try {
            ModuleLoader loader = js.call(() -> ModuleLoader.create(js, modules));
            JsValue react = load(js, loader, "react");
            JsValue server = load(js, loader, "react-dom/server");
            return js.call(() -> new ReactWorker(js, loader, react, server));
        } catch (RuntimeException e) {
            js.close();
            throw ReactException.noReact(options.root(), ReactException.cause(e));
        }
    }

    /// Not on the loop: a module may have to wait for another, and the loop must turn meanwhile.
    @SuppressWarnings("FutureReturnValueIgnored") // The inner future is what thenCompose waits for.
    private JsValue load(GraalRuntime js, ModuleLoader loader, String packageName) {
        return js.submit(() -> loader.load(packageName, options.root()).toCompletableFuture())
                .thenCompose(module -> module)
                .join();
    }

    /// React chooses its build by this variable.
    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(options.environment());
        all.put("NODE_ENV", options.development() ? "development" : "production");
        return all;
    }
}
