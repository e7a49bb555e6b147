package fourteen.react;

import fourteen.js.GraalRuntime;
import fourteen.js.JsValue;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.ModuleLoader;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/// Starts workers that are all alike. What one has resolved and transpiled counts for all.
final class ReactWorkers {

    private final ReactOptions options;
    private final LoaderOptions modules;
    private final AtomicInteger started = new AtomicInteger();

    ReactWorkers(ReactOptions options) {
        this.options = options;
        LoaderOptions plain = LoaderOptions.of(options.root(), options.development());
        for (ModuleHook hook : options.hooks()) {
            plain = plain.hook(hook);
        }
        this.modules = plain;
    }

    /// @throws ReactException if React can't be loaded
    ReactWorker start() {
        GraalRuntime js = GraalRuntime.builder()
                .name("fourteen-render-" + started.incrementAndGet())
                .deadline(options.deadline())
                .memory(options.memory())
                .environment(environment())
                .build();
        try {
            return js.call(() -> {
                ModuleLoader loader = ModuleLoader.create(js, modules);
                JsValue react = loader.load("react", options.root()).toCompletableFuture().join();
                JsValue server = loader.load("react-dom/server", options.root()).toCompletableFuture().join();
                return new ReactWorker(js, loader, react, server);
            });
        } catch (CompletionException e) {
            js.close();
            throw ReactException.noReact(options.root(), ReactException.cause(e));
        } catch (RuntimeException e) {
            js.close();
            throw ReactException.noReact(options.root(), e);
        }
    }

    /// React chooses its build by this variable.
    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(options.environment());
        all.put("NODE_ENV", options.development() ? "development" : "production");
        return all;
    }
}
