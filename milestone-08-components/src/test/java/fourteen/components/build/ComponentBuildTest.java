package fourteen.components.build;

import fourteen.components.ComponentAssets;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Text;
import fourteen.hydration.ClientEntry;
import fourteen.hydration.HydrationException;
import fourteen.hydration.RouteAssets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Production builds of apps with server and client components.
class ComponentBuildTest {

    private static final String HOME = ClientEntry.name("/");

    @TempDir
    Path directory;

    private TestApp app;

    @BeforeEach
    void write() {
        app = new TestApp(directory);
        app.write("app/page.tsx", "import { A } from './a'; export default async () => <A />;")
                .write("app/a.tsx", "'use client'; export const A = () => <p>a</p>;");
    }

    @Test
    void aClientModuleIsFoundByAllFormsOfAReference() {
        app.write("app/page.tsx", "import A from './a'; export default () => <A />;")
                .write("app/a.tsx", "'use client'; export default () => <p />; export const Named = () => <i />;");
        ComponentAssets assets = app.built();
        String url = assets.preloads("app/a.tsx").getFirst();
        assertThat(url).matches("/_fourteen/a-[0-9a-f]{8}-[A-Z0-9]{8}\\.js");
        Text id = new Text("app/a.tsx");
        List<fourteen.flight.FlightValue> chunks = List.of(id, new Text(url));
        assertThat(assets.find("app/a.tsx#default", false))
                .isEqualTo(new ClientReference(id, chunks, "default", false));
        assertThat(assets.find("app/a.tsx#Named", true)).isEqualTo(new ClientReference(id, chunks, "Named", true));
        assertThat(assets.find("app/a.tsx#", false)).isEqualTo(new ClientReference(id, chunks, "", false));
        assertThat(assets.find("app/a.tsx", false)).isEqualTo(new ClientReference(id, chunks, "*", false));
        assertThat(assets.find("app/b.tsx#default", false)).isNull();
        assertThat(assets.find("app/page.tsx#default", false)).isNull();
        assertThat(assets.find("nothing", false)).isNull();
        assertThat(assets.preloads("app/b.tsx")).isEmpty();
    }

    @Test
    void aModuleGivesAllItsExportsWhateverItsKind() {
        app.write("app/page.tsx", """
                import Es, { More } from './es';
                import Compiled from 'compiled';
                import Plain from 'plain';
                import { Button } from 'ui';
                export default () => [<Es />, <More />, <Compiled />, <Plain />, <Button />];
                """)
                .write("app/es.tsx", """
                        'use client';
                        export default function Es() { return 'es'; }
                        export * from './more';
                        export let count = 0;
                        export const add = () => ++count;
                        """)
                .write("app/more.tsx", "export const More = () => null; export default 'not this one';")
                .write("node_modules/compiled/package.json", "{\"name\": \"compiled\", \"main\": \"index.js\"}")
                .write("node_modules/compiled/index.js", """
                        'use client';
                        Object.defineProperty(exports, '__esModule', { value: true });
                        exports.default = function Compiled() { return 'compiled'; };
                        for (const name of ['One', 'Two']) exports[name] = name;
                        """)
                .write("node_modules/plain/package.json", "{\"name\": \"plain\"}")
                .write("node_modules/plain/index.js", """
                        'use client';
                        module.exports = function Plain() { return 'plain'; };
                        module.exports.Part = 'part';
                        """)
                .write("node_modules/ui/package.json",
                        "{\"name\": \"ui\", \"type\": \"module\", \"exports\": \"./index.js\"}")
                .write("node_modules/ui/index.js", "export { Button } from './button.js';")
                .write("node_modules/ui/button.js", "'use client'; export const Button = () => null;");
        ComponentAssets assets = app.built();
        assertThat(app.evaluated(assets, "[Object.keys(a).sort(), a.default(), a.add(), a.count]", "app/es.tsx"))
                .isEqualTo("More,add,count,default,es,1,1");
        assertThat(
                app.evaluated(assets, "[a.default(), a.One, a.Two, a.__esModule]", "node_modules/compiled/index.js"))
                .isEqualTo("compiled,One,Two,true");
        assertThat(app.evaluated(assets, "[a.default(), Object.hasOwn(a, 'Part'), a.Part]",
                "node_modules/plain/index.js")).isEqualTo("plain,true,part");
        assertThat(app.evaluated(assets, "Object.keys(a)", "node_modules/ui/button.js")).isEqualTo("Button");
        assertThat(assets.find("node_modules/ui/index.js#Button", false)).isNull();
    }

    @Test
    void allModulesShareReactAndWhatTheyImport() {
        app.write("app/page.tsx", "import './a'; import './b'; export default () => null;")
                .write("app/shared.ts",
                        "import { createContext } from 'react'; export const Theme = createContext('light');")
                .write("app/a.tsx", "'use client'; export * from './shared'; export { useState } from 'react';")
                .write("app/b.tsx", "'use client'; export * from './shared'; export { useState } from 'react';");
        ComponentAssets assets = app.built();
        assertThat(app.evaluated(assets, "[a.Theme === b.Theme, a.useState === b.useState]", "app/a.tsx", "app/b.tsx"))
                .isEqualTo("true,true");
        assertThat(assets.preloads("app/a.tsx")).doesNotHaveDuplicates()
                .hasSizeGreaterThan(1)
                .allSatisfy(url -> assertThat(app.file(assets, url)).exists());
    }

