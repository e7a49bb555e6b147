package fourteen.streaming;

import fourteen.streaming.NavigationSignal.Redirect;
import fourteen.streaming.NavigationSignal.Refusal;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// `redirect()`, `notFound()` and their like, before anything was sent and after.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalsTest {

    private SlowService service;
    private StreamedSite site;

    @BeforeAll
    void start(@TempDir Path root) {
        service = SlowService.start();
        SignalApp.write(root, service);
        site = StreamedSite.of(root, root.resolve(".fourteen/out"), true);
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"/moved,307,/there?q=%C3%A4%20b", "/moved-for-good,308,/there"})
    void aPageThatHasShownNothingLeadsElsewhereByItsStatus(String path, int status, String location) {
        ProbeResponse response = HttpProbe.get(site.port(), path);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Location")).contains(location);
        assertThat(response.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/notFound,404", "/forbidden,403", "/unauthorized,401"})
    void aPageThatIsNotToBeSeenHasItsStatus(String path, int status) {
        assertThat(HttpProbe.get(site.port(), path).status()).isEqualTo(status);
    }

    @Test
    void aPartThatIsLateLeavesItToTheBrowser() {
        service.gate("late").open();
        ProbeResponse response = HttpProbe.get(site.port(), "/late");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).containsPattern("\\$RX\\(\"B:0\",\"NEXT_REDIRECT;replace;/there;307;\"\\)");
    }

    @Test
    void aDigestIsReadAsItWasWritten() {
        for (NavigationSignal signal : new NavigationSignal[]{new Redirect("/a;b?c;307;", true, 303),
                new Redirect("/\n", false, 308), new Refusal(404)}) {
            assertThat(NavigationSignal.of(signal.digest())).isEqualTo(signal);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "NEXT_REDIRECT;/a;307;", "NEXT_REDIRECT;push;/a;200;",
            "NEXT_HTTP_ERROR_FALLBACK;500", "NEXT_HTTP_ERROR_FALLBACK;404;"})
    void otherDigestsAreNoSignals(String digest) {
        assertThat(NavigationSignal.of(digest)).isNull();
    }

    @Test
    void anAddressCannotAddHeaders() {
        assertThat(new Redirect("/a\r\nSet-Cookie: b", false, 307).location()).isEqualTo("/a%0D%0ASet-Cookie:%20b");
    }
}
