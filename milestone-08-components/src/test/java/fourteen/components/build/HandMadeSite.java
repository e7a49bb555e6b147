package fourteen.components.build;

import fourteen.components.ComponentAssets;
import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.http.files.FileOptions;
import fourteen.testkit.Gate;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.NetworkRequest;
import fourteen.testkit.browser.Page;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The browser's side with React's own HTML and rows, on each of React's builds; a test fails on any console message, page
/// error or failed request.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HandMadeSite {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String END = "</body></html>";

    private ComponentAssets assets;
    private HttpServer server;
    private String html;
    private String start;
    private List<String> rows;
    private volatile Gate rest = Gate.shut("the rest of the document");

    abstract boolean isProduction();

    @BeforeAll
    void start(@TempDir Path directory) {
        TestApp app = HandMadePage.app(directory);
        assets = isProduction() ? app.built() : app.development();
        HandMadePage page = HandMadePage.of(app, assets, isProduction());
        start = page.files().script();
        html = page.html();
        rows = HandMadePage.scripts(page.rows());
        server = HttpServer.start(HttpOptions.DEFAULT, config -> {
            config.registerPlugin(StaticFiles.at(assets.publicPath(), assets.directory(), FileOptions.DEFAULT));
            config.routes.before(assets.publicPath() + "*", ctx -> {
                if (ctx.path().equals(assets.preloads("app/counter.tsx").getFirst())) {
                    rest.open();
                }
            });
            // Every page asks for every file.
            config.routes.after(assets.publicPath() + "*", ctx -> ctx.header("Cache-Control", "no-store"));
            config.routes.get("/", ctx -> send(ctx, html + String.join("", rows) + HandMadePage.script("null")
                    + "<script type=\"module\" src=\"" + start + "\"></script>" + END));
            config.routes.get("/early",
                    ctx -> send(ctx, beginning() + String.join("", rows) + HandMadePage.script("null") + END));
            config.routes.get("/truncated", ctx -> send(ctx, beginning() + rows.getFirst() + END));
            // Where React fails it takes the document away, and with it the icon that it names: the browser then asks for this.
            config.routes.get("/favicon.ico", ctx -> ctx.status(204));
            config.routes.get("/slow", ctx -> {
                rest = Gate.shut("the rest of the document");
                ctx.contentType(HTML);
                OutputStream out = ctx.res().getOutputStream();
                write(out, beginning() + String.join("", rows));
                rest.pass();
                write(out, HandMadePage.script("null") + END);
            });
        });
    }

    @AfterAll
    void stop() {
        server.close();
        assets.close();
    }

    private static void send(Context ctx, String document) {
        ctx.contentType(HTML).result(document);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// The document with the start in its head, which runs while the rest still arrives.
    private String beginning() {
        return html.replace("</head>", "<script type=\"module\" async src=\"" + start + "\"></script></head>");
    }

    private void counts(Page page) {
        page.click("button").awaitText("button", "4 clicks: 4").click("button").awaitText("button", "5 clicks: 5");
    }

    @Test
    void aCounterCounts(Page page) {
        page.open(server.url() + "/");
        assertThat(page.evaluate("return document.querySelector('h1').textContent"))
                .isEqualTo("Hand-made </script> <!-- \u2028 𝒳");
        counts(page);
    }

    /// Default, named, namespace, the default of either kind of module, one that awaits: all are the server's.
    @Test
    void modulesOfAllKindsHydrate(Page page) {
        page.open(server.url() + "/").awaitText("button", "3 clicks: 3");
        counts(page);
        assertThat(List.of(page.text("#compiled"), page.text("#compiled2"), page.text("#part"), page.text("#plain"),
                page.text("#awaited"))).containsExactly("compiled", "compiled", "Part", "plain", "awaited");
    }

    @Test
    void stylesApply(Page page) {
        page.open(server.url() + "/");
        assertThat(page.evaluate("return getComputedStyle(document.querySelector('h1')).color"))
                .isEqualTo("rgb(1, 2, 3)");
        assertThat(page.evaluate("return getComputedStyle(document.querySelector('button')).color"))
                .isEqualTo("rgb(4, 5, 6)");
    }

    @Test
    void everyFileIsLoadedOnce(Page page) {
        page.open(server.url() + "/");
        counts(page);
        List<String> scripts = page.requests()
                .stream()
                .map(NetworkRequest::url)
                .filter(url -> url.endsWith(".js"))
                .toList();
        assertThat(scripts).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    }

    @Test
    void aStartThatIsEarlierThanTheRowsWaitsForThem(Page page) {
        page.open(server.url() + "/early");
        counts(page);
    }

    /// The rest of the document is sent only when a client module was asked for, which a row names.
    @Test
    void rowsAreReadWhileTheDocumentArrives(Page page) {
        page.open(server.url() + "/slow");
        counts(page);
    }

    @Test
    void aDocumentThatEndsTooEarlyFailsAndIsNotWaitedFor(Page page) {
        // "Connection closed.": rows are read by React's production client, which has a number for it.
        String closed = "Minified React error #412";
        page.expectConsole(closed);
        if (!isProduction()) {
            page.expectConsole("An error occurred in the <Root> component.");
        }
        page.open(server.url() + "/truncated").awaitConsole(closed);
    }
}