    /// What is only on the server: its code, and its packages.
    @Test
    void serverModulesDoNotGoToTheBrowser() throws IOException {
        app.write("app/page.tsx", """
                import { A } from './a'; import secret from './secret';
                export default async () => <A length={secret.length} />;
                """).write("app/secret.ts", "export default 'the secret of the server';");
        ComponentAssets assets = app.built();
        try (Stream<Path> files = Files.walk(assets.directory())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("the secret of the server"));
        }
    }

    @Test
    void everyPageBeginsWithTheSameScript() {
        app.write("app/other/page.tsx", "export default () => <p />;");
        ComponentAssets assets = app.built();
        RouteAssets home = assets.of(HOME);
        assertThat(home.script()).matches("/_fourteen/start-[0-9a-f]{8}-[A-Z0-9]{8}\\.js");
        assertThat(home.preloads()).isNotEmpty()
                .allSatisfy(url -> assertThat(app.file(assets, url)).exists())
                .doesNotContain(assets.preloads("app/a.tsx").getFirst());
        assertThat(assets.of(ClientEntry.name("/other"))).isEqualTo(home);
        assertThatThrownBy(() -> assets.of("nowhere")).isInstanceOf(HydrationException.class)
                .hasMessageStartingWith("The build has no client entry for this route.\n  at        nowhere\n");
    }

    @Test
    void aPageThatIsAClientModuleIsOneToo() {
        app.write("app/page.tsx", "'use client'; import './page.css'; export default () => <p />;")
                .write("app/page.css", ".p { color: red }");
        ComponentAssets assets = app.built();
        assertThat(assets.find("app/page.tsx#default", false)).isNotNull();
        assertThat(app.text(assets, assets.of(HOME).stylesheets().getFirst())).contains("color:red");
    }

    @Test
    void theFrameworksClientModulesAreThereUnderTheirNames() {
        app.modules(Map.of("fourteen/badge", "/fourteen/components/build/badge.tsx", "fourteen/plain",
                "/fourteen/components/build/plain.ts"))
                .write("app/a.tsx", "'use client'; export { Badge, count } from 'next/badge';");
        ComponentAssets assets = app.built();
        assertThat(assets.find("fourteen/badge#Badge", false)).isNotNull();
        assertThat(assets.find("fourteen/plain#plain", false)).isNull();
        assertThat(app.evaluated(assets, "[a.count === b.count, typeof a.Badge]", "app/a.tsx", "fourteen/badge"))
                .isEqualTo("true,function");
    }

    @Test
    void clientCodeSeesWhatIsPublicOfTheEnvironment() {
        app.environment(Map.of("NEXT_PUBLIC_NAME", "Ada"))
                .write("app/a.tsx", """
                        'use client';
                        export const A = () => null;
                        export const seen = [process.env.NEXT_PUBLIC_NAME, process.env.SECRET, process.env.NODE_ENV];
                        """);
        assertThat(app.evaluated(app.built(), "a.seen", "app/a.tsx")).isEqualTo("Ada,,production");
    }

    @Test
    void theBuildsIdIsThatOfItsFiles() {
        String first = app.build().buildId();
        assertThat(first).matches("[0-9a-f]{24}").isEqualTo(app.build().buildId());
        app.write("app/page.tsx", "import { A } from './a'; export default () => <><A />more</>;");
        assertThat(app.build().buildId()).isEqualTo(first);
        app.write("app/a.tsx", "'use client'; export const A = () => <p>b</p>;");
        assertThat(app.build().buildId()).isNotEqualTo(first);
        assertThat(app.built().buildId()).isEqualTo(app.build().buildId());
    }

    @Test
    void nothingIsHalfWritten() throws IOException {
        ComponentAssets assets = app.built();
        String before = Files.readString(app.out().resolve("manifest.json"));
        app.write("app/a.tsx", "'use client'; import './gone';");
        assertThatThrownBy(app::build).isInstanceOf(HydrationException.class).hasMessageStartingWith("""
                Could not resolve "./gone"
                  at        %s:1:22
                  got         1 | 'use client'; import './gone';
                                |                      ^^^^^^^^
                """.formatted(app.file("app/a.tsx")));
        assertThat(Files.readString(app.out().resolve("manifest.json"))).isEqualTo(before);
        assertThat(app.file(assets, assets.preloads("app/a.tsx").getFirst())).exists();
    }

    @Test
    void whatCompressesIsCompressed() {
        ComponentAssets assets = app.built();
        Path script = app.file(assets, assets.of(HOME).script());
        assertThat(script.resolveSibling(script.getFileName() + ".br")).exists();
        assertThat(script.resolveSibling(script.getFileName() + ".gz")).exists();
    }

    @Test
    void aPagesSizeIsThatOfAllThatItMayLoad() throws IOException {
        app.write("app/page.tsx", "import { A } from './a'; import './page.css'; export default () => <A />;")
                .write("app/page.css", ".p { color: red }");
        ComponentBuild build = app.build();
        ComponentAssets assets = app.built();
        long bytes = 0;
        for (String url : Stream.of(Stream.of(assets.of(HOME).script()), assets.of(HOME).preloads().stream(),
                assets.preloads("app/a.tsx").stream(), assets.of(HOME).stylesheets().stream())
                .flatMap(urls -> urls)
                .distinct()
                .toList()) {
            bytes += Files.size(app.file(assets, url));
        }
        assertThat(build.size(build.routes().routes().getFirst()).bytes()).isEqualTo(bytes);
        assertThat(build.sources()).contains(app.file("app/page.tsx"), app.file("app/a.tsx"), app.file("app/page.css"),
                app.file("app/layout.tsx"));
    }
}
