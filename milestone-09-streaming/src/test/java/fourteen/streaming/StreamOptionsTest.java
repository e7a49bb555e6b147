package fourteen.streaming;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatStream;
import static org.assertj.core.api.Assertions.assertThat;

/// What an application may choose.
class StreamOptionsTest {

    @TempDir
    Path root;

    private SlowService service;

    @BeforeEach
    void start() {
        service = SlowService.start();
        GatedApp.write(root, service);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    private StreamedSite site(StreamOptions options) {
        return StreamedSite.production(root, root.resolve(".fourteen/out"), options);
    }

    @Test
    void onlyInDevelopmentAnAnswerSaysWhereItsTimeWent() {
        try (StreamedSite site = StreamedSite.development(root, root.resolve(".fourteen/dev"),
                StreamOptions.DEFAULT)) {
            assertThat(HttpProbe.get(site.port(), "/quick", "Accept: text/html").header("Server-Timing"))
                    .hasValueSatisfying(timing -> assertThat(timing).matches(
                            "build;desc=\"[^\"]+\";dur=[0-9]+\\.[0-9], shell;desc=\"[^\"]+\";dur=[0-9]+\\.[0-9]"));
        }
        try (StreamedSite site = site(StreamOptions.DEFAULT)) {
            assertThat(HttpProbe.get(site.port(), "/quick", "Accept: text/html").header("Server-Timing")).isEmpty();
        }
    }

    /// Chromium sends these as they are (WHATWG URL, query percent-encode set).
    @Test
    void aQueryMayHaveWhatABrowserLeavesInIt() {
        try (StreamedSite site = site(StreamOptions.DEFAULT)) {
            assertThat(HttpProbe.get(site.port(), "/quick?a=|{}^[]`", "Accept: text/html").text())
                    .contains("<b>quick</b>");
        }
    }

    @Test
    void everyScriptHasTheNonceOfThePolicy() {
        try (StreamedSite site = site(StreamOptions.DEFAULT
                .withPolicy(nonce -> "script-src 'nonce-" + nonce + "' 'strict-dynamic'; base-uri 'none'"))) {
            service.gate("one").open();
            service.gate("two").open();
            ProbeResponse response = HttpProbe.get(site.port(), "/", "Accept: text/html");
            Matcher nonce = Pattern.compile("'nonce-([^']+)'")
                    .matcher(response.header("Content-Security-Policy").orElseThrow());
            assertThat(nonce.find()).isTrue();
            assertThat(Pattern.compile("<script[^>]*>").matcher(response.text()).results().map(match -> match.group()))
                    .isNotEmpty()
                    .allMatch(tag -> tag.contains("nonce=\"" + nonce.group(1).replace("+", "&#43;") + "\"")
                            || tag.contains("nonce=\"" + nonce.group(1) + "\""));
            assertThat(HttpProbe.get(site.port(), "/quick").header("Content-Security-Policy"))
                    .isNotEqualTo(response.header("Content-Security-Policy"));
        }
    }

    @Test
    void whoReadsOnlyHtmlMayGetItWhole() {
        try (StreamedSite site = site(StreamOptions.DEFAULT.withWhole(StreamOptions::readsOnlyHtml))) {
            service.gate("one").open();
            service.gate("two").open();
            String whole = HttpProbe.get(site.port(), "/", "Accept: text/html", "User-Agent: Googlebot/2.1").text();
            assertThat(whole).contains("<!--$--><section><b>one</b></section><!--/$-->").doesNotContain("<template");
            assertThat(HttpProbe.get(site.port(), "/").text()).contains("<b>two</b>").doesNotContain("<template");
        }
    }

    @Test
    void aBoundaryThatWaitsTooLongFailsAndThePageEnds() {
        try (StreamedSite site = site(StreamOptions.DEFAULT.withBoundary(Duration.ofMillis(200)))) {
            try (HttpProbe probe = HttpProbe.connect(site.port()).get("/", "Accept: text/html")) {
                assertThatStream(probe).hasStatus(200).arrives("<h1>Shell</h1>").arrives("$RX(\"B:0\"").ends();
                assertThat(probe.awaitEnd().text()).endsWith("</body></html>").doesNotContain("<b>one</b>");
            }
        }
    }

    /// While the page has nothing to show, and not to clients that may not know them.
    @Test
    void aBrowserHearsAheadWhatToLoad() {
        try (StreamedSite site = site(StreamOptions.DEFAULT.withEarlyHints(true))) {
            try (HttpProbe browser = HttpProbe.connect(site.port())
                    .get("/blocking", "Accept: text/html", "Sec-Fetch-Mode: navigate");
                    HttpProbe other = HttpProbe.connect(site.port()).get("/blocking", "Accept: text/html")) {
                service.gate("blocking").awaitReached(2);
                browser.awaitInterim();
                service.gate("blocking").open();
                ProbeResponse response = browser.awaitEnd();
                assertThat(response.interim().getFirst().status()).isEqualTo(103);
                assertThat(response.interim().getFirst().header("Link")).isEqualTo(response.header("Link"))
                        .get()
                        .asString()
                        .contains("; rel=modulepreload");
                assertThat(response.interim().getFirst().header("Content-Type")).isEmpty();
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.headers("Link")).hasSize(1);
                assertThat(other.awaitEnd().interim()).isEmpty();
            }
        }
    }

