package fourteen.modules;

import fourteen.js.GraalRuntime;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.source.ModuleSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Files in memory below `/app`, a runtime, a loader: what a test of modules is about.
///
/// {@snippet lang = "java" :
/// try (TestGraph graph = TestGraph.of("a.js", "import './b.js'; console.log('a')", "b.js", "console.log('b')")) {
///     assertThat(graph.log("a.js")).containsExactly("b", "a");
/// }
/// }
final class TestGraph implements AutoCloseable {

    static final Path ROOT = Path.of("/app").toAbsolutePath();

    private final Map<Path, String> files = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private final JsRuntime runtime;
    private final ModuleSource source = new Mutable();
    private final ModuleLoader loader;

    private TestGraph(List<String> namesAndTexts, Function<List<String>, JsRuntime> runtime,
            UnaryOperator<LoaderOptions> options) {
        file("package.json", "{\"type\": \"module\"}");
        for (int i = 0; i < namesAndTexts.size(); i += 2) {
            file(namesAndTexts.get(i), namesAndTexts.get(i + 1));
        }
        this.runtime = runtime.apply(log);
        loader = ModuleLoader.create(this.runtime, options.apply(LoaderOptions.of(ROOT, true, source)));
    }

    /// Names and texts by turns. A `package.json` with `"type": "module"` is there unless it is given.
    static TestGraph of(String... namesAndTexts) {
        return with(options -> options, namesAndTexts);
    }

    static TestGraph with(UnaryOperator<LoaderOptions> options, String... namesAndTexts) {
        return on(TestGraph::graal, options, namesAndTexts);
    }

    static TestGraph on(Function<List<String>, JsRuntime> runtime, UnaryOperator<LoaderOptions> options,
            String... namesAndTexts) {
        return new TestGraph(List.of(namesAndTexts), runtime, options);
    }

    static JsRuntime graal(List<String> log) {
        return GraalRuntime.builder().console((_, text) -> log.add(text)).build();
    }

    static Path path(String name) {
        return ROOT.resolve(name).normalize();
    }

    void file(String name, String text) {
        files.put(path(name), text);
    }

    ModuleLoader loader() {
        return loader;
    }

    JsRuntime runtime() {
        return runtime;
    }

    ModuleSource source() {
        return source;
    }

    /// Loads a module and gives its namespace.
    JsValue load(String name) {
        try {
            return loader.load(path(name)).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Loads a module and gives what has been printed so far.
    List<String> log(String name) {
        load(name);
        return printed();
    }

    List<String> printed() {
        return runtime.call(() -> List.copyOf(log));
    }

    /// Evaluates an expression over a module's namespace `m` and gives its text.
    String text(String name, String expression) {
        JsValue namespace = load(name);
        return runtime.evaluate("(m) => String(" + expression + ")").call(namespace).as(String.class);
    }

    /// Loads a module and gives the message of what fails.
    String failure(String name) {
        try {
            load(name);
        } catch (ModulesException e) {
            return e.getMessage().replace(ROOT.toString(), "/app");
        }
        throw new AssertionError(name + " loaded without an error");
    }

    @Override
    public void close() {
        runtime.close();
    }

    /// The files as they are now.
    private final class Mutable implements ModuleSource {

        private ModuleSource now() {
            return ModuleSource.memory(files);
        }

        @Override
        public boolean isFile(Path path) {
            return now().isFile(path);
        }

        @Override
        public boolean isDirectory(Path path) {
            return now().isDirectory(path);
        }

        @Override
        public String read(Path file) {
            return now().read(file);
        }

        @Override
        public String version(Path file) {
            return String.valueOf(now().version(file));
        }

        @Override
        public List<String> list(Path directory) {
            return now().list(directory);
        }

        @Override
        public Path real(Path file) {
            return file;
        }
    }
}
