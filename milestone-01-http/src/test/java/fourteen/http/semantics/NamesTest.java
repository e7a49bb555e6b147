package fourteen.http.semantics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    @Test
    void theExtensionTellsTheType() {
        assertThat(ContentTypes.of("index.html")).isEqualTo("text/html; charset=utf-8");
        assertThat(ContentTypes.of("app.min.JS")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(ContentTypes.of("a.svg")).isEqualTo("image/svg+xml");
        assertThat(ContentTypes.of("font.woff2")).isEqualTo("font/woff2");
        assertThat(ContentTypes.of("app.js.br")).isEqualTo("application/octet-stream");
        assertThat(ContentTypes.of("js")).isEqualTo("application/octet-stream");
        assertThat(ContentTypes.of("x.")).isEqualTo("application/octet-stream");
    }

    @Test
    void textIsWorthPackingAndPicturesAreNot() {
        assertThat(ContentTypes.isPackable(ContentTypes.of("a.css"))).isTrue();
        assertThat(ContentTypes.isPackable(ContentTypes.of("a.svg"))).isTrue();
        assertThat(ContentTypes.isPackable(ContentTypes.of("a.webmanifest"))).isTrue();
        assertThat(ContentTypes.isPackable(ContentTypes.of("a.png"))).isFalse();
        assertThat(ContentTypes.isPackable(ContentTypes.of("a.woff2"))).isFalse();
    }

    @Test
    void hashesInNamesAreFound() {
        assertThat(HashedName.test("app-4F7K2Q9B.js")).as("esbuild").isTrue();
        assertThat(HashedName.test("app-4F7K2Q9B.js.map")).isTrue();
        assertThat(HashedName.test("style.3b1f09c2.css")).as("webpack").isTrue();
        assertThat(HashedName.test("index-Bk9xZ_3a.js")).as("Vite").isTrue();
    }

    @Test
    void ordinaryNamesAreNoHashes() {
        for (String name : new String[]{"app.js", "report-december.pdf", "photo-20261122.jpg", "jquery-3.7.1.min.js",
                "background.png", "-4F7K2Q9B.js", "4F7K2Q9B.js", "a-defaced.css", "invoice-1234.pdf",
                "readme-ABCDEFGH.txt",
                "app-4F7K2Q9B", "x-" + "a1".repeat(40) + ".js"}) {
            assertThat(HashedName.test(name)).as(name).isFalse();
        }
    }
}
