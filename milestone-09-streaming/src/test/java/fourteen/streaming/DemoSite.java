package fourteen.streaming;

import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import fourteen.testkit.http.HttpProbe;
import java.nio.file.Path;
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

    private static final Path SITE = RepositoryRoot.resolve("milestone-09-streaming/demo");

    private StreamedSite server;

    abstract boolean isProduction();

    @BeforeAll
    void start() {
        Path out = Path.of("target", "demo-site", isProduction() ? "production" : "development").toAbsolutePath();
        server = StreamedSite.of(SITE, out, isProduction());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theBoardsArriveInTheirPlaces(Page page) {
        page.open(server.url("/")).awaitElement("li em");
        page.awaitTrue("[...document.querySelectorAll('li em')].every(sea => !sea.textContent.includes('asking'))");
        assertThat(page.count("main section")).isEqualTo(3);
        assertThat(page.count("main li")).isEqualTo(8);
        page.screenshot("demo-ferries");
    }

    @Test
    void theShellComesFirst() {
        String source = HttpProbe.get(server.port(), "/").text();
        assertThat(source).startsWith("<!DOCTYPE html><html lang=\"en\">").endsWith("</body></html>");
        assertThat(source).containsOnlyOnce("<title>").contains("<title>Ferries of the bay</title>");
        assertThat(source.indexOf("The board is on its way")).isPositive().isLessThan(source.indexOf("08:10"));
        assertThat(source.indexOf("Rendered on the JVM")).isLessThan(source.indexOf("08:10"));
    }

    @Test
    void whatTheLayoutRemembersOutlivesAPage(Page page) {
        page.open(server.url("/harbours/ardmore")).awaitElement("[role=tab]");
        click(page, "[role=tab]:nth-of-type(2)")
                .awaitTrue("document.querySelector('[role=tab]:nth-of-type(2)').ariaSelected === 'true'");
        page.click("[role=tabpanel] button").awaitText("[data-testid=bookmarks]", "1 bookmark");
        page.screenshot("demo-harbour");
        page.click("nav a[href='/harbours/skelly']")
                .awaitText("h1", "Skelly")
                .awaitText("[data-testid=bookmarks]",
                        "1 bookmark");
        assertThat(page.title()).isEqualTo("Skelly · Ferries of the bay");
        page.awaitElement("li time").click("nav a[href='/about']").awaitText("h1", "What to look at");
        page.back().awaitText("h1", "Skelly").back().awaitText("h1", "Ardmore");
        page.awaitText("[data-testid=bookmarks]", "1 bookmark");
    }

    /// A click that only counts once React listens is tried again.
    private static Page click(Page page, String selector) {
        return page.awaitTrue("(tab => { tab.click(); return tab.ariaSelected === 'true'; })(document.querySelector(\""
                + selector + "\"))");
    }

    @Test
    void aPartThatFailsLeavesTheRest(Page page) {
        // An error of the server: in production React says so, and where to read about it; in development it is there.
        page.expectConsole(
                isProduction() ? "react.dev/errors/441" : "The above error occurred in the <Suspense> component");
        page.open(server.url("/broken")).awaitElement("[role=alert]");
        assertThat(page.text("h1")).isEqualTo("A part that fails");
        if (isProduction()) {
            assertThat(page.html()).doesNotContain("secret of the server");
        } else {
            assertThat(page.awaitConsole("The above error occurred").text()).contains(
                    "The lighthouse does not answer: its address is a secret of the server.",
                    "at Lighthouse (", "app/broken/page.tsx:22:9", "in <Lighthouse> on the server");
        }
        page.screenshot("demo-broken");
    }

    @Test
    void thePageIsReadableWithoutJavaScript(Page page) {
        page.withoutJavaScript().open(server.url("/about"));
        assertThat(page.text("h1")).isEqualTo("What to look at");
    }
}
