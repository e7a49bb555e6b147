package fourteen.streaming;

import fourteen.testkit.http.HttpProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A client that goes away takes its page's work with it, and nobody else's.
class DisconnectTest {

    @TempDir
    Path root;

    private SlowService service;
    private StreamedSite site;

    @BeforeEach
    void start() {
        service = SlowService.start();
        GatedApp.write(root, service);
        site = StreamedSite.production(root, root.resolve(".fourteen/out"),
                StreamOptions.DEFAULT.withHeartbeat(Duration.ofMillis(20)).withEarlyHints(true));
    }

    @AfterEach
    void stop() throws IOException {
        // First, for the server waits for pages that wait for data.
        service.close();
        site.close();
    }

    @Test
    void whatItWaitedForIsCalledOff() throws Exception {
        HttpProbe probe = HttpProbe.connect(site.port()).get("/", "Accept: text/html");
        probe.awaitText("<i>two?</i>");
        service.gate("one").awaitReached();
        service.gate("two").awaitReached();
        probe.close();
        service.awaitHungUp("one");
        service.awaitHungUp("two");
        assertThat(HttpProbe.get(site.port(), "/quick").status()).isEqualTo(200);
    }

    /// There is nothing to show yet, but early hints.
    @Test
    void alsoBeforeThePageHasBegun() throws Exception {
        HttpProbe probe = HttpProbe.connect(site.port())
                .get("/blocking", "Accept: text/html", "Sec-Fetch-Mode: navigate");
        service.gate("blocking").awaitReached();
        probe.close();
        service.awaitHungUp("blocking");
        assertThat(HttpProbe.get(site.port(), "/quick").status()).isEqualTo(200);
    }

    @Test
    void aNavigationThatWasCalledOffIsTheSame() throws Exception {
        HttpProbe probe = HttpProbe.connect(site.port()).get("/", "Accept: text/x-component");
        probe.awaitText("two?");
        service.gate("one").awaitReached();
        probe.close();
        service.awaitHungUp("one");
    }

    @Test
    void othersGetTheirs() throws Exception {
        try (HttpProbe stays = HttpProbe.connect(site.port()).get("/nested", "Accept: text/html")) {
            stays.awaitText("<i>outer?</i>");
            HttpProbe leaves = HttpProbe.connect(site.port()).get("/", "Accept: text/html");
            leaves.awaitText("<i>two?</i>");
            service.gate("one").awaitReached();
            leaves.close();
            service.awaitHungUp("one");
            service.gate("outer").open();
            service.gate("inner").open();
            assertThat(stays.awaitEnd().text()).contains("<b>inner</b>").endsWith("</body></html>");
        }
    }

    /// A silent page says nothing that a reader would see.
    @Test
    void aHeartbeatIsAComment() {
        try (HttpProbe probe = HttpProbe.connect(site.port()).get("/", "Accept: text/html")) {
            probe.awaitText("<!----><!---->");
            service.gate("one").open();
            service.gate("two").open();
            assertThat(probe.awaitEnd().text()).contains("<b>one</b>", "<b>two</b>");
        }
    }
}
