package fourteen.testkit.browser;

import fourteen.testkit.FailureClass;
import fourteen.testkit.Gate;
import fourteen.testkit.ShortDeadline;
import fourteen.testkit.TestKitFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(BrowserExtension.class)
final class PageTest {

    private final Site site = Site.start();

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void drivesAPage(Page page) {
        site.page("/", """
                <h1 id="t">Hello</h1><input id="name" value="a"><button onclick="add()">Add</button><ul></ul>
                <script>function add() {
                    setTimeout(() => {
                        const li = document.createElement('li');
                        li.textContent = document.querySelector('input').value;
                        document.querySelector('ul').append(li);
                        history.pushState(null, '', '/added');
                        document.querySelector('h1').remove();
                    }, 30);
                }</script>""");
        page.open(site.url("/"))
                .awaitText("h1", "Hello")
                .clear("#name")
                .type("#name", "Zoë")
                .click("button")
                .awaitText("li", "Zoë")
                .awaitUrl("/added")
                .awaitNoElement("h1")
                .awaitTrue("document.images.length === 0");
        assertThat(page.title()).isEqualTo("Test");
        assertThat(page.count("li")).isEqualTo(1);
        assertThat(page.attribute("#name", "value")).isEqualTo("a");
        assertThat(page.property("#name", "value")).isEqualTo("Zoë");
        assertThat(page.attribute("#name", "title")).isNull();
        assertThat(page.evaluate("return arguments[0] + 1", 41)).isEqualTo(42L);
        assertThatHtml(page.html()).hasText("li", "Zoë");
        assertThat(page.webDriver().findElement(By.tagName("li")).isDisplayed()).isTrue();
    }

    @Test
    void goesBackAndForward(Page page) {
        site.page("/1", "<p>one</p>").page("/2", "<p>two</p>");
        page.open(site.url("/1"))
                .open(site.url("/2"))
                .back()
                .awaitText("p", "one")
                .forward()
                .awaitText("p", "two")
                .reload()
                .awaitUrl("/2");
    }

    @Test
    void everyPageHasItsOwnCookies(Page page, Browser browser) {
        site.page("/", "<p></p><script>document.querySelector('p').textContent = document.cookie || 'none'</script>");
        page.open(site.url("/")).evaluate("document.cookie = 'a=1'");
        page.reload().awaitText("p", "a=1");
        Page other = browser.newPage();
        other.open(site.url("/")).awaitText("p", "none");
        page.reload().awaitText("p", "a=1");
    }

    @Test
    void collectsTheConsole(Page page) {
        site.page("/", "<script>console.log('a %s', 'b', {c: 1}); console.info('i'); console.debug('d')</script>");
        page.open(site.url("/"));
        assertThat(page.console()).extracting(ConsoleMessage::level).containsExactly("log", "info", "debug");
        assertThat(page.console().getFirst().text()).isEqualTo("a b {c: 1}");
        assertThat(page.console().getFirst().place()).isEqualTo(site.url("/") + ":1:117");
    }

    @Test
    void aWarningFails(Page page) {
        site.page("/", "<script>console.warn('old', 1)</script>");
        page.open(site.url("/"));
        assertThatThrownBy(page::verify).isInstanceOfSatisfying(TestKitFailure.class,
                failure -> assertThat(failure.failureClass()).isEqualTo(FailureClass.WRONG_OUTPUT))
                .hasMessage("""
                        Expecting the page to have no complaints
                          at        %1$s
                          got       warn: old 1
                                        at %1$s:1:117""".formatted(site.url("/")));
        page.expectConsole("old 1").verify();
    }

    @Test
    void anUncaughtExceptionFails(Page page) {
        site.page("/",
                "<script>setTimeout(() => { throw new TypeError('no such thing') }); Promise.reject(new Error('lost'))</script>");
        page.open(site.url("/"));
        page.awaitConsole("no such thing");
        page.awaitConsole("lost");
        assertThatThrownBy(page::verify).hasMessageContaining("error: Uncaught (in promise) Error: lost")
                .hasMessageContaining("error: Uncaught TypeError: no such thing");
        page.expectConsole("lost").expectConsole("no such thing");
    }

    @Test
    void aMissingFileFails(Page page) {
        site.page("/", "<img src='/no.png' alt=''><script src='/no.js'></script>");
        page.open(site.url("/"));
        assertThatThrownBy(page::verify).hasMessage("""
                Expecting the page to have no complaints
                  at        %s
                  got       GET %s: status 404
                            GET %s: status 404""".formatted(site.url("/"), site.url("/no.png"), site.url("/no.js")));
        page.expectFailedRequest("/no.png").expectFailedRequest("/no.js");
    }

    @Test
    void aRefusedConnectionFails(Page page) {
        String dead;
        try (Site gone = Site.start()) {
            dead = gone.url("/x");
        }
        site.page("/", "<script>fetch('" + dead
                + "', {mode: 'no-cors'}).catch(() => document.body.append('refused'))</script>");
        page.open(site.url("/")).awaitText("body", "refused").expectFailedRequest(dead);
        assertThat(page.requests()).extracting(NetworkRequest::error).contains("net::ERR_CONNECTION_REFUSED");
    }

    @Test
    void theOutsideIsOutOfReach(Page page) {
        site.page("/", "<script>fetch('https://example.com/').catch(() => document.body.append('no'))</script>");
        page.open(site.url("/")).awaitText("body", "no").expectFailedRequest("example.com");
    }

