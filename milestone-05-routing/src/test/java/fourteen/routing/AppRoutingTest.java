package fourteen.routing;

import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.semantics.AllowedMethods;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.Route;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

/// The way from a request to a renderer or handler and back, with renderers and handlers of Java.
final class AppRoutingTest {

    private static final AppFiles APP = AppFiles.of("layout.tsx", "page.tsx", "about/page.tsx", "posts/[slug]/page.tsx",
            "docs/[[...path]]/page.tsx", "fails/page.tsx", "fails-late/page.tsx", "api/echo/route.ts",
            "api/silent/route.ts");

    private static HttpServer server;

    @BeforeAll
    static void start() {
        server = HttpServer.start(HttpOptions.DEFAULT.withAccessLog(false), config -> {
            config.registerPlugin(new AppRouting(RouteSource.fixed(APP), AppRoutingTest::render, new Echo(), 100));
            config.routes.get("/own", ctx -> ctx.result("the application's own"));
            config.routes.get("/own/", ctx -> ctx.result("with a slash"));
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void render(PageRequest request, ResponseSink response) throws IOException {
        if (request.route().file().equals("fails/page.tsx")) {
            throw new IllegalStateException("no such luck");
        }
        String text = "%s %s %s\n%s\n%s".formatted(request.route().file(), request.params().toData(),
                request.search().toData(), request.url(), request.headers().all("X-Tag"));
        response.start(200, HeaderList.of("Content-Type", "text/plain; charset=utf-8", "Set-Cookie", "a=1",
                "Set-Cookie", "b=2", "Connection", "upgrade"));
        response.write(text.getBytes(StandardCharsets.UTF_8));
        if (request.route().file().equals("fails-late/page.tsx")) {
            response.flush();
            throw new IllegalStateException("too late");
        }
    }

    private static final class Echo implements RouteHandlers {

        @Override
        public AllowedMethods methods(Route route) {
            return AllowedMethods.of("GET", "POST");
        }

        @Override
        public void call(HandlerRequest request, ResponseSink response) throws IOException {
            if (request.route().file().equals("api/silent/route.ts")) {
                response.start(404, HeaderList.of());
                return;
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            RequestBody in = request.body();
            if (in != null) {
                for (byte[] piece = in.next(); piece != null; piece = in.next()) {
                    body.write(piece);
                }
            }
            response.start(201, HeaderList.of("X-Function", request.function(), "X-Method", request.method()));
            response.write(("got " + body.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void givesARendererTheRequest() {
        ProbeResponse response = HttpProbe.get(server.port(), "/posts/caf%C3%A9?page=2&tag=a&tag=b", "X-Tag: one",
                "X-Tag: two");
        assertThatResponse(response).hasStatus(200)
                .hasHeader("Content-Type", "text/plain;charset=utf-8")
                .hasBody("""
                        posts/[slug]/page.tsx {slug=café} {page=2, tag=[a, b]}
                        http://127.0.0.1:%d/posts/caf%%C3%%A9?page=2&tag=a&tag=b
                        [one, two]""".formatted(server.port()));
        assertThat(response.headers("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(response.headers("Connection")).doesNotContain("upgrade");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"/ page.tsx_{}_{}", "/posts/a%2Fb posts/[slug]/page.tsx_{slug=a/b}_{}",
            "/posts/a%252Fb posts/[slug]/page.tsx_{slug=a%2Fb}_{}",
            "/posts/a;b=c posts/[slug]/page.tsx_{slug=a;b=c}_{}",
            "/posts/a+b posts/[slug]/page.tsx_{slug=a+b}_{}", "/docs docs/[[...path]]/page.tsx_{}_{}",
            "/docs/a%2Fb/c docs/[[...path]]/page.tsx_{path=[a/b,_c]}_{}", "/%61bout about/page.tsx_{}_{}"})
    void findsPagesByDecodedSegments(String target, String firstLine) {
        ProbeResponse response = HttpProbe.get(server.port(), target);
        assertThatResponse(response).hasStatus(200);
        assertThat(response.text().lines().findFirst()).hasValue(firstLine.replace('_', ' '));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posts/%zz", "/posts/%C3", "/posts/%00", "/%2e%2e/secret", "/posts/%2E", "/posts/%"})
    void refusesWhatIsNoPath(String target) {
        assertThatResponse(HttpProbe.get(server.port(), target)).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource({"/about/,/about", "/about//,/about", "//about,/about", "/posts/caf%C3%A9/?a=1&b,/posts/caf%C3%A9?a=1&b",
            "//evil.example/../,400", "/docs//evil.example/,/docs/evil.example", "/posts/a%2Fb/,/posts/a%2Fb"})
    void redirectsToTheOneSpelling(String target, String location) {
        ProbeResponse response = HttpProbe.get(server.port(), target);
        if (location.equals("400")) {
            assertThatResponse(response).hasStatus(400);
        } else {
            assertThatResponse(response).hasStatus(308).hasHeader("Location", location).hasNoBody();
        }
    }

    @Test
    void leavesOtherPathsToTheApplication() {
        assertThatResponse(HttpProbe.get(server.port(), "/own")).hasStatus(200).hasBody("the application's own");
        assertThatResponse(HttpProbe.get(server.port(), "/nowhere", "Accept: text/html")).hasStatus(404);
        assertThatResponse(HttpProbe.get(server.port(), "/nowhere/")).hasStatus(404);
        assertThatResponse(HttpProbe.get(server.port(), "/About")).hasStatus(404);
    }

    @Test
    void knowsTheMethodsOfAPage() {
        ProbeResponse get = HttpProbe.get(server.port(), "/about");
        ProbeResponse head = HttpProbe.fetch(server.port(), "HEAD", "/about");
        assertThatResponse(head).hasStatus(200).hasNoBody();
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThatResponse(HttpProbe.fetch(server.port(), "OPTIONS", "/about")).hasStatus(204)
                .hasHeader("Allow", "GET, HEAD, OPTIONS");
        assertThatResponse(HttpProbe.fetch(server.port(), "DELETE", "/about")).hasStatus(405)
                .hasHeader("Allow", "GET, HEAD, OPTIONS");
        assertThatResponse(HttpProbe.fetch(server.port(), "BREW", "/about")).hasStatus(501);
    }

    @Test
    void knowsTheMethodsOfAHandler() {
        assertThatResponse(HttpProbe.get(server.port(), "/api/echo")).hasStatus(201)
                .hasHeader("X-Function", "GET")
                .hasBody("got ");
        assertThatResponse(HttpProbe.fetch(server.port(), "HEAD", "/api/echo")).hasStatus(201)
                .hasHeader("X-Function", "GET")
                .hasHeader("X-Method", "HEAD")
                .hasNoBody();
        assertThatResponse(HttpProbe.fetch(server.port(), "OPTIONS", "/api/echo")).hasStatus(204)
                .hasHeader("Allow", "GET, HEAD, OPTIONS, POST");
        assertThatResponse(HttpProbe.fetch(server.port(), "PUT", "/api/echo")).hasStatus(405)
                .hasHeader("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void givesAHandlerTheBody() {
        assertThatResponse(post("/api/echo", "hällo")).hasStatus(201).hasBody("got hällo");
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            probe.send("""
                    POST /api/echo HTTP/1.1\r
                    Host: localhost\r
                    Transfer-Encoding: chunked\r
                    \r
                    3\r
                    abc\r
                    2\r
                    de\r
                    0\r
                    \r
                    """);
            assertThatResponse(probe.response()).hasStatus(201).hasBody("got abcde");
        }
    }

    @Test
    void refusesABodyThatIsTooLong() {
        assertThatResponse(post("/api/echo", "x".repeat(100))).hasStatus(201);
        assertThatResponse(post("/api/echo", "x".repeat(101))).hasStatus(413);
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            probe.send("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n"
                    + "x".repeat(101) + "\r\n0\r\n\r\n");
            assertThatResponse(probe.response()).hasStatus(413);
        }
    }

    @Test
    void leavesAnEmptyAnswerEmpty() {
        assertThatResponse(HttpProbe.get(server.port(), "/api/silent")).hasStatus(404)
                .hasNoBody()
                .hasNoHeader("Content-Type");
    }

    @Test
    void showsAnErrorPageAsLongAsThatIsPossible() {
        ProbeResponse response = HttpProbe.get(server.port(), "/fails", "Accept: text/html");
        assertThatResponse(response).hasStatus(500).hasHeader("Content-Type", "text/html;charset=utf-8");
        assertThat(response.text()).doesNotContain("no such luck");
        assertThat(response.headers().stream().map(header -> header.name()).collect(Collectors.toSet()))
                .doesNotContain("Set-Cookie");
    }

    @Test
    void breaksTheConnectionWhenItIsTooLate() {
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            probe.get("/fails-late");
            probe.awaitText("fails-late/page.tsx");
            probe.awaitClosed();
        }
    }

    private static ProbeResponse post(String target, String body) {
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            return probe.request("POST", target, body.getBytes(StandardCharsets.UTF_8), "Connection: close").response();
        }
    }
}
