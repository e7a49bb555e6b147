package fourteen.streaming;

import fourteen.testkit.Gate;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.NetworkRequest;
import fourteen.testkit.browser.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

import static org.assertj.core.api.Assertions.assertThat;

/// The router in a real browser, over pages that React's own packages made; a test fails on any console message, page error or
/// failed request.
@ExtendWith(BrowserExtension.class)
abstract class RouterInBrowser {

    private SiteServer server;

    /// `development` or `production`: React's build and the site's.
    abstract String build();

    @BeforeEach
    void start() {
        server = SiteServer.start(BuiltSite.of(build()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// Opens a page and waits for an effect: from then on React listens.
    private Page open(Page page, String address) {
        return alive(page.open(server.url(address)));
    }

    private static Page alive(Page page) {
        return page.awaitElement("#counter[data-alive='1']");
    }

    private static String link(String address) {
        return "a[data-to='" + address + "']";
    }

    private static void hover(Page page, String selector) {
        RemoteWebDriver driver = (RemoteWebDriver) page.webDriver();
        new Actions(driver).moveToElement(driver.findElement(By.cssSelector(selector))).perform();
    }

    private static Page awaitScroll(Page page, int y) {
        return page.awaitTrue("Math.abs(window.scrollY - " + y + ") < 2");
    }

    private List<String> documents(Page page) {
        return page.requests()
                .stream()
                .map(NetworkRequest::url)
                .filter(url -> !url.contains("/client/"))
                .map(url -> url.substring(server.url("").length()))
                .toList();
    }

    @Test
    void aLinkChangesThePageAndKeepsTheLayout(Page page) {
        open(page, "/").click("#counter").click(link("/slow"));
        page.awaitText("h1", "Slow").awaitUrl("/slow").awaitText("#counter", "1");
        assertThat(page.title()).isEqualTo("Slow");
        assertThat(server.payloads("/slow")).isEqualTo(1);
    }
}
