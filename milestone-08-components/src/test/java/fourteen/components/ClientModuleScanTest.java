package fourteen.components;

import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.source.ModuleSource;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.ModuleTexts;
import fourteen.modules.syntax.SwcTranspiler;
import fourteen.modules.syntax.Transpiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What a route's server modules lead to, told from their text.
class ClientModuleScanTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("site");

    private final Map<Path, String> files = new LinkedHashMap<>();

    private void file(String name, String text) {
        files.put(ROOT.resolve(name), text);
    }

    private LoaderOptions graph() {
        return LoaderOptions.of(ROOT, false, ModuleSource.memory(files))
                .conditions(Set.of("react-server", "node", "production"));
    }

    private ClientModuleScan scan(String... roots) {
        return ClientModuleScan.of(graph(), Stream.of(roots).map(ROOT::resolve).toList());
    }

    private static List<String> names(Iterable<Path> paths) {
        List<String> names = new ArrayList<>();
        paths.forEach(path -> names.add(ROOT.relativize(path).toString().replace('\\', '/')));
        return names;
    }

    @Test
    void followsEveryKindOfImportUpToClientModules() {
        file("page.ts", """
                import './by-import';
                export { a } from './by-name';
                export * from './by-star';
                export const load = () => import('./by-call');
                """);
        for (String name : List.of("import", "name", "star", "call")) {
            file("by-" + name + ".ts", "export * from './client-" + name + "'; export const a = 1;");
            file("client-" + name + ".ts",
                    "// first\n'use strict';\n'use client';\nimport './deep'; export const b = 1;");
        }
        file("deep.ts", "'use client'");
        ClientModuleScan scan = scan("page.ts");
        assertThat(names(scan.clientModules())).containsExactly("client-import.ts", "client-name.ts", "client-star.ts",
                "client-call.ts");
        assertThat(names(scan.files())).contains("page.ts", "by-call.ts", "client-call.ts").doesNotContain("deep.ts");
    }

    @Test
    void aPageMayBeAClientModuleItself() {
        file("page.tsx", "'use client'; import './style.css'; export default () => null;");
        file("style.css", "p {}");
        ClientModuleScan scan = scan("page.tsx");
        assertThat(names(scan.clientModules())).containsExactly("page.tsx");
        assertThat(scan.styles()).isEmpty();
    }

    @Test
    void collectsStyleSheetsInTheOrderOfEvaluation() {
        file("layout.ts", "import './theme'; import './layout.css';");
        file("theme.ts", "import './reset.css'; import './theme.css';");
        file("page.ts", "import('./later'); import './page.module.css'; import './theme'; import './layout.css';");
        file("later.ts", "import './later.css'; import './page.module.css';");
        for (String style : List.of("reset.css", "theme.css", "layout.css", "page.module.css", "later.css")) {
            file(style, "p {}");
        }
        assertThat(names(scan("layout.ts", "page.ts").styles())).containsExactly("reset.css", "theme.css", "layout.css",
                "page.module.css", "later.css");
    }

    @Test
    void endsInCyclesAndLeavesImagesAlone() {
        file("page.ts", "import './other'; import './logo.svg';");
        file("other.ts", "import './page'; import './client';");
        file("client.ts", "'use client'");
        file("logo.svg", "<svg/>");
        ClientModuleScan scan = scan("page.ts");
        assertThat(names(scan.clientModules())).containsExactly("client.ts");
        assertThat(names(scan.files())).containsExactlyInAnyOrder("page.ts", "other.ts", "client.ts", "logo.svg");
        assertThat(scan.styles()).isEmpty();
    }

    @Test
    void goesThroughPackagesByTheConditionsOfServers() {
        file("page.ts", "import 'ui'; import 'old';");
        file("node_modules/ui/package.json",
                """
                {"name": "ui", "type": "module", "exports": {"react-server": "./server.js", "default": "./client.js"}}""");
        file("node_modules/ui/server.js", "export * from './button.js';");
        file("node_modules/ui/button.js", "'use client'; export const Button = 1;");
        file("node_modules/ui/client.js", "'use client'; export const Button = 2;");
        file("node_modules/old/package.json", "{\"name\": \"old\", \"main\": \"index.js\"}");
        file("node_modules/old/index.js", """
                try { require('not-installed'); } catch {}
                if (process.env.NODE_ENV) module.exports = require('./tabs');
                with (module) { exports.x = 0; }
                return;
                """);
        file("node_modules/old/tabs.js", "'use strict';\n\"use client\";\nexports.Tabs = () => null;");
        assertThat(names(scan("page.ts").clientModules())).containsExactly("node_modules/ui/button.js",
                "node_modules/old/tabs.js");
    }

    @Test
    void importsThatOnlyTypesUseDoNotCount() {
        file("page.ts", "import type { A } from './a'; import { B } from './b'; export let x: A | B;");
        file("a.ts", "'use client'; export type A = 1;");
        file("b.ts", "'use client'; export type B = 2;");
        assertThat(scan("page.ts").clientModules()).isEmpty();
    }

    @Test
    void asksTheHooksBeforeTheDisk() {
        file("page.ts", "import 'java:notes'; import('next/link');");
        LoaderOptions graph = graph().hook(new ModuleHook() {
            @Override
            public @Nullable VirtualModule resolve(String specifier, String importer) {
                return specifier.startsWith("java:")
                        ? new VirtualModule.Source(specifier, "export {}", Dialect.JAVASCRIPT)
                        : null;
            }
        });
        assertThat(names(ClientModuleScan.of(graph, List.of(ROOT.resolve("page.ts"))).files()))
                .containsExactly("page.ts");
    }

    @Test
    void saysWhoImportsAMissingFile() {
        file("page.ts", "import './list';");
        file("list.ts", "\nexport { x } from './itme';");
        file("item.ts", "export const x = 1;");
        assertThatThrownBy(() -> scan("page.ts")).hasMessageContaining("Cannot find module './itme'")
                .hasMessageContaining("list.ts:2:19")
                .hasMessageContaining("did you mean './item.ts'?");
    }

    @Test
    void readsEveryFileOnceHoweverOftenItIsAsked() {
        file("page.tsx", "import './client'; export default () => <p/>;");
        file("client.tsx", "'use client'; export const C = () => <p/>;");
        file("node_modules/react/package.json", "{\"name\": \"react\"}");
        file("node_modules/react/jsx-runtime.js", "exports.jsx = 0;");
        List<String> transpiled = new ArrayList<>();
        Transpiler counting = (file, code, dialect, jsx) -> {
            transpiled.add(file);
            return new SwcTranspiler().transpile(file, code, dialect, jsx);
        };
        ModuleTexts texts = new ModuleTexts(counting, new Transpiler.JsxOptions(false, "react"));
        LoaderOptions graph = graph().texts(texts);
        ClientModuleScan first = ClientModuleScan.of(graph, List.of(ROOT.resolve("page.tsx")));
        assertThat(ClientModuleScan.of(graph, List.of(ROOT.resolve("page.tsx")))).isEqualTo(first);
        assertThat(transpiled).hasSize(3).doesNotHaveDuplicates();
        assertThat(names(first.clientModules())).containsExactly("client.tsx");
    }
}
