package fourteen.components;

import fourteen.modules.LoaderOptions;
import fourteen.modules.source.ModuleSource;
import fourteen.modules.syntax.ModuleText;
import fourteen.testkit.Graded;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What a module exports is told by its text and by those that it passes on; none of them is run.
class ExportNamesTest {

    private static final Path ROOT = Path.of("/app");

    private final Map<Path, String> files = new HashMap<>();

    private ExportNamesTest file(String name, String text) {
        files.put(ROOT.resolve(name), text);
        return this;
    }

    private String namesOf(String name) {
        LoaderOptions graph = LoaderOptions.of(ROOT, false, ModuleSource.memory(files));
        Path file = ROOT.resolve(name);
        ModuleText text = graph.texts().read(graph.source(), file, graph.resolver().isEs(file));
        try {
            return String.join(" ", ExportNames.of(graph, file, text));
        } catch (StackOverflowError _) {
            return "no end: a file is looked at again and again";
        }
    }

    @Test
    @Graded(task = "8.2", points = 4)
    void allThatItExportsItself() {
        file("ui.tsx", """
                'use client';
                export default function Button() {}
                export const Small = () => null, size = 3;
                export class Big {}
                const own = 1;
                export { Small as Tiny };
                throw new Error('nobody runs this here');
                """);
        assertThat(namesOf("ui.tsx")).as("by the names that importers use, sorted (invariant 2)")
                .isEqualTo("Big Small Tiny default size");
    }

    @Test
    @Graded(task = "8.2", points = 5)
    void whatItPassesOnButTheDefault() {
        file("ui/index.ts",
                "'use client';\nexport * from './a';\nexport * as b from './b';\nexport { default as A } from './a';")
                .file("ui/a.tsx", "export * from './deep'; export const One = 1; export default One;")
                .file("ui/deep.ts", "export const Deep = 1;")
                .file("ui/b.ts", "export const Two = 2;");
        assertThat(namesOf("ui/index.ts")).as("export * means every name of that module, and what it passes on itself; "
                + "its default stays behind (ECMA-262 §16.2.1.7.2.1)").isEqualTo("A Deep One b");
    }

    @Test
    @Graded(task = "8.2", points = 3)
    void modulesThatPassEachOtherOnAreNoTrap() {
        file("a.ts", "export * from './b'; export const A = 1;");
        file("b.ts", "export * from './a'; export const B = 1;");
        assertThat(namesOf("a.ts")).as("each file is looked at once").isEqualTo("A B");
    }

    @Test
    @Graded(task = "8.2", points = 3)
    void whatTheTextOfACommonJsModuleTells() {
        file("old.cjs", "exports.Old = () => null; exports.default = 1;")
                .file("all.cjs", "module.exports = require('./old.cjs');")
                .file("ui.ts", "'use client';\nexport * from './all.cjs';");
        assertThat(namesOf("old.cjs")).as("its default is module.exports, and no name").isEqualTo("Old");
        assertThat(namesOf("ui.ts")).as("from module to module").isEqualTo("Old");
    }

    @Test
    @Graded(task = "8.2", points = 3)
    void aTextThatDoesNotTellIsAnError() {
        file("old.cjs", "module.exports = make();").file("ui.ts", "'use client';\nexport * from './old.cjs';");
        assertThatThrownBy(() -> namesOf("ui.ts"))
                .as("a name that is not known would be missing without a word")
                .isInstanceOf(ComponentsException.class)
                .hasMessageStartingWith(
                        "The exports of a client module can't be told: export * from a CommonJS module.")
                .hasMessageContaining("ui.ts:2:15")
                .hasMessageContaining("[COMPONENTS-08]");
    }
}
