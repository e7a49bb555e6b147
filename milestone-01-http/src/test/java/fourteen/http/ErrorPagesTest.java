package fourteen.http;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorPagesTest {

    private final List<ErrorReport> reports = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    private HttpServer server;

    @BeforeEach
    void start() {
        TestSite.write(directory, "503.html", "<p>closed today</p>");
        ErrorView recording = report -> {
            reports.add(report);
            return ErrorView.from(directory, ErrorView.builtIn()).page(report);
        };
        server = HttpServer.start(TestSite.OPTIONS.withErrors(recording), config -> {
            config.routes.get("/throws", ctx -> {
                throw new IllegalStateException("the password is 1234", new RuntimeException("jdbc:secret"));
            });
            config.routes.get("/assertion", ctx -> {
                throw new AssertionError("the password is 1234");
            });
            config.routes.get("/later",
                    ctx -> ctx.future(() -> CompletableFuture.failedFuture(new Exception("later 1234"))));
            config.routes.get("/closed", ctx -> ctx.status(503));
            config.routes.get("/own", ctx -> ctx.status(404).result("my own words"));
            config.routes.get("/half", ctx -> {
                ctx.header("ETag", "\"x\"")
                        .res()
                        .getOutputStream()
                        .write("half a page".getBytes(StandardCharsets.UTF_8));
                throw new IllegalStateException("1234");
            });
            config.routes.get("/sent", ctx -> {
                ctx.res().getOutputStream().write("half a page".getBytes(StandardCharsets.UTF_8));
                ctx.res().getOutputStream().flush();
                throw new IllegalStateException("1234");
            });
            config.routes.exception(ArithmeticException.class, (e, ctx) -> ctx.status(422).result("by zero"));
            config.routes.get("/zero", ctx -> {
                throw new ArithmeticException("1234");
            });
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ProbeResponse get(String path, String... headers) {
        return HttpProbe.get(server.port(), path, headers);
    }

    @Test
    void whatWentWrongInsideStaysInside() {
        for (String path : new String[]{"/throws", "/assertion", "/later", "/half"}) {
            ProbeResponse response = get(path);

            assertThat(response.status()).as(path).isEqualTo(500);
            assertThat(response.text()).as("invariant 7")
                    .contains("<title>500 Internal Server Error</title>")
                    .doesNotContain("1234", "Exception", "Error(", "half", "fourteen.", "java.");
            assertThat(response.header("Cache-Control")).contains("no-store");
            assertThat(response.header("ETag")).isEmpty();
        }
    }

    @Test
    void thePageAndTheLogShareADigest() {
        ProbeResponse response = get("/throws");
        ErrorReport report = reports.getFirst();

        assertThat(report.digest()).matches("[0-9a-f]{8}");
        assertThat(response.text()).contains("Reference: <code>" + report.digest() + "</code>");
        assertThat(report.cause()).hasMessage("the password is 1234");
        get("/throws");
        assertThat(reports.get(1).digest()).as("the same error has the same digest").isEqualTo(report.digest());
        get("/half");
        assertThat(reports.get(2).digest()).isNotEqualTo(report.digest());
    }

    @Test
    void theSitesOwnPageGoesFirst() {
        assertThat(get("/closed").text()).isEqualTo("<p>closed today</p>");
        assertThat(get("/closed").status()).isEqualTo(503);
    }

    @Test
    void theApplicationsOwnWordsStay() {
        assertThat(get("/own").text()).isEqualTo("my own words");
        assertThat(get("/zero").text()).isEqualTo("by zero");
        assertThat(get("/zero").status()).isEqualTo(422);
    }

    @Test
    void aProgramGetsALineOfText() {
        ProbeResponse response = get("/nothing", "Accept: application/json");

        assertThat(response.text()).isEqualTo("404 Not Found\n");
        assertThat(response.header("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(get("/nothing", "Accept: text/html,*/*;q=0.8").text()).startsWith("<!doctype html>");
        assertThat(get("/throws", "Accept: application/json").text())
                .matches("500 Internal Server Error \\([0-9a-f]{8}\\)\n");
    }

    @Test
    void headHasNoBody() {
        assertThat(HttpProbe.fetch(server.port(), "HEAD", "/nothing").body()).isEmpty();
        assertThat(HttpProbe.fetch(server.port(), "HEAD", "/nothing").status()).isEqualTo(404);
    }

    @Test
    void anAnswerThatBreaksOnItsWayDoesNotLookWhole() {
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            probe.get("/sent").awaitText("half a page");
            probe.awaitClosed();
            assertThat(probe.arrived().isComplete()).isFalse();
            assertThat(probe.arrived().text()).isEqualTo("half a page");
        }
    }

    @Test
    void aWebSocketToNowhereGetsAPage() {
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            ProbeResponse response = probe.get("/nothing", "Connection: Upgrade", "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==").response();

            assertThat(response.status()).isEqualTo(404);
            assertThat(response.text()).contains("<title>404 Not Found</title>");
        }
    }
}
