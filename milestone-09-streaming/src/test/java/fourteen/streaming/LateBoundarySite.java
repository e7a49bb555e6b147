package fourteen.streaming;

import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A page that is used while a part of it has not arrived; a test fails on any console message, page error or failed request.
///
/// The page is opened in a second window: the driver waits for a first one's end.
@ExtendWith(BrowserExtension.class)
abstract class LateBoundarySite {

    @TempDir
    Path root;

    private SlowService service;
    private StreamedSite site;

    abstract boolean isProduction();

    @BeforeEach
    void start() {
        service = SlowService.start();
        GatedApp.write(root, service);
        site = StreamedSite.of(root, root.resolve(".fourteen/out"), isProduction());
    }

    @AfterEach
    void stop() throws IOException {
        // First, for the server waits for pages that wait for data.
        service.close();
        site.close();
    }

    private Page late(Page page, String path) {
        page.open(site.url("/quick")).awaitElement("main b");
        page.evaluate("window.late = window.open(arguments[0])", path);
        return page;
    }

    @Test
    void aClickCountsBeforeTheLastBoundaryIsThere(Page page) {
        late(page, "/").awaitTrue("late.document.querySelector('main i')");
        // Until React listens a click is lost on an element that had none before.
        page.awaitTrue("(button => { button.click(); return button.textContent !== '0'; })"
                + "(late.document.querySelector('button'))");
        assertThat(page.evaluate("return late.document.readyState")).isEqualTo("loading");
        Object count = page.evaluate("return late.document.querySelector('button').textContent");
        service.gate("two").open();
        page.awaitTrue("late.document.querySelector('main b')?.textContent === 'two'");
        service.gate("one").open();
        page.awaitTrue("late.document.readyState === 'complete'")
                .awaitTrue("late.document.querySelectorAll('main b').length === 2");
        assertThat(page.evaluate("return late.document.querySelector('button').textContent")).isEqualTo(count);
        assertThat(page.evaluate("return late.document.querySelector('main').textContent")).isEqualTo("Shellonetwo");
    }

    @Test
    void aBoundaryWithinALateOneFollowsIt(Page page) {
        late(page, "/nested").awaitTrue("late.document.querySelector('main i')?.textContent === 'outer?'");
        service.gate("outer").open();
        page.awaitTrue("late.document.querySelector('main b')?.textContent === 'outer'")
                .awaitTrue("late.document.querySelector('main i')?.textContent === 'inner?'");
        service.gate("inner").open();
        page.awaitTrue("late.document.querySelector('main').textContent === 'outerinner'");
    }
}
