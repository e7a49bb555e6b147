package fourteen.streaming;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatStream;
import static org.assertj.core.api.Assertions.assertThat;

/// What is on the wire while each gate is shut.
class StreamOrderTest {

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>.*?</script>", Pattern.DOTALL);

    @TempDir
    Path root;

    private SlowService service;
    private StreamedSite site;

    @BeforeEach
    void start() {
        service = SlowService.start();
        GatedApp.write(root, service);
        site = StreamedSite.of(root, root.resolve(".fourteen/out"), true);
    }

    @AfterEach
    void stop() throws IOException {
        // First, for the server waits for pages that wait for data.
        service.close();
        site.close();
    }

    /// The document as far as a reader sees it: without scripts, and from the body on.
    private static String shown(ProbeResponse response) {
        String text = SCRIPT.matcher(response.text()).replaceAll("");
        return text.substring(text.indexOf("<main>"));
    }

    private static final String SHELL = "<main><h1>Shell</h1>"
            + "<!--$?--><template id=\"B:0\"></template><i>one?</i><!--/$-->"
            + "<!--$?--><template id=\"B:1\"></template><i>two?</i><!--/$--></main>";

    @Test
    void theShellComesFirstAndEachBoundaryWhenItIsReady() {
        try (HttpProbe probe = HttpProbe.connect(site.port()).get("/", "Accept: text/html")) {
            service.gate("one").awaitReached();
            service.gate("two").awaitReached();
            assertThatStream(probe).arrives("<i>two?</i>").isStillOpen();
            assertThat(shown(probe.awaitText("</main>"))).isEqualTo(SHELL);

            service.gate("two").open();
            String two = "<div hidden id=\"S:1\"><section><b>two</b></section></div>";
            assertThatStream(probe).arrives(two).isStillOpen();
            assertThat(shown(probe.awaitText("$RC(\"B:1\",\"S:1\")</script>"))).isEqualTo(SHELL + two);

            service.gate("one").open();
            assertThatStream(probe).ends();
            assertThat(shown(probe.awaitEnd()))
                    .isEqualTo(
                            SHELL + two + "<div hidden id=\"S:0\"><section><b>one</b></section></div></body></html>");
        }
    }

    @Test
    void aBoundaryInABoundaryHasItsOwnTurn() {
        try (HttpProbe probe = HttpProbe.connect(site.port()).get("/nested", "Accept: text/html")) {
            service.gate("outer").awaitReached();
            assertThatStream(probe).arrives("<i>outer?</i>").hasNotArrived("inner?");
            service.gate("outer").open();
            service.gate("inner").awaitReached();
            assertThatStream(probe).arrives("<i>inner?</i>").arrives("<b>outer</b>").isStillOpen();
            service.gate("inner").open();
            assertThatStream(probe).arrives("<b>inner</b>").ends();
        }
    }

    @Test
    void whatIsThereAtOnceNeedsNoPlaceholder() {
        ProbeResponse response = HttpProbe.get(site.port(), "/quick", "Accept: text/html");
        assertThat(shown(response)).isEqualTo("<main><!--$--><b>quick</b><!--/$--></main></body></html>");
    }

    @Test
    void aBoundaryThatFailsIsLeftToTheBrowserAndTellsNothing() {
        try (HttpProbe probe = HttpProbe.connect(site.port()).get("/failing", "Accept: text/html")) {
            service.gate("failing").awaitReached();
            assertThatStream(probe).arrives("<i>failing?</i>").isStillOpen();
            service.gate("failing").open();
            assertThatStream(probe).arrives("$RX(\"B:0\",\"").ends();
            assertThat(probe.awaitEnd().text()).doesNotContain("secret").endsWith("</body></html>");
        }
    }

    @Test
    void headersLetProxiesStreamAndTellWhatIsNeeded() {
        ProbeResponse response;
        try (HttpProbe probe = HttpProbe.connect(site.port()).get("/", "Accept: text/html")) {
            response = probe.awaitHead();
        }
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(response.header("Transfer-Encoding")).hasValue("chunked");
        assertThat(response.header("X-Accel-Buffering")).hasValue("no");
        assertThat(response.header("Vary")).hasValue("Accept, Accept-Encoding");
        assertThat(response.header("Link")).hasValueSatisfying(
                link -> assertThat(link).matches("<[^>]+\\.js>; rel=modulepreload"));
        assertThat(response.header("Content-Length")).isEmpty();
    }

    @Test
    void thePayloadIsStreamedTooAndIsTheDocumentsOwn() {
        String payload;
        try (HttpProbe probe = HttpProbe.connect(site.port()).get("/", "Accept: text/x-component")) {
            service.gate("one").awaitReached();
            assertThatStream(probe).arrives("\"one?\"").hasNotArrived("\"children\":\"one\"").isStillOpen();
            assertThat(probe.awaitHead().header("Content-Type")).hasValue("text/x-component");
            assertThat(probe.awaitHead().header("X-Fourteen-Build")).isPresent();
            service.gate("one").open();
            assertThatStream(probe).arrives("\"children\":\"one\"").isStillOpen();
            service.gate("two").open();
            assertThatStream(probe).ends();
            payload = probe.awaitEnd().text();
        }
        String document = HttpProbe.get(site.port(), "/", "Accept: text/html").text();
        assertThat(InlinedRows.in(document).lines().sorted().toList()).isEqualTo(payload.lines().sorted().toList());
    }

    @Test
    void aSecondRequestDoesNotWaitForTheFirst() {
        try (HttpProbe probe = HttpProbe.connect(site.port()).get("/blocking", "Accept: text/html")) {
            service.gate("blocking").awaitReached();
            assertThat(HttpProbe.get(site.port(), "/quick").status()).isEqualTo(200);
            service.gate("blocking").open();
            assertThatStream(probe).arrives("<b>blocking</b>").ends();
        }
    }

    @Test
    void rowsAreScriptsOfTheirOwnBetweenWhatReactWrites() {
        service.gate("one").open();
        service.gate("two").open();
        String text = HttpProbe.get(site.port(), "/", "Accept: text/html").text();
        List<String> scripts = SCRIPT.matcher(text).results().map(match -> match.group()).toList();
        assertThat(scripts).filteredOn(script -> script.contains(".push('"))
                .isNotEmpty()
                .allMatch(script -> script.startsWith("<script>(self.__fourteen??=[]).push('"));
        assertThat(scripts.getLast()).isEqualTo("<script>(self.__fourteen??=[]).push(null)</script>");
    }
}
