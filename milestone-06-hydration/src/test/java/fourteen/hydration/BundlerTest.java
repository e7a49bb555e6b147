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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BundlerTest {

    /// The directory whose node_modules the tests use: the repository's root.
    static final Path KIT = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    @TempDir(factory = BesideThePackages.class)
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

    @Test
    void anImageGivesItsSizeAFontItsUrlAndJsonItsData() throws IOException {
        write("dot.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='4'><path d='M0 0h3v4z'/></svg>");
        write("face.woff2", "not really a font");
        write("data.json", "{\"answer\": 42}");
        Manifest manifest = build(Map.of("one", """
                import dot from './dot.svg'; import face from './face.woff2'; import data from './data.json';
                console.log(dot.src, dot.width, face, data.answer);
                """));
        assertThat(String.valueOf(manifest.value(app, app.resolve("dot.svg"))))
                .matches("\\{\"src\":\"/_fourteen/dot-[A-Z0-9]{8}\\.svg\",\"width\":3,\"height\":4}");
        assertThat(String.valueOf(manifest.value(app, app.resolve("face.woff2"))))
                .matches("\"/_fourteen/face-[A-Z0-9]{8}\\.woff2\"");
        assertThat(script(manifest)).contains("42");
    }

    @Test
    void postcssRunsWhereTheAppConfiguresItTailwindForOne() throws IOException {
        write("postcss.config.mjs", "export default { plugins: { '@tailwindcss/postcss': {} } };");
        write("style.css", "@import 'tailwindcss';\n.mine { @apply underline; }");
        write("page.tsx", "export const page = <p className=\"text-[13.5px] grid\">hi</p>;");
        Manifest manifest = build(
                Map.of("one", "import './style.css'; import {page} from './page'; console.log(page)"));
        String css = Files.readString(app.resolve(".fourteen/client")
                .resolve(manifest.assets("one").stylesheets().getFirst().substring("/_fourteen/".length())));
        assertThat(css).contains("font-size:13.5px")
                .contains("display:grid")
                .contains("text-decoration-line:underline")
                .doesNotContain("@apply")
                .doesNotContain("@import");
    }

    @Test
    void aPluginThatIsNotInstalledIsNamed() throws IOException {
        write("postcss.config.mjs", "export default { plugins: ['postcss-nowhere'] };");
        write("style.css", ".a { color: red }");
        assertThatThrownBy(() -> build(Map.of("one", "import './style.css'"))).isInstanceOf(HydrationException.class)
                .hasMessageContaining("postcss.config.mjs names the plugin \"postcss-nowhere\", which can't be loaded")
                .hasMessageContaining("npm install -D postcss-nowhere");
    }

    @Test
    void anErrorThatPostcssFindsIsShownInTheAuthorsFile() throws IOException {
        write("postcss.config.mjs", "export default { plugins: { '@tailwindcss/postcss': {} } };");
        write("style.css", ".a { color: red }\n.b {\n  color: red;\n");
        assertThatThrownBy(() -> build(Map.of("one", "import './style.css'"))).hasMessageStartingWith("""
                Unclosed block
                  at        %s:2:1
                  got         2 | .b {
                                | ^
                """.formatted(app.resolve("style.css")));
    }

    @Test
    void anErrorInACssModuleIsShownInTheAuthorsFile() throws IOException {
        write("a.module.css", ".a {\n  color: red;\n");
        write("b.module.css", ".b { : } }\n");
        assertThatThrownBy(() -> build(Map.of("one", "import './b.module.css'"))).isInstanceOf(HydrationException.class)
                .hasMessageContaining("\n  at        " + app.resolve("b.module.css") + ":1:");
    }

    @Test
    void allErrorsAreToldEachWithItsLine() throws IOException {
        write("page.tsx", "import a from './one';\nimport b from './two';\nconsole.log(a, b);\n");
        assertThatThrownBy(() -> build(Map.of("one", "import './page'"))).hasMessage("""
                Could not resolve "./one"
                  at        %1$s:1:15
                  got         1 | import a from './one';
                                |               ^^^^^^^

                            Could not resolve "./two"
                            %1$s:2:15
                              2 | import b from './two';
                                |               ^^^^^^^
                  next      check the name
                  lesson    course/lessons/06-hydration.md#task-66-show-the-line-that-is-wrong  [HYDRATION-03]"""
                .formatted(app.resolve("page.tsx")));
    }

    @Test
    void whatToDoAboutAnImportThatLeadsNowhereIsSaidInTheAuthorsTerms() throws IOException {
        write("counter.tsx", "export const Counter = 1;\n");
        assertThat(advice("./countr")).isEqualTo("did you mean './counter'?");
        assertThat(advice("../nowhere/at-all")).isEqualTo("check the name");
        assertThat(advice("lodahs")).isEqualTo("check the name, or install the package with npm");
        assertThat(advice("node:net")).startsWith("browsers have none of Node's modules");
        assertThat(advice("fs")).startsWith("browsers have none of Node's modules");
        assertThat(advice("react/nope")).startsWith("The path \"./nope\" is not exported by package \"react\": ")
                .contains("/react/package.json:");
    }

    private String advice(String specifier) throws IOException {
        write("page.tsx", "import x from '" + specifier + "';\nconsole.log(x);\n");
        return catchThrowableOfType(HydrationException.class, () -> build(Map.of("one", "import './page'"))).next();
    }

    @Test
    void aPlaceIsCountedInCharactersAndANoteSaysWhereItMeans() throws IOException {
        write("page.tsx", "export const a = <p title=\"é😀\">hi</b>;\n");
        assertThatThrownBy(() -> build(Map.of("one", "import './page'"))).hasMessageStartingWith("""
                Unexpected closing "b" tag does not match opening "p" tag
                  at        %1$s:1:37
                  got         1 | export const a = <p title="é😀">hi</b>;
                                |                                     ^
                  next      The opening "p" tag is here: %1$s:1:19
                """.formatted(app.resolve("page.tsx")));
    }

    @Test
    void aPageWithoutDefaultExportIsNamedAndNotTheEntryThatImportsIt() throws IOException {
        write("page.tsx", "export function Page() {}\n");
        ClientEntry entry = ClientEntry.of("/", app.resolve("page.tsx"), null);
        write("hydrate.ts", "export const hydrate = console.log;\n");
        assertThatThrownBy(() -> build(Map.of("one", entry.code().replace("fourteen/internal", "."))))
                .hasMessageStartingWith("page.tsx has no default export\n  at        " + app.resolve("page.tsx") + "\n")
                .hasMessageContaining("export the component of a page or a layout as its default");
    }

    @Test
    void aWarningStopsNothingAndShowsItsLine() throws IOException {
        write("style.css", ".a { colr: red }\n");
        BundleAnswer answer = bundler.build(request(Map.of("one", "import './style.css'")));
        assertThat(answer.warnings()).singleElement()
                .extracting(BuildFailure::warning)
                .isEqualTo("""
                        "colr" is not a known CSS property
                          at        %s:1:6
                            1 | .a { colr: red }
                              |      ^^^^
                          next      Did you mean "color" instead?""".formatted(app.resolve("style.css")));
    }

    @Test
    void aModuleThatALaterMilestoneBringsIsNamedWithIt() throws IOException {
        write("page.tsx", """
                import type {Metadata} from 'next';
                import Link from 'next/link';
                export const metadata: Metadata = {};
                export default () => <Link href="/">home</Link>;
                """);
        assertThatThrownBy(() -> build(Map.of("one", "import page from './page'; console.log(page)")))
                .isInstanceOf(HydrationException.class)
                .hasMessageStartingWith(
                        "There is no module 'next/link' here\n  at        " + app.resolve("page.tsx") + ":2:18\n")
                .hasMessageContaining("\n  expected  types from 'next' or 'fourteen', such as Metadata;")
                .hasMessageContaining("\n  next      it comes with milestone 9; use <a href> until then\n");
    }

    @Test
    void anExportThatALaterMilestoneBringsIsNamedWithIt() throws IOException {
        write("page.tsx",
                "import { useRouter, useSelectedLayoutSegment } from 'next/navigation';\nexport default [useRouter, useSelectedLayoutSegment];\n");
        BundleRequest request = new BundleRequest(app, KIT, app.resolve(".fourteen/client"), "/_fourteen/", true,
                Map.of("one", "import page from './page'; console.log(page)"),
                Map.of("fourteen/navigation", "export const useRouter = 1;"), Map.of());
        assertThatThrownBy(() -> bundler.build(request)).isInstanceOf(HydrationException.class)
                .hasMessageStartingWith(
                        "'fourteen/navigation' has no export named 'useSelectedLayoutSegment'\n  at        "
                                + app.resolve("page.tsx") + ":1:21\n")
                .hasMessageContaining(
                        "\n  next      it comes with milestone 12; compare usePathname() until then\n");
    }

    @Test
    void aModuleThatNoMilestoneBringsIsRefusedToo() throws IOException {
        write("page.tsx", "import {useAmp} from 'next/amp';\nexport default useAmp;\n");
        assertThatThrownBy(() -> build(Map.of("one", "import page from './page'; console.log(page)")))
                .hasMessageStartingWith("There is no module 'next/amp' here\n")
                .hasMessageContaining("do without it: no milestone brings it.");
    }

    private String script(Manifest manifest) throws IOException {
        String url = manifest.assets("one").script();
        return Files.readString(app.resolve(".fourteen/client").resolve(url.substring("/_fourteen/".length())));
    }

    private Manifest build(Map<String, String> entries) {
        BundleRequest request = request(entries);
        return Manifest.of(request, bundler.build(request));
    }

    private BundleRequest request(Map<String, String> entries) {
        return new BundleRequest(app, KIT, app.resolve(".fourteen/client"), "/_fourteen/", true, entries, Map.of(),
                Map.of());
    }

    private void write(String name, String code) throws IOException {
        Files.writeString(app.resolve(name), code);
    }
}
