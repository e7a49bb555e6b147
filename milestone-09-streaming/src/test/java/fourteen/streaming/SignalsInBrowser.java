package fourteen.streaming;

import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `redirect()` where the browser has to follow it; a test fails on any console message, page error or failed request.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignalsInBrowser {

    private SlowService service;
    private StreamedSite site;

    abstract boolean isProduction();

    @BeforeAll
    void start(@TempDir Path root) {
        service = SlowService.start();
        SignalApp.write(root, service);
        site = StreamedSite.of(root, root.resolve(".fourteen/out"), isProduction());
        service.gate("late").open();
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        site.close();
    }

    @Test
    void aLinkToAPageThatMovedLeadsToTheOther(Page page) {
        page.open(site.url("/links")).awaitElement("main a").click("main a");
        page.awaitTrue("document.querySelector('h1')?.textContent === 'There'");
        assertThat(page.evaluate("return location.pathname")).isEqualTo("/there");
    }

    @Test
    void aPartThatIsLateLeadsElsewhere(Page page) {
        page.open(site.url("/late"));
        page.awaitTrue("document.querySelector('h1')?.textContent === 'There'");
        assertThat(page.evaluate("return location.pathname")).isEqualTo("/there");
    }

    @Test
    void aClientComponentLeadsElsewhere(Page page) {
        page.open(site.url("/client")).awaitElement("#leave");
        page.awaitTrue("(document.querySelector('#leave')?.click(),"
                + " document.querySelector('h1')?.textContent === 'There')");
        assertThat(page.evaluate("return location.pathname")).isEqualTo("/there");
    }
}
