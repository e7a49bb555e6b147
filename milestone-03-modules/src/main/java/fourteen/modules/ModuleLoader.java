package fourteen.modules;

import fourteen.js.HostFunction;
import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.resolve.ImportKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// One graph of modules in one runtime: finds, reads, links and evaluates modules, each once, and forgets those whose
/// files have changed.
///
/// Any thread may call it; JavaScript runs on the runtime's loop. Two loaders in one runtime are two graphs that share
/// nothing but the globals.
///
/// {@snippet lang = "java" :
/// ModuleLoader loader = ModuleLoader.create(runtime, LoaderOptions.of(Path.of("app"), true));
/// JsValue page = loader.load(Path.of("app/page.tsx")).toCompletableFuture().join();
/// String html = page.get("default").call().as(String.class);
/// }
public final class ModuleLoader {

    private final JsRuntime runtime;
    private final LoaderOptions options;
    private final LinkerScript script;
    private final Failures failures;
    private final ModuleGraph graph;
    private final Evaluation evaluation;

    private ModuleLoader(JsRuntime runtime, LoaderOptions options) {
        this.runtime = runtime;
        this.options = options;
        failures = new Failures(this::script);
        script = new LinkerScript(runtime, Map.of("import", host(ImportKind.IMPORT, this::dynamicImport),
                "require", host(ImportKind.REQUIRE, this::require), "resolve", host(ImportKind.REQUIRE, this::resolve),
                "early", host(ImportKind.IMPORT, this::early)));
        Linking linking = new Linking(runtime, script, options.hooks());
        graph = new ModuleGraph(runtime, options, script, linking, failures);
        evaluation = new Evaluation(runtime, script, linking, graph::started);
    }

    /// An empty graph.
    public static ModuleLoader create(JsRuntime runtime, LoaderOptions options) {
        return runtime.call(() -> new ModuleLoader(runtime, options));
    }

    public JsRuntime runtime() {
        return runtime;
    }

    public LoaderOptions options() {
        return options;
    }

    /// Loads a file and all that it imports, and evaluates them unless they were.
    ///
    /// @return the module's namespace object: its exports are properties. It fails with a [ModulesException], or with
    ///         the [JsException] that a module threw, its stack in the author's lines
    public CompletionStage<JsValue> load(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return load(path.toString(), path);
    }

    /// Loads what a specifier means in a file: a package, a relative path, `java:notes`.
    ///
    /// @param from the file that it is relative to
    public CompletionStage<JsValue> load(String specifier, Path from) {
        return runtime.submit(() -> loadNow(specifier, from)).thenCompose(stage -> stage);
    }

    /// The same at once. On the loop only.
    ///
    /// @throws ModulesException as [#load], and if a module awaits something at its top level
    public JsValue require(String specifier, Path from) {
        CompletableFuture<JsValue> module = runtime.call(() -> loadNow(specifier, from)).toCompletableFuture();
        if (!module.isDone()) {
            throw ModulesException.requireOfAsync(specifier, from.toString());
        }
        return module.join();
    }

    private CompletionStage<JsValue> loadNow(String specifier, Path from) throws Exception {
        Path importer = from.toAbsolutePath().normalize();
        return inTurn(() -> {
            ModuleRecord module = graph.load(specifier, null, importer, ImportKind.IMPORT, null);
            return result(module, evaluation.evaluate(module));
        });
    }

    /// The namespace, once the module is evaluated.
    private CompletionStage<JsValue> result(ModuleRecord module, CompletableFuture<@Nullable Void> evaluated) {
        JsValue namespace = module.namespace(true);
        if (evaluated.isDone()) {
            return evaluated.handle((_, error) -> {
                if (error != null) {
                    throw failures.toJava(unwrapped(error));
                }
                return namespace;
            });
        }
        // Through a promise, for a runtime that is closed meanwhile fails what waits for its promises.
        JsValue deferred = script.call("deferred");
        var _ = evaluated.whenComplete((_, error) -> {
            if (error == null) {
                deferred.get("resolve").call();
            } else {
                deferred.get("reject").call(value(unwrapped(error)));
            }
        });
        return deferred.get("promise").settled().handle((_, error) -> {
            if (error != null) {
                throw failures.toJava(unwrapped(error));
            }
            return namespace;
        });
    }

    private static RuntimeException unwrapped(Throwable error) {
        Throwable at = error;
        while (at instanceof CompletionException && at.getCause() != null) {
            at = at.getCause();
        }
        return at instanceof RuntimeException e ? e : new CompletionException(at);
    }

    /// The same error with its stack in the author's lines: for one that a function of a module threw later.
    public JsException explain(JsException thrown) {
        return failures.remap(thrown);
    }

    /// Whether a module of this graph has that name in stacks: [#explain] then tells the author's lines of it.
    public boolean explains(String file) {
        return failures.know(file);
    }

