package fourteen.components;

import fourteen.js.GraalRuntime;
import fourteen.js.JsValue;
import fourteen.js.node.NodeModules;
import fourteen.modules.BuiltinModules;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleLoader;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/// An app's files and its two graphs of modules; React is the repository's.
///
/// {@snippet lang = "java" :
/// try (TestApp app = new TestApp(directory)) {
///     app.file("page.tsx", "import './list'; ...");
///     assertThat(app.serverFailure("page.tsx")).isEqualTo("...");
/// }
/// }
final class TestApp implements AutoCloseable {

    private final Path root;
    private final NodeModules node;
    private final ModuleGraphs graphs;
    private final GraalRuntime runtime;
    private final ModuleLoader server;
    private final ModuleLoader client;

    TestApp(Path root) {
        this(root, graphs -> graphs);
    }

    TestApp(Path directory, UnaryOperator<ModuleGraphs> settings) {
        root = real(directory);
        node = NodeModules.of(root);
        graphs = settings.apply(ModuleGraphs.of(LoaderOptions.of(root, false)
                .kit(RepositoryRoot.path())
                .builtins(BuiltinModules.of(node))));
        runtime = GraalRuntime.builder().environment(Map.of("NODE_ENV", "production")).with(node).build();
        server = ModuleLoader.create(runtime, graphs.server());
        client = ModuleLoader.create(runtime, graphs.client());
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return root.resolve(name);
    }

    TestApp file(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ModuleGraphs graphs() {
        return graphs;
    }

    GraalRuntime runtime() {
        return runtime;
    }

    ModuleLoader server() {
        return server;
    }

    ModuleLoader client() {
        return client;
    }

    JsValue load(ModuleLoader loader, String name) {
        return loader.load(path(name)).toCompletableFuture().join();
    }

    /// What a module of the server graph exports as its default, as text.
    String served(String name) {
        return awaited(load(server, name).get("default"));
    }

    private String awaited(JsValue value) {
        CompletionStage<JsValue> settled = runtime.call(() -> runtime.evaluate("async value => String(await value)")
                .call(value)
                .settled());
        return settled.toCompletableFuture().join().as(String.class);
    }

    /// What goes wrong when a module of the server graph is loaded, with names of files relative to the app.
    String serverFailure(String name) {
        return failure(server, name);
    }

    String clientFailure(String name) {
        return failure(client, name);
    }

    private String failure(ModuleLoader loader, String name) {
        try {
            load(loader, name);
        } catch (CompletionException e) {
            return String.valueOf(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()))
                    .replace(root.toString() + "/", "");
        }
        throw new AssertionError(name + " was loaded");
    }

    @Override
    public void close() {
        runtime.close();
    }
}