    @Test
    void aRequestThatThePageGaveUpIsNoFailure(Page page) {
        Gate gate = Gate.shut("slow");
        site.server().createContext("/slow", exchange -> {
            gate.pass();
            exchange.close();
        });
        site.page("/", "<button>Stop</button><script>const stop = new AbortController();"
                + "fetch('/slow', {signal: stop.signal}).catch(() => document.body.append('!'));"
                + "document.querySelector('button').onclick = () => stop.abort()</script>");
        page.open(site.url("/"));
        gate.awaitReached();
        page.click("button").awaitText("body", "Stop!");
        gate.open();
        page.verify();
    }

    @Test
    void aRequestWithoutAnswerFails(Page page) {
        Gate gate = Gate.shut("slow");
        site.server().createContext("/slow", exchange -> {
            gate.pass();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        site.page("/", "<script>fetch('/slow')</script>");
        page.open(site.url("/"));
        gate.awaitReached();
        ShortDeadline.during(() -> assertThatThrownBy(page::verify)
                .hasMessageContaining("GET " + site.url("/slow") + ": no answer"));
        gate.open();
    }

    @Test
    void aStreamThatNeverEndsIsNoFailure(Page page) {
        Gate end = Gate.shut("end");
        site.server().createContext("/events", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: hi\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            end.pass();
        });
        site.page("/",
                "<p></p><script>new EventSource('/events').onmessage = e => document.querySelector('p').textContent = e.data</script>");
        page.open(site.url("/")).awaitText("p", "hi").verify();
        end.open();
    }

    @Test
    void framesWorkersAndWindowsBelongToThePage(Page page) {
        site.page("/frame", "<script>console.error('from a frame')</script>");
        site.page("/window", "<script>console.error('from a window')</script>");
        site.file("/worker.js", "console.error('from a worker'); fetch('/no-such-file')");
        site.page("/", "<iframe src='/frame'></iframe><a href='/window' target='_blank'>Open</a>"
                + "<script>new Worker('/worker.js')</script>");
        page.expectConsole("from a frame")
                .expectConsole("from a worker")
                .expectConsole("from a window")
                .expectFailedRequest("/no-such-file");
        page.open(site.url("/")).click("a");
        page.awaitConsole("from a frame");
        page.awaitConsole("from a window");
        page.awaitConsole("from a worker");
    }

    @Test
    void aRedirectIsTwoRequests(Page page) {
        site.page("/new", "");
        site.server().createContext("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", "/new");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        page.open(site.url("/old")).awaitUrl("/new");
        assertThat(page.requests()).extracting(NetworkRequest::status).containsExactly(307, 200);
    }

    @Test
    void whatTheBrowserBlocksFails(Page page) {
        site.page("/", "<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\"><script>1</script>");
        page.open(site.url("/")).expectConsole("Content Security Policy");
        assertThat(page.awaitConsole("Content Security Policy").level()).isEqualTo("error");
    }

    @Test
    void whatWasAnnouncedMustCome(Page page) {
        site.page("/", "");
        page.open(site.url("/")).expectConsole("boom").expectFailedRequest("/x");
        assertThatThrownBy(page::verify).hasMessage("""
                Expecting the page to complain as announced
                  at        %s
                  expected  a console message with "boom"
                            a failed request to "/x\"""".formatted(site.url("/")));
        page.evaluate("console.error('boom!'); fetch('/x')");
    }

    @Test
    void waitingInVainSaysWhatWasThere(Page page) {
        site.page("/", "<p>0</p><script>console.error('broken')</script>");
        page.open(site.url("/")).expectConsole("broken");
        ShortDeadline.during(() -> {
            assertThatThrownBy(() -> page.awaitText("p", "1")).hasMessage("""
                    Expecting the page to show "1" in p
                      at        %1$s
                      expected  within 1 s
                      got       "0"
                      console   error: broken
                                    at %1$s:1:125""".formatted(site.url("/")));
            assertThatThrownBy(() -> page.click("b"))
                    .hasMessageStartingWith("Expecting the page to have b, ready for a click\n");
            assertThatThrownBy(() -> page.awaitConsole("x")).hasMessageContaining("to log \"x\"");
        });
    }

    @Test
    void scriptsCanBeSwitchedOff(Page page) {
        site.page("/",
                "<p>plain</p><script>document.querySelector('p').textContent = 'scripted'</script><noscript><b>off</b></noscript>");
        page.open(site.url("/")).awaitText("p", "scripted");
        page.withoutJavaScript().open(site.url("/")).awaitText("p", "plain").awaitText("b", "off");
    }

    @Test
    void aScriptThatIsSwitchedOffIsNoMissingAnswer(Page page) {
        site.page("/", "<link rel=modulepreload href=/app.js><p>plain</p><script type=module src=/app.js></script>");
        page.withoutJavaScript().open(site.url("/")).awaitText("p", "plain").verify();
        assertThat(page.requests()).extracting(NetworkRequest::url).doesNotContain(site.url("/app.js"));
    }

    @Test
    void takesPictures(Page page) throws IOException {
        site.page("/", "<style>body {background: rgb(0, 128, 0)}</style>");
        Path file = page.size(320, 200).open(site.url("/")).screenshot("green one");
        assertThat(file).isEqualTo(Path.of("target/screenshots/PageTest.takesPictures-green-one.png"));
        var image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(image.getRGB(10, 10)).isEqualTo(0xff008000);
        Files.delete(file);
    }
}
