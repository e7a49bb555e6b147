package fourteen.http;

import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoTest {

    private static final Path DIRECTORY = RepositoryRoot.resolve("milestone-01-http/demo");

    @Test
    void everythingThatAPageNamesIsThere() {
        try (Demo demo = Demo.start(DIRECTORY, "127.0.0.1", 0)) {
            for (String page : new String[]{"/", "/about", "/docs", "/nowhere"}) {
                ProbeResponse response = HttpProbe.get(demo.port(), page);
                assertThat(response.status()).isEqualTo(page.equals("/nowhere") ? 404 : 200);
                for (var element : Jsoup.parse(response.text()).select("link, script, img, [data-path^=/numbers]")) {
                    String path = element.attr("href") + element.attr("src") + element.attr("data-path");
                    assertThat(HttpProbe.get(demo.port(), path).status()).as(path).isEqualTo(200);
                }
            }
            assertThat(HttpProbe.get(demo.port(), "/wave-3b1f09c2.svg").header("Cache-Control").orElseThrow())
                    .contains("immutable");
            assertThat(HttpProbe.get(demo.port(), "/%252e%252e/secret").status()).isEqualTo(404);
        }
    }

    @Test
    void thePackedStyleSheetIsTheStyleSheet() throws Exception {
        byte[] plain = Files.readAllBytes(DIRECTORY.resolve("style.css"));
        byte[] gzip = Files.readAllBytes(DIRECTORY.resolve("style.css.gz"));

        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()).isEqualTo(plain);
        assertThat(NodeJs.script("""
                const {readFileSync} = require('node:fs');
                process.stdout.write(require('node:zlib').brotliDecompressSync(readFileSync(process.argv[2])));
                """).argument(DIRECTORY.resolve("style.css.br").toString()).runForBytes()).isEqualTo(plain);
    }
}
