package fourteen.hydration;

import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import fourteen.testkit.http.HttpProbe;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/// The demo in a real browser, on each of React's builds; a test fails on any console message, page error or failed
/// request.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoSite {

    static final Path SITE = RepositoryRoot.resolve("milestone-06-hydration/demo");

    private TestApp.Running server;

    abstract boolean isProduction();

    @BeforeAll
    void start() {
        Path out = Path.of("target", "demo-site", isProduction() ? "production" : "development").toAbsolutePath();
        server = DemoSites.serve(new ClientBuild(SITE, RepositoryRoot.path(), out, isProduction(), Map.of()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /// Opens the home page and waits for its effect: from then on React listens.
    private Page alive(Page page, String path) {
        page.open(server.url(path));
        return page.awaitTrue(
                "!document.querySelector('[data-testid=window]').textContent.includes('not measured')");
    }

    @Test
    void theCounterCounts(Page page) {
        alive(page, "/").click("section button");
        page.awaitText("[data-testid=count]", "1 click")
                .click("section button")
                .awaitText("[data-testid=count]", "2 clicks");
        page.screenshot("demo-home");
    }

    @Test
    void theFormGreets(Page page) {
        alive(page, "/").type("input[name=name]", "Ada");
        page.click("form button").awaitText("[data-testid=greeting]", "Hello, Ada!");
    }

    /// `useId` gives both sides the same id: the label finds its input, and the section its heading.
    @Test
    void anIdMeansTheSameOnBothSides(Page page) {
        alive(page, "/").click("form label")
                .awaitTrue("document.activeElement === document.querySelector('form input')");
        String id = String.valueOf(page.attribute("section", "aria-labelledby"));
        assertThat(page.text("#" + id)).isEqualToIgnoringCase("Counter");
        assertThat(HttpProbe.get(server.server().port(), "/").text()).contains("aria-labelledby=\"" + id + "\"");
    }

    @Test
    void aPostKnowsItsAddressOnBothSides(Page page) {
        page.open(server.url("/posts/caf%C3%A9-au-lait?from=the+feed")).awaitText("h1", "café au lait");
        page.click("section button").awaitText("[data-testid=count]", "1 click");
        assertThat(page.text("article p")).contains("you came from the feed");
    }

    @Test
    void aCatchAllListsItsSegments(Page page) {
        page.open(server.url("/docs/a/b%2Fc")).awaitText("ol", "a\nb/c");
    }

    @Test
    void thePageIsReadableWithoutJavaScript(Page page) {
        page.withoutJavaScript().open(server.url("/about"));
        assertThat(page.text("h1")).isEqualTo("About");
        assertThat(page.attribute("main img", "width")).isEqualTo("120");
    }
}
