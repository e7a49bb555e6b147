package fourteen.components;

import fourteen.flight.FlightError;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.js.GraalRuntime;
import fourteen.js.JsException;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import fourteen.js.node.NodeModules;
import fourteen.modules.BuiltinModules;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleLoader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A runtime with React for servers, and a renderer: `payload("() => h('p')")`.
final class ServerWorld implements AutoCloseable {

    /// A cold engine on a busy machine: this only ends what would never end.
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final GraalRuntime runtime;
    private final ServerReact react;
    private final JsValue models;

    private final ModuleLoader loader;
    private final AtomicReference<Sent> current;

    private ServerWorld(GraalRuntime runtime, ModuleLoader loader, ServerReact react, JsValue models,
            AtomicReference<Sent> current) {
        this.runtime = runtime;
        this.loader = loader;
        this.current = current;
        this.react = react;
        this.models = models;
    }

    static ServerWorld open() {
        return open(ROOT);
    }

    /// A world for the modules of an app.
    static ServerWorld open(Path app) {
        return open(app, false);
    }

    /// A world in which an element without a type is an error, as in development.
    static ServerWorld strict() {
        return open(ROOT, true);
    }

    private static ServerWorld open(Path app, boolean strict) {
        NodeModules node = NodeModules.of(app);
        AtomicReference<Sent> current = new AtomicReference<>(new Sent());
        GraalRuntime runtime = GraalRuntime.builder()
                .deadline(PATIENCE)
                .onUncaught(error -> current.get().broken(error))
                .environment(Map.of("NODE_ENV", "production"))
                .with(node)
                .build();
        LoaderOptions options = ModuleGraphs
                .of(LoaderOptions.of(app, false).kit(ROOT).builtins(BuiltinModules.of(node)))
                .server();
        ModuleLoader loader = runtime.call(() -> ModuleLoader.create(runtime, options));
        JsValue react = loaded(runtime, () -> loader.load("react", app.resolve("index.js")));
        JsValue dom = loaded(runtime, () -> loader.load("react-dom", app.resolve("index.js")));
        ServerReact server = runtime.call(() -> new ServerReact(runtime, react, dom, strict));
        JsValue models = runtime.evaluate(JsSource.of("models.js", TestFiles.text("src/test/js/models.js")))
                .call(react.get("default"), dom.get("default"));
        return new ServerWorld(runtime, loader, server, models, current);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The inner future is what thenCompose waits for.
    private static JsValue loaded(GraalRuntime runtime, Callable<CompletionStage<JsValue>> load) {
        return runtime.submit(() -> load.call().toCompletableFuture()).thenCompose(it -> it).join();
    }

    /// Keeps what is written; done when the writer closes it, or when Java throws something that nobody catches.
    private static final class Sent implements FlightSink {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<String> done = new CompletableFuture<>();

        @Override
        public boolean write(byte[] more) {
            bytes.writeBytes(more);
            return true;
        }

        /// A promise of a model's that nobody handles is none of the renderer's errors.
        private void broken(JsException error) {
            if (error.value() == null) {
                done.completeExceptionally(error);
            }
        }

        @Override
        public void close() {
            done.complete(bytes.toString(StandardCharsets.ISO_8859_1));
        }
    }

    /// The rows that a model is rendered to.
    ///
    /// @param reported gets what went wrong meanwhile
    String payload(GoldenModel model, List<RuntimeException> reported) throws Exception {
        Sent sent = new Sent();
        current.set(sent);
        runtime.submit(() -> {
            JsValue onError = model.onError() == null ? null : models.call("() => " + model.onError());
            Rendering rendering = new Rendering(react, ServerWorld::client, (error, _) -> {
                reported.add(error);
                return new FlightError(onError == null ? null : digest(onError, error));
            }, model.identifierPrefix(), sent);
            rendering.start(models.call(model.source()));
            if (model.abort() != null) {
                JsValue reason = runtime.toJs(model.abort());
                // When all that is ready has been written.
                runtime.loop().execute(() -> runtime.loop().execute(() -> rendering.abort(reason)));
            }
            return null;
        }).get();
        return sent.done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private @Nullable String digest(JsValue onError, RuntimeException error) {
        Object thrown = error instanceof JsException js && js.value() != null
                ? js.value()
                : Map.of("message", String.valueOf(error.getMessage()));
        return onError.call(thrown).as(String.class);
    }

    /// The rows that a page is rendered to; fails with what its component threw.
    String page(Path file) throws Exception {
        JsValue page = loaded(runtime, () -> loader.load(file));
        List<RuntimeException> reported = new ArrayList<>();
        Sent sent = new Sent();
        current.set(sent);
        runtime.submit(() -> {
            new Rendering(react, ServerWorld::anyClient, (error, _) -> {
                reported.add(error);
                return new FlightError();
            }, "", sent).start(models.call("component => React.createElement(component)", page.get("default")));
            return null;
        }).get();
        String rows = sent.done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (!reported.isEmpty()) {
            throw reported.getFirst();
        }
        return rows;
    }

    /// A manifest that has every module, and no chunks.
    private static ClientReference anyClient(String id, boolean async) {
        int hash = id.lastIndexOf('#');
        return hash < 0
                ? reference(id, List.of(), "*", async)
                : reference(id.substring(0, hash), List.of(), id.substring(hash + 1), async);
    }

    /// The manifest that the golden payloads were made with.
    private static @Nullable ClientReference client(String id, boolean async) {
        int hash = id.lastIndexOf('#');
        String path = hash < 0 ? id : id.substring(0, hash);
        String name = hash < 0 ? "*" : id.substring(hash + 1);
        return switch (path) {
            case "app/s.js" -> reference("s", List.of(), name, false);
            case "app/StateForm.js" -> reference("sf", List.of(), name, false);
            case "app/exact.js" -> reference("exact", List.of(), "Renamed", false);
            case "app/async.js" -> reference("./app/async.js", List.of("as", "as.js"), name, true);
            case "app/Button.js" -> reference("./app/Button.js", List.of("btn", "static/chunks/btn.js"), name, false);
            case "app/Card.js" -> reference("./app/Card.js", List.of("shared-chunk-id-long",
                    "static/chunks/shared-long-name.js", "card", "static/chunks/card.js"), name, false);
            case "app/Panel.js" -> reference("./app/Panel.js",
                    List.of("shared-chunk-id-long", "static/chunks/shared-long-name.js"), name, false);
            case "app/num.js" -> new ClientReference(new NumberValue(17),
                    List.of(new NumberValue(3), new Text("c3.js")), name, false);
            default -> null;
        };
    }

    private static ClientReference reference(String module, List<String> chunks, String name, boolean async) {
        List<FlightValue> texts = new ArrayList<>();
        chunks.forEach(chunk -> texts.add(new Text(chunk)));
        return new ClientReference(new Text(module), texts, name, async);
    }

    @Override
    public void close() {
        runtime.close();
    }
}
