package fourteen.http;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

    @TempDir
    Path directory;

    private TestSite site;

    @BeforeEach
    void start() {
        TestSite.write(directory, "index.html", "home");
        TestSite.write(directory, "about.html", "about");
        TestSite.write(directory, "docs/index.html", "docs");
        TestSite.write(directory, "docs/über uns.html", "us");
        TestSite.write(directory, "both.html", "page");
        TestSite.write(directory, "both/index.html", "index");
        TestSite.write(directory, "plain", "no extension");
        TestSite.write(directory, "plain.html", "shadowed");
        TestSite.write(directory, "style.css", "css");
        TestSite.write(directory, "evil.example/index.html", "trap");
        TestSite.write(directory, "404.html", "<h1>Our own 404</h1>");
        site = TestSite.of(directory);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private ProbeResponse get(String target, String... headers) {
        return HttpProbe.get(site.port(), target, headers);
    }

    private void serves(String target, String content) {
        ProbeResponse response = get(target);
        assertThat(response.status()).as(target).isEqualTo(200);
        assertThat(response.text()).as(target).isEqualTo(content);
    }

    private void redirects(String target, String location) {
        ProbeResponse response = get(target);
        assertThat(response.status()).as(target).isEqualTo(308);
        assertThat(response.header("Location")).as(target).contains(location);
    }

    @Test
    void aPageHasNoExtension() {
        serves("/", "home");
        serves("/about", "about");
        serves("/docs", "docs");
        serves("/docs/%C3%BCber%20uns", "us");
        serves("/style.css", "css");
        assertThat(get("/about").header("Content-Type")).contains("text/html;charset=utf-8");
    }

    @Test
    void otherSpellingsAreRedirectedToTheOneAddress() {
        redirects("/about/", "/about");
        redirects("/about.html", "/about");
        redirects("/index.html", "/");
        redirects("/index", "/");
        redirects("/docs/", "/docs");
        redirects("/docs/index.html", "/docs");
        redirects("/docs/index", "/docs");
        redirects("//about", "/about");
        redirects("/docs//%C3%BCber%20uns.html", "/docs/%C3%BCber%20uns");
        redirects("/style.css/", "/style.css");
        redirects("//", "/");
    }

    @Test
    void aRedirectKeepsTheQuery() {
        redirects("/about/?a=1&b=%20x", "/about?a=1&b=%20x");
    }

    @Test
    void aRedirectNeverLeadsToAnotherHost() {
        redirects("//evil.example/", "/evil.example");
        redirects("///evil.example//", "/evil.example");
        assertThat(get("/%5cevil.example/").status()).isEqualTo(400);
        assertThat(get("/%2fevil.example/").status()).isEqualTo(400);
    }

    @Test
    void aNameWithTwoFilesHasOneAddressEach() {
        serves("/both", "page");
        serves("/both/index.html", "index");
        serves("/plain", "no extension");
        serves("/plain.html", "shadowed");
    }

    @Test
    void whatIsNotThereIsThe404PageOfTheSite() {
        ProbeResponse response = get("/nothing");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).isEqualTo("<h1>Our own 404</h1>");
        assertThat(response.header("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(get("/nothing/").status()).as("no redirect to nothing").isEqualTo(404);
        assertThat(get("/404").status()).isEqualTo(404);
        assertThat(get("/404.html").status()).isEqualTo(404);
    }

    @Test
    void aPageHasValidatorsAndMethodsAsAFileHas() {
        String tag = get("/about").header("ETag").orElseThrow();

        assertThat(get("/about", "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(HttpProbe.fetch(site.port(), "POST", "/about").status()).isEqualTo(405);
        assertThat(HttpProbe.fetch(site.port(), "HEAD", "/about").header("Content-Length")).contains("5");
        assertThat(HttpProbe.fetch(site.port(), "POST", "/nothing").status()).isEqualTo(404);
    }

    @Test
    void aNewPageIsSeenAtOnce() {
        assertThat(get("/new").status()).isEqualTo(404);
        TestSite.write(directory, "new.html", "new");
        serves("/new", "new");
    }

    @Test
    void anApplicationMayLiveBelowAPathOfItsOwn() {
        HttpServer below = HttpServer.start(TestSite.OPTIONS, config -> {
            config.router.contextPath = "/app";
            config.registerPlugin(Pages.in(directory));
        });
        try (below) {
            assertThat(HttpProbe.get(below.port(), "/app/about").text()).isEqualTo("about");
            assertThat(HttpProbe.get(below.port(), "/app/about/?x").header("Location")).contains("/app/about?x");
            assertThat(HttpProbe.get(below.port(), "/about").status()).isEqualTo(404);
        }
    }
}