    /// Forgets a file's module and all that import it, directly or not; their next load reads and evaluates them anew.
    /// All others keep their state.
    ///
    /// @return the ids of what was forgotten, the file's first; empty if it was not loaded
    public Set<String> invalidate(Path file) {
        return invalidate(file.toAbsolutePath().normalize().toString());
    }

    /// The same for any module, by its id.
    public Set<String> invalidate(String id) {
        return runtime.call(() -> graph.invalidate(id));
    }

    /// The modules of this graph, in the order in which their code began to run.
    public List<LoadedModule> modules() {
        return runtime.call(graph::modules);
    }

    private LinkerScript script() {
        return script;
    }

    // ---- what a script asks for

    /// Lets Java work below a call from JavaScript; see [Evaluation]. What the task throws does not pass JavaScript.
    private <T> T inTurn(Callable<T> task) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        script.call("enter", runtime.function("load", _ -> {
            try {
                result.complete(task.call());
            } catch (RuntimeException e) {
                result.completeExceptionally(failures.toJava(e));
            }
            return null;
        }));
        if (result.isCompletedExceptionally()) {
            throw unwrapped(result.exceptionNow());
        }
        return result.join();
    }

    /// A host function whose [ModulesException] arrives in JavaScript as an error of the right type.
    private HostFunction host(ImportKind kind, HostFunction body) {
        return arguments -> {
            try {
                return body.call(arguments);
            } catch (RuntimeException e) {
                throw failures.toScript(e, kind);
            }
        };
    }

    /// `import(specifier)`: importer's id, specifier, type, resolve, reject.
    private @Nullable Object dynamicImport(List<JsValue> arguments) {
        JsValue resolve = arguments.get(3);
        JsValue reject = arguments.get(4);
        try {
            ModuleRecord importer = graph.known(text(arguments, 0));
            ModuleRecord module = graph.load(text(arguments, 1), importer, from(text(arguments, 0)),
                    ImportKind.IMPORT, text(arguments, 0));
            boolean declaredEs = importer instanceof EsModule es && es.declaredEs();
            var _ = evaluation.evaluate(module).whenComplete((_, error) -> {
                if (error == null) {
                    resolve.call(module.namespace(declaredEs));
                } else {
                    reject.call(value(unwrapped(error)));
                }
            });
        } catch (ModulesException | JsException e) {
            reject.call(value(e));
        }
        return null;
    }

    /// What JavaScript catches for an exception of Java's.
    private JsValue value(RuntimeException failure) {
        if (failure instanceof JsException thrown && thrown.value() != null) {
            return thrown.value();
        }
        return failure instanceof ModulesException modules
                ? failures.error(modules, ImportKind.IMPORT)
                : script.call("failure", "Error", String.valueOf(failure.getMessage()), "ERR_JAVA", -1);
    }

    /// `require(specifier)`: importer's id, specifier. Gives the cell; the script runs it if it is CommonJS.
    private JsValue require(List<JsValue> arguments) {
        ModuleRecord importer = graph.known(text(arguments, 0));
        ModuleRecord module = graph.load(text(arguments, 1), importer, from(text(arguments, 0)), ImportKind.REQUIRE,
                text(arguments, 0));
        if (module instanceof PlainModule) {
            graph.started(module);
        } else if (module instanceof EsModule es) {
            CompletableFuture<@Nullable Void> evaluated = evaluation.evaluate(es);
            if (es.status == EsModule.Status.EVALUATING_ASYNC) {
                throw ModulesException.requireOfAsync(es.id(), text(arguments, 0));
            }
            if (evaluated.isCompletedExceptionally()) {
                throw unwrapped(evaluated.exceptionNow());
            }
        }
        return module.cell();
    }

    /// `import.meta.resolve` and `require.resolve`: importer's id, specifier, whether it is an import.
    private String resolve(List<JsValue> arguments) {
        boolean imported = arguments.get(2).as(Boolean.class);
        return graph.resolve(text(arguments, 1), from(text(arguments, 0)),
                imported ? ImportKind.IMPORT : ImportKind.REQUIRE, text(arguments, 0));
    }

    /// A binding was read too early: exporter's id, name, the engine's own error.
    private JsValue early(List<JsValue> arguments) {
        JsException engine;
        try {
            script.call("raise", arguments.get(2));
            throw new IllegalStateException("raise returned");
        } catch (JsException e) {
            engine = e;
        }
        return failures.error(
                graph.readTooEarly(text(arguments, 0), text(arguments, 1), failures.reader(engine)), ImportKind.IMPORT);
    }

    private static String text(List<JsValue> arguments, int index) {
        return arguments.get(index).as(String.class);
    }

    /// Where specifiers of a module are relative to; the root for one that is no file.
    private Path from(String id) {
        Path file = Linking.file(id);
        return file == null ? options.root().resolve("virtual") : file;
    }
}
