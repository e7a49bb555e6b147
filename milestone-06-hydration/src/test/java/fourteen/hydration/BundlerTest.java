package fourteen.hydration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BundlerTest {

    /// The directory whose node_modules the tests use: the repository's root.
    static final Path KIT = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    @TempDir
    Path app;

    private Bundler bundler;

    @BeforeEach
    void start() {
        bundler = new Bundler(app, app.resolve(".fourteen/bundler"));
    }

    @AfterEach
    void stop() {
        bundler.close();
    }

    @Test
    void entriesShareTheirChunks() throws IOException {
        write("shared.ts", "export const shared = 'the same in both';");
        Manifest manifest = build(Map.of("one", "import {shared} from './shared'; console.log(1, shared)",
                "two", "import {shared} from './shared'; console.log(2, shared)"));
        assertThat(manifest.assets("one").script()).matches("/_fourteen/one-[A-Z0-9]{8}\\.js");
        assertThat(manifest.assets("one").preloads()).hasSize(1).isEqualTo(manifest.assets("two").preloads());
    }

    @Test
    void aCssModuleGivesItsClassNamesToTheServer() throws IOException {
        write("button.module.css", ".big { color: red } .huge { composes: big; font-size: 9em }");
        Manifest manifest = build(Map.of("one", "import s from './button.module.css'; console.log(s.huge)"));
        assertThat(String.valueOf(manifest.value(app, app.resolve("button.module.css"))))
                .matches(
                        "\\{\"big\":\"button-module_big_(\\w+)\",\"huge\":\"button-module_huge_\\1 button-module_big_\\1\"}");
        assertThat(manifest.assets("one").stylesheets()).singleElement().asString().endsWith(".css");
    }

    @Test
    void anErrorInTheAuthorsCodeNamesFileLineAndColumn() throws IOException {
        write("page.tsx", "import x from './nowhere';\nexport default x;\n");
        assertThatThrownBy(() -> build(Map.of("one", "import './page'"))).isInstanceOf(HydrationException.class)
                .hasMessageStartingWith(
                        "Could not resolve \"./nowhere\"\n  at        " + app.resolve("page.tsx") + ":1:15\n");
    }

    private Manifest build(Map<String, String> entries) {
        BundleRequest request = new BundleRequest(app, KIT, app.resolve(".fourteen/client"), "/_fourteen/", true,
                entries,
                Map.of(), Map.of());
        return Manifest.of(request, bundler.build(request));
    }

    private void write(String name, String code) throws IOException {
        Files.writeString(app.resolve(name), code);
    }
}
