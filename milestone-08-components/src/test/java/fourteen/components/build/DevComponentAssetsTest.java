package fourteen.components.build;

import fourteen.hydration.ClientBuild;
import fourteen.hydration.ClientEntry;
import fourteen.hydration.HydrationException;
import fourteen.modules.ModulesException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The client side while its author makes mistakes and mends them.
class DevComponentAssetsTest {

    private static final String HOME = ClientEntry.name("/");
    private static final String OTHER = ClientEntry.name("/other");

    @TempDir
    Path directory;

    private TestApp app;
    private DevComponentAssets assets;

    @BeforeEach
    void write() {
        app = new TestApp(directory);
        app.write("app/page.tsx", "import { A } from './a'; export default () => <A />;")
                .write("app/a.tsx", "'use client'; export const A = () => 'one';")
                .write("app/other/page.tsx", "import { B } from './b'; export default () => <B />;")
                .write("app/other/b.tsx", "'use client'; import { c } from './c'; export const B = () => c;")
                .write("app/other/c.ts", "export const c = 'c';");
        assets = app.development();
    }

    @AfterEach
    void close() {
        assets.close();
    }

    /// A document that one page began and that goes to the other must not get a second React: both are of one build.
    @Test
    void allPagesAreOfOneBuild() {
        assertThat(assets.buildId()).isEmpty();
        assets.prepare();
        String build = assets.buildId();
        assertThat(build).isNotEmpty();
        assertThat(assets.of(OTHER).script()).isEqualTo(assets.of(HOME).script())
                .matches("/_fourteen/start-[0-9a-f]{8}\\.js");
        assertThat(assets.buildId()).isEqualTo(build);
        assertThat(assets.find("app/other/b.tsx#B", false)).isNotNull();
        assertThat(app.evaluated(assets, "[a.A(), b.B()]", "app/a.tsx", "app/other/b.tsx")).isEqualTo("one,c");
    }

    @Test
    void anEditIsBuiltWhenThePageIsAskedForAgain() {
        assets.prepare();
        String build = assets.buildId();
        app.write("app/other/c.ts", "export const c = 'edited';");
        assets.of(HOME);
        assertThat(assets.buildId()).isNotEqualTo(build);
        assertThat(app.evaluated(assets, "a.B()", "app/other/b.tsx")).isEqualTo("edited");
    }

    @Test
    void anEditOfTheServersCodeLeavesTheBuildAsItIsAndFindsNewModules() {
        assets.prepare();
        String build = assets.buildId();
        app.write("app/page.tsx", "import { A } from './a'; export default () => <p><A /></p>;");
        assets.of(HOME);
        assertThat(assets.buildId()).isEqualTo(build);
        app.write("app/page.tsx", "import { D } from './d'; import './page.css'; export default () => <D />;")
                .write("app/d.tsx", "'use client'; export const D = () => 'd';")
                .write("app/page.css", "p { color: red }");
        assertThat(assets.of(HOME).stylesheets()).hasSize(1);
        assertThat(assets.buildId()).isNotEqualTo(build);
        assertThat(app.evaluated(assets, "a.D()", "app/d.tsx")).isEqualTo("d");
    }

    @Test
    void aNewPageIsFound() {
        assets.prepare();
        String news = ClientEntry.name("/news");
        assertThatThrownBy(() -> assets.of(news)).isInstanceOf(HydrationException.class);
        app.write("app/news/page.tsx", "import { N } from './n'; export default () => <N />;")
                .write("app/news/n.tsx", "'use client'; export const N = () => 'n';");
        assertThat(assets.of(news).script()).isEqualTo(assets.of(HOME).script());
        assertThat(app.evaluated(assets, "a.N()", "app/news/n.tsx")).isEqualTo("n");
    }

    @Test
    void anErrorInClientCodeIsThatOfThePagesThatNeedIt() {
        app.write("app/other/c.ts", "import './gone'; export const c = 'c';");
        assertThat(assets.of(HOME).preloads()).isNotEmpty();
        assertThat(app.evaluated(assets, "a.A()", "app/a.tsx")).isEqualTo("one");
        String message = """
                Could not resolve "./gone"
                  at        %s:1:8
                  got         1 | import './gone'; export const c = 'c';
                                |        ^^^^^^^^
                """.formatted(app.file("app/other/c.ts"));
        assertThatThrownBy(() -> assets.of(OTHER)).isInstanceOf(HydrationException.class)
                .hasMessageStartingWith(message);
        // The file itself stays as it is: what it misses comes.
        app.write("app/other/gone.ts", "");
        assertThat(assets.of(OTHER).script()).isEqualTo(assets.of(HOME).script());
        assertThat(app.evaluated(assets, "[a.A(), b.B()]", "app/a.tsx", "app/other/b.tsx")).isEqualTo("one,c");
    }

