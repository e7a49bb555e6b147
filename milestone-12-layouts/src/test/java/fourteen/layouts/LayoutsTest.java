package fourteen.layouts;

import fourteen.testkit.Graded;
import fourteen.testkit.http.ProbeResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static fourteen.layouts.LayoutSite.write;
import static org.assertj.core.api.Assertions.assertThat;

/// What stands around a page, as a browser gets it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutsTest {

    /// What the build names: another build names it otherwise.
    private static final Pattern FILES = Pattern.compile("<script[^>]*>.*?</script>|<link rel=\"modulepreload\"[^>]*>",
            Pattern.DOTALL);

    /// The outlets that a page's rows name.
    private static final Pattern OUTLET = Pattern.compile("\"at\":\"([^\"]*)\"");

    private LayoutSite site;

    @BeforeAll
    void start(@TempDir Path root) {
        write(root, "layout.tsx", """
                export const metadata = {
                  metadataBase: new URL('https://example.org'),
                  title: { default: 'Site', template: '%s | Site' },
                  description: 'All of it',
                  openGraph: { siteName: 'Site', title: 'Shared' },
                };
                export default function Layout({ children, side }) {
                  return <html lang="en"><body><main>{children}</main><aside>{side}</aside></body></html>;
                }
                """);
        write(root, "page.tsx", """
                export const metadata = { title: 'Home' };
                export default function Page() { return <p>home</p>; }
                """);
        write(root, "@side/default.tsx", "export default function Side() { return <i>no side</i>; }\n");
        write(root, "@side/bare/page.tsx", "export default function Side() { return <i>beside</i>; }\n");
        write(root, "bare/page.tsx", """
                export const metadata = {
                  title: 'Bare', description: 'Of its own', alternates: { canonical: '/bare' },
                  openGraph: { description: 'Its own' }, robots: { index: false, follow: true },
                };
                export default function Page() { return <p>bare</p>; }
                """);
        write(root, "shop/layout.tsx", """
                export const metadata = { title: { default: 'Shop', template: '%s at the shop' } };
                export default async function Shop({ params, children }) {
                  return <section data-params={JSON.stringify(await params)}>{children}</section>;
                }
                """);
        write(root, "shop/page.tsx", "export default function Page() { return <p>shelves</p>; }\n");
        write(root, "shop/[item]/layout.tsx", """
                export default async function Item({ params, children }) {
                  return <article data-params={JSON.stringify(await params)}>{children}</article>;
                }
                """);
        write(root, "shop/[item]/[size]/page.tsx", """
                export async function generateMetadata({ params }, parent) {
                  const { item, size } = await params;
                  if (size === 'absolute') return { title: { absolute: 'Alone' } };
                  return { title: `${item} ${size}`, description: (await parent).description + '!' };
                }
                export default async function Page({ params }) {
                  const { item, size } = await params;
                  return <p>{item} {size}</p>;
                }
                """);
        write(root, "order/template.tsx", """
                export default function Template({ children }) { return <div className="template">{children}</div>; }
                """);
        write(root, "order/loading.tsx", "export default function Loading() { return <i>loading</i>; }\n");
        write(root, "order/error.tsx", """
                'use client';
                export default function Failed() { return <i>failed</i>; }
                """);
        write(root, "order/not-found.tsx", "export default function Missing() { return <i>missing</i>; }\n");
        write(root, "order/page.tsx", "export default function Page() { return <p>order</p>; }\n");
        write(root, "order/slow/page.tsx", """
                export default async function Page() {
                  await new Promise((resolve) => setTimeout(resolve, 50));
                  return <p>at last</p>;
                }
                """);
        site = LayoutSite.development(root, root.resolve(".fourteen/out"));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /// The body of a document, as a reader sees it.
    private String body(String path) {
        ProbeResponse response = site.document(path);
        assertThat(response.status()).isEqualTo(200);
        String text = FILES.matcher(response.text()).replaceAll("");
        return text.substring(text.indexOf("<main>"), text.indexOf("</aside>"));
    }

    private String head(String path) {
        return FILES.matcher(site.document(path).text()).replaceAll("");
    }

    // ---- 12.1

    @Test
    @Graded(task = "12.1", points = 6)
    void aDirectorysFilesStandAroundItsContentInOneOrder() {
        String rows = site.document("/order").text();
        assertThat(rows.indexOf("\"className\":\"template\"")).isPositive();
        String inside = rows.substring(rows.indexOf("\"className\":\"template\""));
        assertThat(inside.indexOf("\"component\":")).isPositive().isLessThan(inside.indexOf("\"fallback\":"));
        assertThat(inside.indexOf("\"fallback\":")).isLessThan(inside.indexOf("\"notFound\":"));
        assertThat(inside.indexOf("\"notFound\":")).isLessThan(inside.indexOf("\"children\":\"order\""));
    }

    @Test
    @Graded(task = "12.1", points = 5)
    void aTemplateIsOutsideOfAllOthers() {
        assertThat(body("/order")).contains("<div class=\"template\"><!--$--><p>order</p><!--/$--></div>");
    }

    @Test
    @Graded(task = "12.1", points = 5)
    void whatIsNotThereAddsNothing() {
        assertThat(body("/shop")).contains("<section data-params=\"{}\"><p>shelves</p></section>");
    }

    @Test
    @Graded(task = "12.1", points = 6)
    void aSlowPageShowsItsLoadingFileFirst() {
        String body = head("/order/slow");
        assertThat(body.indexOf("<i>loading</i>")).isPositive().isLessThan(body.indexOf("<p>at last</p>"));
    }

    // ---- 12.2

    @Test
    @Graded(task = "12.2", points = 5)
    void aPageStandsInAllLayoutsAboveIt() {
        assertThat(body("/shop/tea/small")).contains("<section data-params=\"{}\">"
                + "<article data-params=\"{&quot;item&quot;:&quot;tea&quot;}\"><p>tea<!-- --> <!-- -->small</p></article></section>");
    }

    @Test
    @Graded(task = "12.2", points = 5)
    void aLayoutKnowsTheParametersUpToItself() {
        assertThat(body("/shop/tea/small")).contains("<article data-params=\"{&quot;item&quot;:&quot;tea&quot;}\">");
    }

    @Test
    @Graded(task = "12.2", points = 5)
    void aParallelRouteIsHandedToItsLayout() {
        assertThat(body("/bare")).contains("<p>bare</p></main>").endsWith("<aside><i>beside</i>");
        assertThat(body("/shop")).endsWith("<aside><i>no side</i>");
    }

    @Test
    @Graded(task = "12.2", points = 5)
    void eachLayoutHasAnOutletOfAName() {
        List<String> outlets = OUTLET.matcher(site.document("/shop/tea/small").text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(outlets).contains(":children", ":side", ":children/shop:children",
                ":children/shop:children/[item]=tea:children");
        assertThat(outlets).containsOnlyOnce("@head");
    }

    // ---- 12.4

    @Test
    @Graded(task = "12.4", points = 5)
    void aTitleGoesIntoTheTemplateAboveIt() {
        assertThat(head("/bare")).containsOnlyOnce("<title>Bare | Site</title>").containsOnlyOnce("<title>");
        assertThat(head("/shop/tea/small")).containsOnlyOnce("<title>tea small at the shop</title>");
    }

    @Test
    @Graded(task = "12.4", points = 4)
    void aPageBesideALayoutIsNotBelowItsTemplate() {
        assertThat(head("/")).containsOnlyOnce("<title>Home</title>");
        assertThat(head("/shop")).containsOnlyOnce("<title>Shop | Site</title>");
    }

    @Test
    @Graded(task = "12.4", points = 3)
    void anAbsoluteTitleTakesNoTemplate() {
        assertThat(head("/shop/tea/absolute")).containsOnlyOnce("<title>Alone</title>");
    }

    @Test
    @Graded(task = "12.4", points = 4)
    void whatIsSaidBelowTakesThePlaceOfWhatIsSaidAbove() {
        assertThat(head("/bare")).contains("<meta name=\"description\" content=\"Of its own\"/>",
                "<meta property=\"og:description\" content=\"Its own\"/>",
                "<meta name=\"robots\" content=\"noindex, follow\"/>").doesNotContain("og:site_name");
        assertThat(head("/shop")).contains("<meta name=\"description\" content=\"All of it\"/>",
                "<meta property=\"og:site_name\" content=\"Site\"/>");
    }

    @Test
    @Graded(task = "12.4", points = 4)
    void addressesAreWholeAndWhatIsAboveIsKnown() {
        assertThat(head("/bare")).contains("<link rel=\"canonical\" href=\"https://example.org/bare\"/>");
        assertThat(head("/shop/tea/small")).contains("<meta name=\"description\" content=\"All of it!\"/>");
    }
}