    /// A proxy before the server may take the first answer for the last.
    @Test
    void overHttp1OnlyIfTheApplicationSaysSo() {
        // The page's own limit ends it, long after hints would have been sent.
        try (StreamedSite site = site(StreamOptions.DEFAULT.withShell(Duration.ofMillis(500)))) {
            ProbeResponse response = HttpProbe.get(site.port(), "/blocking", "Accept: text/html",
                    "Sec-Fetch-Mode: navigate");
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.interim()).isEmpty();
        }
    }

    @Test
    void aPageWithoutAShellInTimeIsAnError() {
        try (StreamedSite site = site(StreamOptions.DEFAULT.withShell(Duration.ofMillis(200)))) {
            ProbeResponse response = HttpProbe.get(site.port(), "/blocking", "Accept: text/html");
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.text()).contains("STREAMING-02", "/blocking");
        }
    }

    @Test
    void compressionHoldsNothingBack() throws IOException {
        try (StreamedSite site = site(StreamOptions.DEFAULT.withBoundary(Duration.ofMinutes(5)));
                HttpProbe gzip = HttpProbe.connect(site.port())
                        .get("/", "Accept: text/html", "Accept-Encoding: gzip");
                HttpProbe brotli = HttpProbe.connect(site.port())
                        .get("/", "Accept: text/html", "Accept-Encoding: br")) {
            service.gate("one").awaitReached(2);
            assertThat(gzip.awaitHead().header("Content-Encoding")).hasValue("gzip");
            assertThat(brotli.awaitHead().header("Content-Encoding")).hasValue("br");
            String shell = readable(gzip, "<i>two?</i>");
            assertThat(shell).contains("<h1>Shell</h1>").doesNotContain("<b>one</b>");
            assertThat(readable(brotli, "<i>two?</i>")).contains("<h1>Shell</h1>");
            service.gate("one").open();
            service.gate("two").open();
            String page = text(new GZIPInputStream(new ByteArrayInputStream(gzip.awaitEnd().body())));
            assertThat(page).contains("<b>one</b>").endsWith("</body></html>");
            assertThat(Brotli4jLoader.isAvailable()).isTrue();
            assertThat(text(new BrotliInputStream(new ByteArrayInputStream(brotli.awaitEnd().body()))))
                    .contains("<b>one</b>")
                    .endsWith("</body></html>");
        }
    }

    /// What can be read of a compressed stream while it is still open, once it contains the text.
    private static String readable(HttpProbe probe, String until) throws IOException {
        int size = 0;
        while (true) {
            ProbeResponse response = probe.awaitBytes(size + 1);
            size = response.body().length;
            String text = sofar(response);
            if (text.contains(until)) {
                return text;
            }
        }
    }

    private static String sofar(ProbeResponse response) throws IOException {
        InputStream body = new ByteArrayInputStream(response.body());
        StringBuilder text = new StringBuilder();
        try (InputStream in = response.header("Content-Encoding").orElseThrow().equals("gzip")
                ? new GZIPInputStream(body)
                : eager(body)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                text.append((char) next);
            }
        } catch (IOException _) {
            // The rest is not there yet.
        }
        return text.toString();
    }

    /// Gives what there is, before the end is there.
    private static InputStream eager(InputStream body) throws IOException {
        BrotliInputStream in = new BrotliInputStream(body);
        in.enableEagerOutput();
        return in;
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