    @Test
    void aModuleThatDoesNotExportWhatIsImportedIsAnErrorOfTheImporter() {
        app.write("app/other/c.ts", "export const d = 'd';").write("app/a.tsx", """
                'use client'; import { d } from './other/c'; export const A = () => d;""");
        assertThat(assets.of(HOME).script()).isNotEmpty();
        assertThatThrownBy(() -> assets.of(OTHER)).hasMessageContaining("No matching export")
                .hasMessageContaining("app/other/b.tsx:1:24");
    }

    @Test
    void anErrorInWhatIsLoadedLaterIsOneToo() {
        app.write("app/other/b.tsx", "'use client'; export const B = () => import('./c');")
                .write("app/other/c.ts", "export const c = ;");
        assertThatThrownBy(() -> assets.of(OTHER)).hasMessageStartingWith("Unexpected \";\"");
        assertThat(assets.of(HOME).script()).isNotEmpty();
    }

    @Test
    void anErrorInAServerModuleIsThatOfItsPage() {
        app.write("app/other/page.tsx", "import { B } from './nowhere'; export default () => <B />;");
        assertThat(assets.of(HOME).script()).isNotEmpty();
        assertThatThrownBy(() -> assets.of(OTHER)).isInstanceOf(ModulesException.class)
                .hasMessageContaining("Cannot find module './nowhere'");
        assertThat(assets.of(HOME).script()).isNotEmpty();
        app.write("app/other/page.tsx", "import { B } from './b'; export default () => <B />;");
        assertThat(assets.of(OTHER).script()).isNotEmpty();
    }

    @Test
    void errorsInStylesAndImagesAreThoseOfTheirPages() throws IOException {
        app.write("app/other/page.tsx", """
                import s from './bad.module.css'; import dot from './dot.svg';
                export default () => <img className={s.a} {...dot} />;
                """)
                .write("app/other/bad.module.css", ".a { : } }")
                .write("app/other/dot.svg", "this is no image");
        assertThat(assets.of(HOME).script()).isNotEmpty();
        assertThatThrownBy(() -> assets.of(OTHER)).hasMessageContaining("bad.module.css:1:");
        app.write("app/other/bad.module.css", ".a { color: red }");
        assertThatThrownBy(() -> assets.of(OTHER)).hasMessageStartingWith("dot.svg is not an image that can be read");
        Files.delete(app.file("app/other/dot.svg"));
        app.write("app/other/dot.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='4'/>");
        assertThat(assets.of(OTHER).stylesheets()).hasSize(1);
    }

    @Test
    void clientCodeMustNotImportWhatIsForTheServer() {
        app.write("app/a.tsx",
                "'use client';\nimport { rows } from './db';\nimport 'client-only';\nexport const A = () => rows;")
                .write("app/db.ts", "import 'server-only';\nexport const rows = [];")
                .write("app/other/c.ts", "import { notes } from 'java:notes';\nexport const c = notes;");
        assertThatThrownBy(() -> assets.of(HOME)).isInstanceOf(HydrationException.class)
                .hasMessage("""
                app/db.ts is for the server only, and client code imports it: app/a.tsx → app/db.ts
                  at        %s:1:8
                  expected  modules without import 'server-only' below a 'use client'
                  got         1 | import 'server-only';
                                |        ^^^^^^^^^^^^^
                  next      use it in a server component, and pass the client component what it needs as props
                  lesson    course/lessons/06-hydration.md#task-66-show-the-line-that-is-wrong  [HYDRATION-03]"""
                        .formatted(app.file("app/db.ts")));
        assertThatThrownBy(() -> assets.of(OTHER))
                .hasMessageStartingWith(
                        "app/other/c.ts is client code, and the Java service java:notes is on the server:"
                                + " app/other/b.tsx → app/other/c.ts\n");
    }

    @Test
    void whatReadsTheRequestIsForTheServer() {
        app.write("app/a.tsx",
                "'use client'; import { cookies } from 'next/headers'; export const A = () => cookies();");
        assertThatThrownBy(() -> assets.of(HOME)).isInstanceOf(HydrationException.class)
                .hasMessageContaining("app/a.tsx:1:39")
                .hasMessageContaining("it is for the server only: use it in a server component");
    }

