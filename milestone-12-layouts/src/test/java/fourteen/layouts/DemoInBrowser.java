package fourteen.layouts;

import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/// The demo in a real browser; a test fails on any console message, page error or failed request that it does not expect.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoInBrowser {

    private static final Path SITE = RepositoryRoot.path().resolve("milestone-12-layouts/demo");

    private LayoutSite site;

    abstract boolean isProduction();

    @BeforeAll
    void start() {
        Path out = Path.of("target", "demo", isProduction() ? "production" : "development").toAbsolutePath();
        site = isProduction() ? LayoutSite.production(SITE, out) : LayoutSite.development(SITE, out);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /// Opens a page and buys a ticket: from then on React listens.
    private Page withTicket(Page page, String path) {
        page.open(site.url(path)).awaitElement("#tickets");
        return page.awaitTrue("(b => (b.textContent.endsWith('0') && b.click(), b.textContent.endsWith('1')))"
                + "(document.querySelector('#tickets'))");
    }

    private static Page awaitHeading(Page page, String heading) {
        return page.awaitTrue("document.querySelector('h1')?.textContent === '" + heading + "'");
    }

    @Test
    void layoutsKeepTheirStateFromPageToPage(Page page) {
        withTicket(page, "/rooms").type("#notes", "bring a lamp");
        page.click("aside a[href='/rooms/maps']");
        awaitHeading(page, "Maps").awaitText("#tickets", "Tickets: 1").awaitText("#where", "You are in: maps");
        assertThat(page.evaluate("return document.querySelector('#notes').value")).isEqualTo("bring a lamp");
        page.click("aside a[href='/rooms/clocks']");
        awaitHeading(page, "Clocks").awaitText("#tickets", "Tickets: 1");
        assertThat(page.evaluate("return document.querySelector('#notes').value")).isEqualTo("bring a lamp");
        page.awaitTrue("document.title === 'Clocks · Northgate Museum'");
        assertThat(page.evaluate("return document.querySelectorAll('title').length")).isEqualTo(1L);
        page.screenshot("room");
    }

    @Test
    void backAndForwardShowWhatWasThere(Page page) {
        withTicket(page, "/rooms/maps");
        awaitHeading(page, "Maps").click("aside a[href='/rooms/clocks']");
        awaitHeading(page, "Clocks").click("nav a[href='/']");
        awaitHeading(page, "Welcome to the hall").back();
        awaitHeading(page, "Clocks").awaitText("#where", "You are in: clocks").back();
        awaitHeading(page, "Maps").forward();
        awaitHeading(page, "Clocks").awaitText("#tickets", "Tickets: 1");
    }

    @Test
    void aParallelRouteGoesItsOwnWay(Page page) {
        withTicket(page, "/rooms");
        page.awaitText("#guide", "The guide is having tea.").click("aside a[href='/rooms/maps']");
        page.awaitText("#guide", "The guide shows you: maps.");
        // There is nothing for the corridor: the guide goes on.
        page.click("nav a[href='/rooms']");
        awaitHeading(page, "The corridor").awaitText("#guide", "The guide shows you: maps.");
    }

    @Test
    void aRoomThatIsNotThereIsSaidWithinItsLayout(Page page) {
        withTicket(page, "/rooms").click("nav a[href='/rooms/attic']");
        awaitHeading(page, "No such room").awaitText("#tickets", "Tickets: 1").click("aside a[href='/rooms/maps']");
        awaitHeading(page, "Maps");
    }

    @Test
    void anErrorIsShownInItsPlaceAndTriedAgain(Page page) {
        page.expectConsole(isProduction() ? "react.dev/errors/441" : "The vault is locked");
        withTicket(page, "/rooms").click("nav a[href='/rooms/vault']");
        page.awaitTrue("['The door is stuck', 'The vault'].includes(document.querySelector('h1')?.textContent)");
        // It opens at every second try, and others have tried.
        if (!page.text("h1").equals("The door is stuck")) {
            page.click("nav a[href='/']");
            awaitHeading(page, "Welcome to the hall").evaluate("return 0");
            page.open(site.url("/rooms/vault"));
        }
        awaitHeading(page, "The door is stuck").screenshot("stuck");
        page.click("#again");
        awaitHeading(page, "The vault");
    }
}
