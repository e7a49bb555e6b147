package fourteen.react;

import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static fourteen.testkit.assertions.FourteenAssertions.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

/// The demo as a browser sees it.
class DemoTest {

    private static final Path DIRECTORY = RepositoryRoot.resolve("milestone-04-react-ssr/demo");

    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start(DIRECTORY, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void rendersItsPageForEveryRequest() {
        assertThatHtml(page("/")).hasDoctype().hasText("h1", "Hello, world!").hasElements("tbody tr", 8);
        assertThatHtml(page("/?name=Ada")).hasText("h1", "Hello, Ada!");
        assertThatHtml(page("/?name=%3Cscript%3Ealert(1)%3C%2Fscript%3E")).hasElements("script", 0)
                .hasText("h1", "Hello, <script>alert(1)</script>!");
    }

    @Test
    void showsTheLineOfAComponentThatThrows() {
        ProbeResponse response = get("/throw");

        assertThatResponse(response).hasStatus(500);
        assertThat(response.text()).contains("components/broken.tsx:9:", "return cart.items!.length;");
    }

    @Test
    void givesAnEndlessRenderUpAndServesTheNext() {
        ProbeResponse response = get("/loop");

        assertThatResponse(response).hasStatus(500);
        assertThat(response.text()).contains("The render took too long and was given up.",
                "components/endless.tsx:", "for (;;) {");
        assertThatHtml(page("/")).hasText("h1", "Hello, world!");
    }

    @Test
    void hasAFavicon() {
        assertThatResponse(get("/icon.svg")).hasStatus(200).hasHeader("Content-Type", "image/svg+xml");
    }

    /// A new worker loads the page's modules first, which on a busy machine may take longer than the demo's deadline.
    private static ProbeResponse page(String target) {
        ProbeResponse response = get(target);
        for (int again = 0; again < 5 && response.status() == 500; again++) {
            response = get(target);
        }
        return response;
    }

    private static ProbeResponse get(String target) {
        return HttpProbe.get(demo.port(), target);
    }
}
