package fourteen.streaming;

import com.sun.net.httpserver.HttpExchange;
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

    /// How often the page has fetched an address.
    private static final String FETCHES = "(url => performance.getEntriesByType('resource').filter(e => e.name === url).length)";

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

    /// As `click`, but nothing is scrolled into view before.
    private static Page press(Page page, String selector) {
        page.evaluate("document.querySelector(arguments[0]).click()", selector);
        return page;
    }

    private static Page awaitScroll(Page page, int y) {
        return page.awaitTrue("Math.abs(window.scrollY - " + y + ") < 2");
    }

    @Test
    void aLinkChangesThePageAndKeepsTheLayout(Page page) {
        open(page, "/").click("#counter").click(link("/slow"));
        page.awaitText("h1", "Slow").awaitUrl("/slow").awaitText("#counter", "1");
        assertThat(page.title()).isEqualTo("Slow");
        assertThat(server.payloads("/slow")).isEqualTo(1);
        assertThat(server.documents()).containsExactly("/");
    }

    @Test
    void theHooksKnowWhereThePageIs(Page page) {
        open(page, "/").awaitText("#where", "/ [] {}").click(link("/posts/a%20b?x=1&x=2"));
        page.awaitText("#where", "/posts/a%20b [x=1&x=2] {\"slug\":\"a b\"}");
        // Effects of the new page see its address.
        assertThat(page.attribute("#where", "data-effect")).isEqualTo("/posts/a%20b?x=1&x=2");
        page.back().awaitText("#where", "/ [] {}");
        alive(page.open(server.url("/posts/a%20b?x=1&x=2"))).awaitText("#where",
                "/posts/a%20b [x=1&x=2] {\"slug\":\"a b\"}");
    }

    @Test
    void backAndForwardRestoreThePageAndWhereItWasScrolled(Page page) {
        open(page, "/").evaluate("window.scrollTo(0, 2500)");
        press(page, "#deep").awaitText("h1", "Slow");
        awaitScroll(page, 0);
        page.back().awaitText("h1", "Home");
        awaitScroll(page, 2500);
        page.evaluate("window.scrollTo(0, 1200)");
        page.forward().awaitText("h1", "Slow");
        page.back().awaitText("h1", "Home");
        awaitScroll(page, 1200);
        assertThat(server.payloads("/slow")).isEqualTo(1);
        assertThat(server.documents()).containsExactly("/");
        if (build().equals("development")) {
            assertThat(server.payloads("/")).as("in production links to it fetch it ahead").isZero();
        }
    }

    @Test
    void afterAReloadOlderEntriesAreFetchedAndScrolledAsBefore(Page page) {
        open(page, "/").evaluate("window.scrollTo(0, 2500)");
        press(page, "#deep").awaitText("h1", "Slow");
        alive(page.reload()).awaitText("h1", "Slow").back().awaitText("h1", "Home");
        awaitScroll(page, 2500);
        assertThat(server.documents()).containsExactly("/", "/slow");
    }

    @Test
    void aReloadIsScrolledByTheBrowserOrByUs(Page page) {
        open(page, "/").click(link("/long")).awaitText("h1", "Long").evaluate("window.scrollTo(0, 2000)");
        awaitScroll(alive(page.reload()), 2000);
        page.back().awaitText("h1", "Home").evaluate("window.scrollTo(0, 1000)");
        page.forward().awaitText("h1", "Long");
        awaitScroll(page, 2000);
    }

    @Test
    void anotherDocumentAndBack(Page page) {
        open(page, "/").click(link("/long")).awaitText("h1", "Long").evaluate("window.scrollTo(0, 1500)");
        alive(press(page, "a[href='/plain']").awaitText("h1", "Plain")).back().awaitText("h1", "Long");
        awaitScroll(alive(page), 1500);
        page.back().awaitText("h1", "Home");
        assertThat(server.documents()).contains("/plain");
    }

    /// An older entry that another document was left for: the browser leaves its position to us.
    @Test
    void anotherDocumentAndTwoBack(Page page) {
        open(page, "/").evaluate("window.scrollTo(0, 2500)");
        press(page, "#deep").awaitText("h1", "Slow").click("a[href='/plain']").awaitText("h1", "Plain");
        alive(page).evaluate("history.go(-2)");
        page.awaitText("h1", "Home");
        awaitScroll(alive(page), 2500);
    }

    @Test
    void pointingAtALinkFetchesItOnce(Page page) {
        Gate gate = server.hold("/slow");
        open(page, "/");
        hover(page, link("/slow"));
        gate.awaitReached();
        hover(page, "#counter");
        hover(page, link("/slow"));
        page.click(link("/slow"));
        gate.open();
        page.awaitText("h1", "Slow");
        assertThat(server.payloads("/slow")).isEqualTo(1);
    }

    @Test
    void noPageIsFetchedAheadThatTheLinkForbids(Page page) {
        open(page, "/");
        hover(page, link("/unwatched"));
        hover(page, link("/slow"));
        page.awaitTrue(FETCHES + "(location.origin + '/slow') === 1");
        assertThat(server.payloads()).doesNotContain("/unwatched");
    }

    @Test
    void whoSavesDataFetchesNothingAhead(Page page) {
        open(page, "/unwatched?saving");
        hover(page, link("/query"));
        page.click(link("/slow")).awaitText("h1", "Slow");
        assertThat(server.payloads()).containsExactly("/slow");
    }

    @Test
    void aNewerNavigationTakesTheOlderOnesPlace(Page page) {
        Gate gate = server.hold("/unwatched");
        open(page, "/").click("#counter").click(link("/unwatched"));
        gate.awaitReached();
        page.awaitText(link("/unwatched"), "/unwatched …").click(link("/long"));
        page.awaitText("h1", "Long").awaitText(link("/unwatched"), "/unwatched").awaitUrl("/long");
        gate.open();
        page.click(link("/slow")).awaitText("h1", "Slow").back().awaitText("h1", "Long").back().awaitText("h1", "Home");
        page.awaitText("#counter", "1");
        assertThat(page.requests()).filteredOn(request -> request.url().endsWith("/unwatched"))
                .extracting(NetworkRequest::error)
                .containsExactly("net::ERR_ABORTED");
    }

    @Test
    void aLinkKnowsThatItsPageIsOnItsWay(Page page) {
        Gate gate = server.hold("/unwatched");
        open(page, "/").click(link("/unwatched")).awaitText(link("/unwatched"), "/unwatched …");
        assertThat(page.text("h1")).isEqualTo("Home");
        assertThat(page.url()).endsWith("/");
        gate.open();
        page.awaitText("h1", "Unwatched").awaitText(link("/unwatched"), "/unwatched").awaitUrl("/unwatched");
    }

    @Test
    void goingBackCallsOffWhatIsOnItsWay(Page page) {
        Gate gate = server.hold("/unwatched");
        open(page, "/").click(link("/slow")).awaitText("h1", "Slow").click(link("/unwatched"));
        gate.awaitReached();
        page.back().awaitText("h1", "Home").awaitText(link("/unwatched"), "/unwatched");
        gate.open();
        page.forward().awaitText("h1", "Slow");
    }

    @Test
    void aFailingNetworkEndsInADocument(Page page) {
        server.answer("/unwatched", HttpExchange::close);
        page.expectFailedRequest("/unwatched");
        open(page, "/").click("#counter").click(link("/unwatched")).awaitText("h1", "Unwatched");
        alive(page).awaitText("#counter", "0").back().awaitText("h1", "Home");
        assertThat(server.documents()).contains("/unwatched");
    }

    @Test
    void whatIsNoPageEndsInADocument(Page page) {
        server.answer("/unwatched",
                exchange -> SiteServer.send(SiteServer.begin(exchange, "text/html"), "<h1>no</h1>"));
        open(page, "/").click(link("/unwatched")).awaitText("h1", "Unwatched");
        assertThat(server.documents()).contains("/unwatched");
    }

    @Test
    void anotherBuildEndsInADocument(Page page) {
        server.answer("/unwatched", exchange -> {
            exchange.getResponseHeaders().set("X-Fourteen-Build", "2");
            SiteServer.send(SiteServer.begin(exchange, "text/x-component"), server.firstRows("/unwatched"));
        });
        open(page, "/").click(link("/unwatched")).awaitText("h1", "Unwatched");
        assertThat(server.documents()).contains("/unwatched");
    }

    @Test
    void aDownloadLeavesThePageAsItIs(Page page) {
        server.answer("/unwatched", exchange -> SiteServer.send(SiteServer.begin(exchange, "text/csv"), "a,b"));
        server.download("/unwatched");
        open(page, "/").click("#counter").click(link("/unwatched"));
        server.awaitDocument("/unwatched");
        page.awaitText(link("/unwatched"), "/unwatched").awaitText("h1", "Home").click(link("/slow"));
        page.awaitText("h1", "Slow").awaitText("#counter", "1");
    }

    @Test
    void anAnswerThatBreaksOffEndsInADocument(Page page) {
        server.answer("/late", exchange -> SiteServer.breakOff(exchange, server.firstRows("/late")));
        page.expectFailedRequest("/late");
        open(page, "/").click(link("/late")).awaitText("#rest", "The rest.");
        assertThat(server.documents()).contains("/late");
    }

    @Test
    void aPageThatFailsInTheBrowserIsTriedAsADocument(Page page) {
        page.expectConsole("rendered away from its document");
        if (build().equals("development")) {
            page.expectConsole("The above error occurred");
        }
        open(page, "/").click(link("/broken")).awaitText("#document", "its own document").awaitUrl("/broken");
        alive(page).back().awaitText("h1", "Home");
    }

    /// React would take the page away if it heard that rows are missing.
    @Test
    void aDocumentThatIsCutOffStaysAsItIs(Page page) {
        page.expectConsole(
                build().equals("development") ? "The server could not finish this Suspense boundary" : "#419");
        open(page, "/late?cut").click("#counter").awaitText("#counter", "1").awaitText("#rest", "Loading");
        page.click(link("/slow")).awaitText("h1", "Slow").awaitText("#counter", "1");
    }

    /// Back is pressed while the document has no script yet, in a second window: the driver waits for the first one's scripts.
    @Test
    void theUserMayBeFasterThanTheRouter(Page page) {
        open(page, "/").evaluate("window.other = window.open('/')");
        page.awaitTrue("other.document.querySelector('#counter[data-alive=\"1\"]')");
        page.evaluate("other.document.querySelector('a[href=\"/slow\"]').click()");
        page.awaitTrue("other.document.title === 'Slow'");
        Gate gate = server.holdScripts();
        page.evaluate("other.location.reload()");
        gate.awaitReached();
        page.awaitTrue("other.document.querySelector('h1')").evaluate("other.history.back()");
        page.awaitTrue("other.location.pathname === '/'");
        assertThat(page.evaluate("return other.document.title")).isEqualTo("Slow");
        gate.open();
        page.awaitTrue("other.document.title === 'Home'");
        assertThat(server.payloads("/")).isEqualTo(1);
    }

    @Test
    void aRedirectLeadsToItsTarget(Page page) {
        server.answer("/unwatched", exchange -> {
            exchange.getResponseHeaders().set("Location", "/slow");
            exchange.sendResponseHeaders(307, -1);
        });
        open(page, "/").click(link("/unwatched")).awaitText("h1", "Slow").awaitUrl("/slow");
        page.awaitText("#where", "/slow [] {}").back().awaitText("h1", "Home").awaitUrl("/");
        page.forward().awaitText("h1", "Slow");
        assertThat(server.documents()).containsExactly("/");
    }

    @Test
    void aPageMayNavigateAsSoonAsItIsThere(Page page) {
        open(page, "/").click(link("/away")).awaitText("h1", "Slow").awaitUrl("/slow");
        page.back().awaitText("h1", "Home");
        open(page, "/away").awaitText("h1", "Slow").awaitUrl("/slow");
    }

    @Test
    void withinThePageTheBrowserScrolls(Page page) {
        open(page, "/").click("#to-middle").awaitUrl("/#middle").awaitTrue("window.scrollY > 2900");
        page.awaitText("h1", "Home").back().awaitUrl("/");
        awaitScroll(page, 0);
        page.forward().awaitTrue("window.scrollY > 2900");
        assertThat(server.payloads("/")).isZero();
        assertThat(server.documents()).containsExactly("/");
    }

    @Test
    void aFragmentOfAnotherPageIsScrolledTo(Page page) {
        open(page, "/slow").click(link("/long#middle")).awaitUrl("/long#middle").awaitTrue("window.scrollY > 2900");
        page.awaitTrue("document.activeElement.id === 'middle'");
        page.click("#to-middle").back().awaitText("h1", "Slow").click("#object").awaitText("h1", "From an object");
        page.awaitUrl("/long?from=object#middle").awaitTrue("window.scrollY > 2900");
    }

    @Test
    void linksSayHowToNavigate(Page page) {
        open(page, "/").evaluate("window.scrollTo(0, 100)");
        awaitScroll(press(page, "#no-scroll").awaitText("h1", "Long"), 100);
        page.click(link("/slow")).awaitText("h1", "Slow").click("#replace").awaitText("h1", "Long");
        page.back().awaitText("h1", "Long").back().awaitText("h1", "Home").click("#called-off");
        page.click("#push").awaitText("h1", "Pushed").click("#back").awaitText("h1", "Home");
        assertThat(server.documents()).containsExactly("/");
    }

    @Test
    void clicksThatAskForMoreThanThePageAreTheBrowsers(Page page) {
        open(page, "/");
        for (String modifier : List.of("ctrlKey", "metaKey", "shiftKey", "altKey")) {
            assertThat(isTaken(page, link("/slow"), modifier)).as(modifier).isFalse();
        }
        assertThat(isTaken(page, "#new-window", "")).isFalse();
        assertThat(isTaken(page, link("/slow"), "")).isTrue();
    }

    private static boolean isTaken(Page page, String selector, String modifier) {
        return Boolean.TRUE.equals(page.evaluate("""
                let taken;
                addEventListener('click', (event) => { taken = event.defaultPrevented; event.preventDefault(); }, {once: true});
                document.querySelector(arguments[0]).dispatchEvent(
                    new MouseEvent('click', {bubbles: true, cancelable: true, [arguments[1]]: true}));
                return taken;""", selector, modifier));
    }

    @Test
    void theAppMayChangeTheAddressItself(Page page) {
        open(page, "/").click("#own").awaitText("#where", "/ [own=1] {}").awaitUrl("/?own=1");
        assertThat(page.evaluate("return history.state.mine")).isEqualTo(1L);
        page.back().awaitText("#where", "/ [] {}").forward().awaitText("#where", "/ [own=1] {}");
        page.click(link("/slow")).awaitText("#where", "/slow [] {}").back().awaitUrl("/?own=1");
        assertThat(server.documents()).containsExactly("/");
    }

    @Test
    void aRefreshFetchesThePageAndKeepsEverythingElse(Page page) {
        open(page, "/").click("#counter").click(link("/long")).awaitText("h1", "Long");
        long before = server.payloads("/long");
        page.evaluate("window.scrollTo(0, 300)");
        Gate gate = server.hold("/long");
        press(page, "#refresh");
        gate.awaitReached();
        gate.open();
        page.awaitTrue(FETCHES + "(location.href) === " + (before + 1));
        awaitScroll(page.awaitText("#counter", "1"), 300);
        page.back().awaitText("h1", "Home");
        assertThat(server.payloads("/")).as("what was shown before is not kept").isEqualTo(1);
    }

    @Test
    void whatWasFetchedAheadCanBeLost(Page page) {
        open(page, "/unwatched").click("#prefetch")
                .awaitTrue(
                        "" + FETCHES + "(location.origin + '/slow') === 1");
        page.click("#refresh").awaitConsole("invalid");
        assertThat(page.console()).filteredOn(message -> message.text().equals("invalid")).hasSize(1);
    }

    @Test
    void noAddressIsRun(Page page) {
        open(page, "/").click("#script").awaitConsole("was given a javascript: address");
        assertThat(page.title()).isEqualTo("Home");
    }

    @Test
    void theNewPageIsAnnouncedAndTheKeyboardStartsAtItsTop(Page page) {
        open(page, "/").click(link("/slow")).awaitText("h1", "Slow");
        page.awaitTrue("document.querySelector('fourteen-announcer').shadowRoot.textContent === 'Slow'")
                .awaitTrue("document.activeElement === document.body && !document.body.hasAttribute('tabindex')");
        page.click("#counter").click(link("/long")).awaitText("h1", "Long");
        page.awaitTrue("document.querySelector('fourteen-announcer').shadowRoot.textContent === 'Long'");
    }

    @Test
    void whoTypesKeepsTheFocus(Page page) {
        open(page, "/").type("#search", "ab").awaitText("h1", "Query ab").awaitUrl("/query?q=ab");
        assertThat(page.property("#search", "value")).isEqualTo("ab");
        page.awaitTrue("document.activeElement.id === 'search'");
    }

    /// Chrome's own `startViewTransition` is called by React, for `<ViewTransition>` in the page.
    @Test
    void aNavigationIsAViewTransition(Page page) {
        open(page, "/").evaluate("""
                window.types = [];
                const start = document.startViewTransition.bind(document);
                document.startViewTransition = (options) => { types.push(...(options.types ?? ['none'])); return start(options); };
                """);
        page.click("#animated").awaitText("h1", "Animated").awaitTrue("window.types.join() === 'slide'");
    }

    /// The document is opened in a second window, as the driver waits for the end of the first one's.
    @Test
    void thePageWorksBeforeTheDocumentIsComplete(Page page) {
        Gate gate = server.holdRest("/late");
        open(page, "/").evaluate("window.late = window.open('/late')");
        page.awaitTrue("late.document.querySelector('#counter[data-alive=\"1\"]')");
        page.evaluate("late.document.querySelector('#counter').click()");
        page.awaitTrue("late.document.querySelector('#counter').textContent === '1'")
                .awaitTrue("late.document.readyState === 'loading'")
                .awaitTrue("late.document.querySelector('#rest').textContent === 'Loading'");
        gate.open();
        page.awaitTrue("late.document.querySelector('#rest').textContent === 'The rest.'")
                .awaitTrue("late.document.querySelector('#counter').textContent === '1'");
    }

    @Test
    void aDocumentMayBeLeftBeforeItIsComplete(Page page) {
        Gate gate = server.holdRest("/late");
        open(page, "/").evaluate("window.late = window.open('/late')");
        page.awaitTrue("late.document.querySelector('#counter[data-alive=\"1\"]')");
        page.evaluate("late.document.querySelector('#counter').click()");
        page.evaluate("late.document.querySelector('a[href=\"/slow\"]').click()");
        page.awaitTrue("late.document.querySelector('h1').textContent === 'Slow'");
        gate.open();
        page.awaitTrue("late.document.readyState === 'complete'")
                .awaitTrue("late.document.querySelector('#counter').textContent === '1'")
                .awaitTrue("late.document.querySelector('h1').textContent === 'Slow'");
        page.evaluate("late.history.back()");
        page.awaitTrue("late.document.querySelector('#rest')?.textContent === 'The rest.'");
    }

    @Test
    void aPageIsShownBeforeItIsComplete(Page page) {
        Gate gate = server.holdRest("/late");
        open(page, "/slow").click("#counter").click(link("/late")).awaitText("#rest", "Loading").awaitUrl("/late");
        gate.open();
        page.awaitText("#rest", "The rest.").back().awaitText("h1", "Slow").forward().awaitText("#rest", "The rest.");
        page.awaitText("#counter", "1");
    }
}