    /// Nobody has put a reference in its place: its code must not get into the browser.
    @Test
    void aPackagesServerFunctionsAreNotSentToTheBrowser() {
        app.write("app/a.tsx", "'use client'; import { Form } from 'forms'; export const A = () => <Form />;")
                .write("node_modules/forms/package.json",
                        "{\"name\":\"forms\",\"type\":\"module\",\"exports\":\"./form.js\"}")
                .write("node_modules/forms/form.js",
                        "'use client'; import { send } from './send.js'; export const Form = () => String(send);")
                .write("node_modules/forms/send.js",
                        "// The server's.\n\"use strict\"; 'use server';\nexport async function send() { return 'secret'; }");
        assertThatThrownBy(() -> assets.of(HOME)).isInstanceOf(HydrationException.class)
                .hasMessageStartingWith("node_modules/forms/send.js has functions of the server, and client"
                        + " code imports it: app/a.tsx → node_modules/forms/form.js → node_modules/forms/send.js\n");
    }

    /// The next start: another process, as far as the assets are concerned.
    private void again() throws IOException {
        assets.close();
        Path scripts = app.file(".fourteen/bundler");
        if (Files.exists(scripts)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(scripts)) {
                for (Path script : all) {
                    Files.delete(script);
                }
            }
            Files.delete(scripts);
        }
        assets = app.development();
    }

    private boolean hasAskedTheBundler() {
        return Files.exists(app.file(".fourteen/bundler"));
    }

    @Test
    void theNextStartFindsTheBuildOfTheLast() throws IOException {
        app.write("app/page.tsx", "import { A } from './a'; import s from './s.module.css';"
                + " export default () => <p className={s.a}><A /></p>;").write("app/s.module.css", ".a { color: red }");
        assets.prepare();
        String build = assets.buildId();
        String style = assets.valueOf(app.file("app/s.module.css")).orElseThrow().toString();
        again();
        assets.prepare();
        assertThat(hasAskedTheBundler()).isFalse();
        assertThat(assets.buildId()).isEqualTo(build);
        assertThat(assets.of(OTHER).script()).isEqualTo(assets.of(HOME).script());
        assertThat(assets.valueOf(app.file("app/s.module.css")).orElseThrow()).hasToString(style);
        assertThat(app.evaluated(assets, "[a.A(), b.B()]", "app/a.tsx", "app/other/b.tsx")).isEqualTo("one,c");
        assertThat(hasAskedTheBundler()).isFalse();
        app.write("app/other/c.ts", "export const c = 'edited';");
        assets.of(HOME);
        assertThat(app.evaluated(assets, "a.B()", "app/other/b.tsx")).isEqualTo("edited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app/other/c.ts", "app/page.tsx", "package.json", "tsconfig.json", "postcss.config.json"})
    void whatWasChangedMeanwhileIsBuiltAnew(String name) throws IOException {
        assets.prepare();
        again();
        String text = Files.exists(app.file(name)) ? Files.readString(app.file(name)) : "{}";
        app.write(name, text);
        assets.prepare();
        assertThat(hasAskedTheBundler()).isTrue();
    }

    @Test
    void otherVariablesAreAnotherBuild() throws IOException {
        assets.prepare();
        app.environment(Map.of("NEXT_PUBLIC_A", "b"));
        again();
        assets.prepare();
        assertThat(hasAskedTheBundler()).isTrue();
    }

    @Test
    void aFileThatIsMissingOrCutOffIsMadeAnew() throws IOException {
        for (boolean missing : new boolean[]{true, false}) {
            assets.prepare();
            String name = assets.of(HOME).script().substring(ClientBuild.PUBLIC_PATH.length());
            Path made = ClientBuild.files(app.out()).resolve(name);
            Files.delete(made);
            if (!missing) {
                Files.writeString(made, "");
            }
            again();
            assets.prepare();
            assertThat(made).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"circumstances\": 1}"})
    void whatIsNoBuildIsNotRead(String text) throws IOException {
        app.write(".fourteen/out/manifest.json", text);
        assets.prepare();
        assertThat(assets.buildId()).isNotEmpty();
    }

    @Test
    void aBuildWithErrorsIsNotKept() throws IOException {
        app.write("app/other/c.ts", "export const c = ;");
        assets.prepare();
        again();
        assets.prepare();
        assertThat(hasAskedTheBundler()).isTrue();
        assertThatThrownBy(() -> assets.of(OTHER)).hasMessageStartingWith("Unexpected");
    }
}
