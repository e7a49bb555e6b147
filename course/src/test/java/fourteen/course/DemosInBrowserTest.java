package fourteen.course;

import fourteen.cli.Server;
import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every demo as `./fourteen demo N` serves it, in a real browser: a console message, a page error or a failed request that
/// nobody announced fails. Milestone 6's own tests go through its pages on both of React's builds.
@ExtendWith(BrowserExtension.class)
class DemosInBrowserTest {

    /// The pages that a visitor comes to, and a sentence that is on the first one only once its script has run.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | / /about /docs | A file, served well", "2 | / | One script, two engines",
            "3 | / | main.ts", "4 | / /?name=Ada | Hello,",
            "5 | / /about /posts /posts/caf%C3%A9 /posts/either%2For /docs/a/b%2Fc?from=home | Directories become routes",
            "6 | / /about /posts/caf%C3%A9-au-lait /docs/a/b | Counter",
            "8 | / /recipes/onion-soup /recipes/none /about | Recipes of the house"})
    void aPageComplainsOfNothing(int milestone, String paths, String text, Page page) {
        try (Served demo = Served.of(milestone)) {
            for (String path : paths.split(" ")) {
                page.open(demo.url(path)).awaitElement("h1");
                if (path.equals("/")) {
                    page.awaitTrue("document.body.textContent.includes(" + quoted(text) + ")");
                }
                page.screenshot("demo-" + milestone);
                page.verify();
            }
        }
    }

    @Test
    void demo1ShowsWhatTheWireSays(Page page) {
        try (Served demo = Served.of(1)) {
            page.open(demo.url("/"));
            List<String> paths = new ArrayList<>(
                    List.of("[data-range='bytes=-12']", "[data-method=OPTIONS]", "[data-path='/style.css']"));
            List<String> answers = List.of("206", "204", "200");
            for (int i = 0; i < paths.size(); i++) {
                page.click("button" + paths.get(i))
                        .awaitTrue("document.querySelector('#wire').textContent.includes('" + answers.get(i) + "')");
            }
        }
    }

    @Test
    void demo2RunsAScriptOnBothEngines(Page page) {
        try (Served demo = Served.of(2)) {
            page.open(demo.url("/")).click("#form button");
            for (String engine : List.of("#rhino pre", "#graal pre")) {
                page.awaitTrue("document.querySelector('" + engine + "').textContent.includes('⇒')");
                assertThat(page.text(engine)).contains("Hello *****", "Bye *");
            }
        }
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    /// One demo, until it is closed.
    private record Served(Server server) implements AutoCloseable {

        static Served of(int milestone) {
            return new Served(Demos.of(RepositoryRoot.path()).start(milestone, "127.0.0.1", 0));
        }

        String url(String path) {
            return "http://127.0.0.1:" + server.port() + path;
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
