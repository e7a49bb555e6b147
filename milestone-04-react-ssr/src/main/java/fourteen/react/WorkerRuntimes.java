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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/// The ground that workers stand on: JavaScript worlds that are all alike, and how a graph of the app's modules is read in
/// them. What one has resolved and transpiled counts for all.
public final class WorkerRuntimes {

    private final ReactOptions options;
    private final LoaderOptions modules;
    private final NodeModules node;
    private final AtomicInteger started = new AtomicInteger();

    public WorkerRuntimes(ReactOptions options) {
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

    /// How the app's modules are found and read.
    public LoaderOptions modules() {
        return modules;
    }

    /// A world of its own, with its thread, and what a worker has in it. The limits of a render are not those of the start,
    /// which on a busy machine takes longer.
    ///
    /// @param furnish loads what the worker needs; not on the loop
    /// @throws ReactException if React can't be loaded
    public <W extends Worker> W start(Function<GraalRuntime, W> furnish) {
        GraalRuntime js = world();
        try {
            W worker = furnish.apply(js);
            js.limit();
            return worker;
        } catch (RuntimeException e) {
            js.close();
            throw ReactException.noReact(options.root(), ReactException.cause(e));
        }
    }

    private GraalRuntime world() {
        return GraalRuntime.builder()
                .name("fourteen-render-" + started.incrementAndGet())
                .deadline(options.deadline())
                .memory(options.memory())
                .limitsLater()
                .environment(environment())
                .with(node)
                .build();
    }

    /// A package's namespace. Not on the loop: a module may have to wait for another, and the loop must turn meanwhile.
    public JsValue load(ModuleLoader loader, String packageName) {
        // As a file in the app's directory would ask for it: the app's own packages come first.
        Path from = options.root().resolve("package.json");
        return load(loader, () -> loader.load(packageName, from));
    }

    /// The same of one of its files.
    public JsValue load(ModuleLoader loader, Path file) {
        return load(loader, () -> loader.load(file));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The inner future is what thenCompose waits for.
    private static JsValue load(ModuleLoader loader, Supplier<CompletionStage<JsValue>> module) {
        return loader.runtime().submit(() -> module.get().toCompletableFuture()).thenCompose(loaded -> loaded).join();
    }

    /// React chooses its build by this variable.
    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(options.environment());
        all.put("NODE_ENV", options.development() ? "development" : "production");
        return all;
    }
}
