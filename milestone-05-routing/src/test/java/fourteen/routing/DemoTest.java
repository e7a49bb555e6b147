package fourteen.routing;

import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static fourteen.testkit.assertions.FourteenAssertions.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

/// The demo as a browser sees it: everything from the socket to React and back.
final class DemoTest {

    private static final Path DIRECTORY = RepositoryRoot.path().resolve("milestone-05-routing/demo");

    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start(DIRECTORY, "127.0.0.1", 0);
        // The first answer waits for React and the engine to get warm, which on a busy machine takes as long as it takes;
        // the probe's own patience is for what comes after.
        try (HttpProbe probe = HttpProbe.connect(demo.port()).patience(Duration.ofMinutes(2))) {
            assertThat(probe.get("/api/hello").response().status()).isEqualTo(200);
            assertThat(probe.get("/").response().status()).isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void servesItsPages() {
        assertThatHtml(get("/")).hasDoctype().hasText("h1", "Directories become routes").hasElements("tbody tr", 8);
        assertThatHtml(get("/about")).hasText("h1", "About");
        assertThatHtml(get("/posts")).hasAttribute("li:nth-child(3) a", "href", "/posts/either%2For");
        assertThatHtml(get("/posts/caf%C3%A9")).hasText("dd", "café");
        assertThatHtml(get("/posts/either%2For")).hasText("h1", "Either/or");
        assertThatHtml(get("/docs/a/b%2Fc?from=home")).hasElements("li", 2)
                .hasText("li:nth-child(2)", "b/c")
                .hasText("dt", "searchParams.from");
    }

    @Test
    void servesItsHandlers() {
        assertThatResponse(get("/api/hello?name=Ada")).hasStatus(200)
                .hasBody("{\"hello\":\"Ada\"}")
                .hasHeader("Content-Type", "application/json");
        assertThatResponse(get("/api/posts/either%2For")).hasStatus(200);
        assertThatResponse(get("/api/posts/none")).hasStatus(404).hasBody("{\"error\":\"no post none\"}");
        assertThatResponse(HttpProbe.fetch(demo.port(), "DELETE", "/api/hello")).hasStatus(405)
                .hasHeader("Allow", "GET, HEAD, OPTIONS, POST");
        try (HttpProbe probe = HttpProbe.connect(demo.port())) {
            ProbeResponse shout = probe.request("POST", "/api/hello", "quiet".getBytes(StandardCharsets.UTF_8))
                    .response();
            assertThatResponse(shout).hasStatus(201).hasHeader("x-length", "5").hasBody("QUIET");
        }
    }

    @Test
    void countsLineByLine() {
        try (HttpProbe probe = HttpProbe.connect(demo.port())) {
            ProbeResponse count = probe.get("/api/count").response();
            assertThat(count.text()).isEqualTo("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
            assertThat(count.chunks()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void servesItsFilesBesideTheRoutes() {
        assertThatResponse(get("/icon.svg")).hasStatus(200).hasHeader("Content-Type", "image/svg+xml");
        assertThatResponse(get("/style.css")).hasStatus(200);
        assertThatResponse(get("/nowhere")).hasStatus(404);
        assertThatResponse(get("/_parts/nav")).hasStatus(404);
    }

    private static ProbeResponse get(String target) {
        return HttpProbe.get(demo.port(), target);
    }
}
