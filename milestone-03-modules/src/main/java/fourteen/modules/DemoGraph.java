package fourteen.modules;

import fourteen.js.GraalRuntime;
import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// What the demo shows: a graph of modules that a visitor may change. One visitor at a time.
final class DemoGraph implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /// The state of the graph after a load.
    ///
    /// @param log what the modules printed during the last load
    /// @param stale the modules that the last change made anew
    /// @param error what went wrong, as it is told to the author; null if all went well
    record View(List<Node> modules, List<String> log, List<String> stale, @Nullable String error) {}

    /// @param text what the author wrote
    /// @param script what the runtime ran
    /// @param runs how often its code has run
    record Node(
            String name,
            String kind,
            int order,
            int runs,
            boolean cyclic,
            boolean awaits,
            List<String> imports,
            String text,
            String script) {}

    private final Path root;
    private final DemoFiles files = new DemoFiles();
    private final List<String> log = new ArrayList<>();
    private final Map<String, Integer> runs = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final JsRuntime runtime;
    private final ModuleLoader loader;

    /// @param modules the directory with `main.ts`
    DemoGraph(Path modules) {
        root = modules.toAbsolutePath().normalize();
        runtime = GraalRuntime.builder().deadline(DEADLINE).console((_, text) -> log.add(text)).build();
        loader = ModuleLoader.create(runtime, LoaderOptions.of(root, true, files));
    }

    synchronized View show() {
        return view(Set.of());
    }

    /// Puts another text in a file's place and loads the graph again.
    ///
    /// @return null if there is no such file
    synchronized @Nullable View edit(String name, String text) {
        Path file = loader.options().root().resolve(name).normalize();
        if (!loader.options().root().equals(file.getParent()) || !files.isFile(file)) {
            return null;
        }
        files.edit(file, text);
        Set<String> stale = loader.invalidate(file);
        stale.forEach(seen::remove);
        return view(stale);
    }

    private View view(Set<String> stale) {
        String error = null;
        runtime.call(() -> {
            log.clear();
            return null;
        });
        try {
            var _ = loader.load(root.resolve("main.ts")).toCompletableFuture().join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            error = cause instanceof JsException thrown
                    ? thrown.jsStack()
                    : cause instanceof ModulesException modules ? modules.getMessage() : String.valueOf(cause);
        }
        List<Node> nodes = new ArrayList<>();
        for (LoadedModule module : loader.modules()) {
            if (module.order() > 0 && seen.putIfAbsent(module.id(), module.order()) == null) {
                runs.merge(module.id(), 1, Integer::sum);
            }
            nodes.add(node(module));
        }
        return new View(nodes, runtime.call(() -> List.copyOf(log)), stale.stream().map(this::name).toList(),
                error == null ? null : error.replace(loader.options().root() + "/", ""));
    }

    private Node node(LoadedModule module) {
        Path file = Path.of(module.id());
        ModuleText text = loader.options().texts().read(files, file, loader.options().resolver().isEs(file));
        return new Node(name(module.id()), module.kind(), module.order(), runs.getOrDefault(module.id(), 0),
                module.cyclic(), module.awaits(), module.imports().stream().map(this::name).toList(), text.source(),
                text.script().code());
    }

    private String name(String id) {
        return loader.options().root().relativize(Path.of(id)).toString();
    }

    @Override
    public void close() {
        runtime.close();
    }
}
