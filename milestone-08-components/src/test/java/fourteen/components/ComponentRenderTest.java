package fourteen.components;

import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Text;
import fourteen.react.ReactOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Pages of a small app, as HTML.
class ComponentRenderTest {

    private static final Path APP = Path.of("src/test/apps/tree").toAbsolutePath();
    private static ComponentWorker worker;

    @BeforeAll
    static void open() {
        worker = new ComponentWorkers(ReactOptions.production(APP).withKit(Path.of("..").toAbsolutePath())).get();
    }

    @AfterAll
    static void close() {
        worker.close();
    }

    private static String html(String page) throws Exception {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        List<RuntimeException> errors = new ArrayList<>();
        worker.js().submit(() -> worker.modules().load("react", APP.resolve("x.js")).thenCombine(worker.modules().load(APP.resolve(page)), (react, module) -> {
            CompletableFuture<Boolean> rows = new CompletableFuture<>();
            ComponentRender render = new ComponentRender(worker, (id, async) -> {
                int hash = id.lastIndexOf('#');
                return new ClientReference(new Text(id.substring(0, hash)), List.of(), id.substring(hash + 1), async);
            }, (error, _) -> {
                errors.add(error);
                return null;
            }, new FlightSink() {
                @Override
                public boolean write(byte[] bytes) {
                    return true;
                }

                @Override
                public void close() {
                    rows.complete(true);
                }
            });
            render.start(react.get("createElement").call(module.get("default")));
            return rows.thenCompose(_ -> render.html(new HtmlOptions(null, null, null), UnaryOperator.identity(),
                    List.of())).thenCompose(stream -> stream.complete().thenCompose(_ -> stream.read(html::writeBytes)));
        }).thenCompose(done -> done).toCompletableFuture()).thenCompose(done -> done).get(60, TimeUnit.SECONDS);
        assertThat(errors).isEmpty();
        return html.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPageWithClientComponentsIsReactsHtml() throws Exception {
        assertThat(html("app/page.jsx")).isEqualTo("");
    }
}
