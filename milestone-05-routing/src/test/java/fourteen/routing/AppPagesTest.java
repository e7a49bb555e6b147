package fourteen.routing;

import fourteen.react.ReactException;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import fourteen.testkit.Graded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

final class AppPagesTest {

    private static final String BEFORE = "<!DOCTYPE html><html lang=\"en\"><head></head><body data-params=\"{}\">";
    private static final String AFTER = "</body></html>";

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Graded(task = "5.5", points = 4)
    void putsThePageIntoTheRootLayout() throws Exception {
        assertThat(html("page.tsx", RouteParams.NONE, "")).isEqualTo(BEFORE + "<h1>Home</h1>" + AFTER);
    }

    @Test
    @Graded(task = "5.5", points = 4)
    void givesThePageItsParamsAndItsQuery() throws Exception {
        assertThat(html("posts/[slug]/page.tsx", Site.params("slug", "café/日本"), "a=1&tag=x&tag=y&a=2&b"))
                .isEqualTo(BEFORE + "<p title=\"café/日本\">a=[&quot;1&quot;,&quot;2&quot;];<!-- -->tag=[&quot;x&quot;,"
                        + "&quot;y&quot;];<!-- -->b=&quot;&quot;;</p>" + AFTER);
        assertThat(html("docs/[[...path]]/page.tsx", Site.params("path", List.of("a", "b/c")), "")).isEqualTo(
                BEFORE + "<p>{&quot;path&quot;:[&quot;a&quot;,&quot;b/c&quot;]}</p>" + AFTER);
        assertThat(html("docs/[[...path]]/page.tsx", RouteParams.NONE, "")).isEqualTo(BEFORE + "<p>{}</p>" + AFTER);
    }

    @Test
    @Graded(task = "5.5", points = 3)
    void keepsForeignTextText() throws Exception {
        assertThat(html("posts/[slug]/page.tsx", Site.params("slug", "\"><script>"), "__proto__=x&constructor=y"))
                .isEqualTo(BEFORE + "<p title=\"&quot;&gt;&lt;script&gt;\">__proto__=&quot;x&quot;;<!-- -->"
                        + "constructor=&quot;y&quot;;</p>" + AFTER);
    }

    @Test
    @Graded(task = "5.5", points = 2)
    void failsBeforeAnythingIsSentIfThePageThrows() {
        RecordingSink sink = new RecordingSink();
        Throwable failure = catchThrowable(
                () -> new AppPages(site.scripts).render(Site.page("throws/page.tsx", RouteParams.NONE, ""), sink));
        assertThat(failure).isInstanceOfSatisfying(ReactException.class, e -> {
            assertThat(e.summary()).isEqualTo("A component threw Error: no <b>luck</b>");
            assertThat(e.place()).endsWith("throws/page.tsx:2:9");
        });
        assertThat(sink.status()).isZero();
    }

    @Test
    @Graded(task = "5.5", points = 2)
    void namesAPageWithoutAComponent() {
        Throwable failure = catchThrowable(() -> html("nothing/page.tsx", RouteParams.NONE, ""));
        assertThat(failure).isInstanceOfSatisfying(ReactException.class,
                e -> assertThat(e.place()).endsWith("page.tsx"));
    }

    @Test
    void saysWhatItSends() throws Exception {
        RecordingSink sink = new RecordingSink();
        new AppPages(site.scripts).render(Site.page("posts/[slug]/page.tsx", Site.params("slug", "é"), ""), sink);
        assertThat(sink.status()).isEqualTo(200);
        assertThat(sink.headers()).isEqualTo(HeaderList.of("Content-Type", "text/html; charset=utf-8", "Cache-Control",
                "private, no-cache", "Content-Length",
                Integer.toString(sink.text().getBytes(StandardCharsets.UTF_8).length)));
    }

    @Test
    void rendersAPageWithoutLayoutAsItIs() throws Exception {
        RecordingSink sink = new RecordingSink();
        PageRequest request = new PageRequest(Route.page("page.tsx"), RouteParams.NONE, SearchParams.NONE,
                "http://localhost/", HeaderList.of());
        new AppPages(site.scripts).render(request, sink);
        assertThat(sink.text()).isEqualTo("<!DOCTYPE html><h1>Home</h1>");
    }

    @Test
    void keepsRequestsApart() throws Exception {
        List<CompletableFuture<String>> pages = IntStream.range(0, 50)
                .mapToObj(i -> new AppPages(site.scripts)
                        .html(Site.page("posts/[slug]/page.tsx", Site.params("slug", "p" + i), "i=" + i))
                        .thenApply(html -> html.value()))
                .toList();
        for (int i = 0; i < 50; i++) {
            assertThat(pages.get(i).get()).contains("<p title=\"p" + i + "\">i=&quot;" + i + "&quot;;</p>");
        }
    }

    private static String html(String file, RouteParams params, String query) throws Exception {
        RecordingSink sink = new RecordingSink();
        new AppPages(site.scripts).render(Site.page(file, params, query), sink);
        return sink.text();
    }
}
