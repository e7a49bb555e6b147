package fourteen.components;

import fourteen.flight.FlightError;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Text;
import fourteen.js.JsValue;
import fourteen.react.ReactOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// The pages of `src/test/apps/judged/pages.js`, rendered here: each export is a page.
final class JudgedPages implements AutoCloseable {

    static final Path APP = Path.of("src/test/apps/judged").toAbsolutePath();

    private final ComponentWorker worker;

    JudgedPages() {
        worker = new ComponentWorkers(ReactOptions.production(APP).withKit(Path.of("..").toAbsolutePath())).get();
    }

    /// What a page gives, when all of it is there.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are compared by themselves
    record Page(byte[] payload, String html) {}

    /// A manifest that has every module, and no chunks.
    private static ClientReference reference(String id, boolean async) {
        int hash = id.lastIndexOf('#');
        return new ClientReference(new Text(id.substring(0, hash)), List.of(), id.substring(hash + 1), async);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the inner future is what thenCompose waits for
    Page render(String name) throws Exception {
        CompletionStage<Page> page = worker.js()
                .submit(() -> worker.modules()
                        .load("react", APP.resolve("pages.js"))
                        .thenCombine(worker.modules().load(APP.resolve("pages.js")),
                                (react, pages) -> render(react.get("createElement").call(pages.get(name))))
                        .thenCompose(done -> done)
                        .toCompletableFuture())
                .thenCompose(done -> done);
        return page.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private CompletionStage<Page> render(JsValue element) {
        Rows rows = new Rows();
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        ComponentRender render = new ComponentRender(worker, JudgedPages::reference,
                (error, _) -> new FlightError(error instanceof ComponentsException || isOnServer(error) ? "D" : "C"),
                null,
                rows);
        render.start(element);
        return rows.closed.thenCompose(
                _ -> render.html(new HtmlOptions(null, null, null), UnaryOperator.identity(), List.of()))
                .thenCompose(stream -> stream.complete().thenCompose(_ -> stream.read(piece -> {
                    html.writeBytes(piece);
                    return true;
                })))
                .thenApply(_ -> new Page(rows.bytes.toByteArray(), html.toString(StandardCharsets.UTF_8)));
    }

    private static boolean isOnServer(RuntimeException error) {
        return String.valueOf(error.getMessage()).contains("on the server");
    }

    private static final class Rows implements FlightSink {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

        @Override
        public boolean write(byte[] more) {
            bytes.writeBytes(more);
            return true;
        }

        @Override
        public void close() {
            closed.complete(true);
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
