package fourteen.layouts;

import fourteen.testkit.http.ProbeResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static fourteen.layouts.LayoutSite.write;
import static org.assertj.core.api.Assertions.assertThat;

/// What a navigation costs on the wire.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTest {

    private LayoutSite site;

    @BeforeAll
    void start(@TempDir Path root) {
        write(root, "layout.tsx", """
                const rows = Array.from({ length: 500 }, (_, i) => <li key={i}>a row of the frame, number {i}</li>);
                export default function Layout({ children }) {
                  return <html lang="en"><body><ul>{rows}</ul>{children}</body></html>;
                }
                """);
        write(root, "page.tsx", "export default function Page() { return <p>home</p>; }\n");
        write(root, "mail/layout.tsx", """
                let made = 0;
                export default function Mail({ children }) { return <nav>list {++made}{children}</nav>; }
                """);
        write(root, "mail/[id]/page.tsx", """
                export default async function Page({ params }) { return <p>mail {(await params).id}</p>; }
                """);
        write(root, "(other)/other/page.tsx", "export default function Page() { return <p>other</p>; }\n");
        site = LayoutSite.production(root, root.resolve(".fourteen/out"));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static String have(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private static final String MAIL_1 = """
            ["",{"children":["mail",{"children":["[id]=1",{"children":["/mail/1",{}]}]}]}]""";

    @Test
    void aSiblingIsItsOwnSegmentAlone() {
        String whole = site.rows("/mail/2", "").text();
        String part = site.rows("/mail/2", have(MAIL_1)).text();
        assertThat(whole).contains("a row of the frame", "list ", "mail ");
        assertThat(part).contains("mail \",\"2").doesNotContain("a row of the frame", "list ");
        assertThat(part.length()).isLessThan(2_000);
        assertThat(whole.length()).isGreaterThan(15 * part.length());
    }

    @Test
    void aLayoutThatStaysIsNotRenderedAgain() {
        String before = made(site.rows("/mail/2", ""));
        for (int i = 0; i < 3; i++) {
            assertThat(site.rows("/mail/" + i, have(MAIL_1)).status()).isEqualTo(200);
        }
        assertThat(Integer.parseInt(made(site.rows("/mail/2", "")))).isEqualTo(Integer.parseInt(before) + 1);
    }

    private static String made(ProbeResponse response) {
        return response.text().replaceAll("(?s).*\\[\"list \",(\\d+),.*", "$1");
    }

    @Test
    void toAnotherLayoutAllBelowTheSharedOneIsSent() {
        String part = site.rows("/mail/2", have("[\"\",{\"children\":[\"/\",{}]}]")).text();
        assertThat(part).contains("list ", "mail \",\"2").doesNotContain("a row of the frame");
    }

    @Test
    void nonsenseGetsTheWholePage() {
        assertThat(site.rows("/mail/2", "nonsense").text()).contains("a row of the frame");
    }

    @Test
    void anotherRootLayoutIsADocument() {
        ProbeResponse response = site.rows("/mail/2", have("[\"elsewhere\",{}]"));
        assertThat(response.header("Content-Type")).contains("text/plain");
    }
}
