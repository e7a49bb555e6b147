package fourteen.modules;

import fourteen.js.GraalRuntime;
import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The loader as others use it: files on disk, hooks, two graphs in one runtime, errors in the author's lines.
class LoaderTest {

    @Test
    void anErrorIsToldInTheAuthorsLines() {
        try (TestGraph graph = TestGraph.of("main.ts", """
                import {fail} from './fail.tsx';
                interface Unused {
                  a: string;
                }
                export function start(): void {
                  fail({deep: null});
                }
                """, "fail.tsx", """
                import {type ReactNode} from 'react';


                type Props = {deep: {x: number} | null; children?: ReactNode};

                export const fail = (props: Props) => { const copy: Props = props; return copy.deep!.x; };
                """)) {
            JsValue namespace = graph.load("main.ts");
            assertThatThrownBy(() -> namespace.invoke("start")).isInstanceOfSatisfying(JsException.class, raw -> {
                JsException told = graph.loader().explain(raw);
                assertThat(told.jsStack().replace(TestGraph.ROOT.toString(), "/app")).isEqualTo("""
                        TypeError: Cannot read property 'x' of null
                            at fail (/app/fail.tsx:6:75)
                            at start (/app/main.ts:6:3)""");
            });
        }
    }

    @Test
    void whatTheEngineAloneRefusesIsShownAtTheAuthorsPlace() {
        try (TestGraph graph = TestGraph.of("twice.ts", "type A = 1;\nlet a: A = 1;\nlet a = 2;", "plain.cjs",
                "let b;\nlet b;")) {
            assertThat(graph.failure("twice.ts")).startsWith("SyntaxError: ")
                    .contains("at        /app/twice.ts:3:5")
                    .contains("> 3 | let a = 2;");
            assertThat(graph.failure("plain.cjs")).contains("at        /app/plain.cjs:2:5").contains("> 2 | let b;");
        }
    }

    @Test
    void filesOnDiskLoadAndLoadAgainWhenTheyChange(@TempDir Path directory) throws Exception {
        Path root = directory.toRealPath();
        Files.writeString(root.resolve("page.tsx"),
                "\uFEFFimport {t} from '@/lib/t'; export default () => t as string");
        Files.createDirectories(root.resolve("lib"));
        Files.writeString(root.resolve("lib/t.ts"), "export const t: string = 'one'");
        Files.writeString(root.resolve("tsconfig.json"), "{\"compilerOptions\": {\"paths\": {\"@/*\": [\"./*\"]}}}");
        try (JsRuntime runtime = GraalRuntime.create()) {
            ModuleLoader loader = ModuleLoader.create(runtime, LoaderOptions.of(root, false));
            assertThat(page(loader, root)).isEqualTo("one");
            Files.writeString(root.resolve("lib/t.ts"), "export const t: string = 'and another'");
            assertThat(page(loader, root)).isEqualTo("one");
            assertThat(loader.invalidate(root.resolve("lib/t.ts"))).hasSize(2);
            assertThat(page(loader, root)).isEqualTo("and another");
        }
    }

    private static String page(ModuleLoader loader, Path root) {
        return loader.load(root.resolve("page.tsx"))
                .toCompletableFuture()
                .join()
                .get("default")
                .call()
                .as(String.class);
    }

    @Test
    void aMissingFileFailsTheStage() {
        try (TestGraph graph = TestGraph.of()) {
            CompletableFuture<JsValue> load = graph.loader().load(TestGraph.path("gone.js")).toCompletableFuture();
            assertThatThrownBy(load::join).isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ModulesException.class);
        }
    }

    @Test
    void aStyleSheetIsNoModuleUnlessAHookSaysSo() {
        String[] files = {"main.ts", "import styles from './a.module.css'; console.log(styles.red)", "a.module.css",
                ".red {}"};
        try (TestGraph graph = TestGraph.of(files)) {
            assertThat(graph.failure("main.ts")).isEqualTo("""
                    '/app/a.module.css' is no module
                      at        /app/main.ts:1:20
                      expected  .js, .mjs, .cjs, .jsx, .ts, .mts, .cts, .tsx or .json
                      next      import it in code that is bundled for the browser, or give the loader a hook for such files
                      lesson    course/lessons/03-modules.md#task-31-resolve-relative-paths  [MODULES-13]""");
        }
        ModuleHook css = new ModuleHook() {

            @Override
            public @Nullable VirtualModule load(Path file) {
                return file.toString().endsWith(".css")
                        ? new VirtualModule.Source(file.toString(), "export default {red: 'red_x1'}",
                                Dialect.JAVASCRIPT)
                        : null;
            }
        };
        try (TestGraph graph = TestGraph.with(options -> options.hook(css), files)) {
            assertThat(graph.log("main.ts")).containsExactly("red_x1");
        }
    }

    @Test
    void aHookAnswersForASpecifierWithAValueOfJavas() {
        ModuleHook services = new ModuleHook() {

            @Override
            public @Nullable VirtualModule resolve(String specifier, String importer) {
                return specifier.equals("java:notes")
                        ? new VirtualModule.Value(specifier, runtime -> runtime.toJs(Map.of("notes",
                                Map.of("all",
                                        runtime.function("all",
                                                _ -> List.of("from", importer.substring(importer.length() - 4)))))))
                        : null;
            }
        };
        try (TestGraph graph = TestGraph.with(options -> options.hook(services), "main.js", """
                import {notes} from 'java:notes';
                import java from 'java:notes';
                console.log(notes.all().join(), java.notes === notes);
                """, "c.cjs", "console.log(require('java:notes').notes.all().join())")) {
            assertThat(graph.log("main.js")).containsExactly("from,n.js true");
            assertThat(graph.log("c.cjs")).last().isEqualTo("from,n.js");
        }
    }

    @Test
    void aHookSaysWhyAnExportIsNotThere() {
        ModuleHook refusing = new ModuleHook() {

            @Override
            public @Nullable Refusal refuseExport(String specifier, String name) {
                return specifier.equals("./half.js") && name.equals("later") ? new Refusal("now", "wait") : null;
            }
        };
        try (TestGraph graph = TestGraph.with(options -> options.hook(refusing), "half.js", "export const now = 1",
                "main.js", "import { now } from './half.js'; console.log(now)", "late.js",
                "import { later } from './half.js'", "wrong.js", "export { nov } from './half.js'")) {
            assertThat(graph.log("main.js")).containsExactly("1");
            assertThat(graph.failure("late.js")).isEqualTo("""
                    './half.js' has no export named 'later'
                      at        /app/late.js:1:10
                      expected  now
                      next      wait
                      lesson    course/lessons/03-modules.md#task-33-live-bindings  [MODULES-03]""");
            assertThat(graph.failure("wrong.js")).contains("did you mean 'now'?");
        }
    }

    @Test
    void aHookRefusesWhatNoOtherAnswersWhateverLiesOnDisk() {
        ModuleHook refusing = new ModuleHook() {

            @Override
            public @Nullable Refusal refuse(String specifier) {
                return specifier.startsWith("soon/") ? new Refusal("anything else", "wait") : null;
            }
        };
        ModuleHook there = new ModuleHook() {

            @Override
            public @Nullable VirtualModule resolve(String specifier, String importer) {
                return specifier.equals("soon/here")
                        ? new VirtualModule.Source(specifier, "export default 'here'", Dialect.JAVASCRIPT)
                        : null;
            }
        };
        try (TestGraph graph = TestGraph.with(options -> options.hook(refusing).hook(there), "main.js",
                "import here from 'soon/here'; console.log(here)", "late.js", "\nimport 'soon/late'", "late.cjs",
                "try { require('soon/late') } catch (error) { console.log(error.code) }",
                "node_modules/soon/late.js", "")) {
            assertThat(graph.log("main.js")).containsExactly("here");
            assertThat(graph.log("late.cjs")).last().isEqualTo("MODULE_NOT_FOUND");
            assertThat(graph.failure("late.js")).isEqualTo("""
                    There is no module 'soon/late' here
                      at        /app/late.js:2:8
                      expected  anything else
                      next      wait
                      lesson    course/lessons/03-modules.md#task-31-resolve-relative-paths  [MODULES-14]""");
        }
    }

    /// What a later milestone does with `'use client'`.
    private static final ModuleHook REFERENCES = new ModuleHook() {

        @Override
        public @Nullable VirtualModule replace(Path file, ModuleText text) {
            if (!(text instanceof EsModuleText es) || !es.shape().directives().contains("use client")) {
                return null;
            }
            StringBuilder code = new StringBuilder();
            for (String name : es.shape().ownNames()) {
                code.append("export const ").append(name).append(" = 'reference to ").append(name).append("';\n");
            }
            return new VirtualModule.Source(file.toString(), code.toString(), Dialect.JAVASCRIPT);
        }
    };

    @Test
    void hooksAreToldWhoImportsWhomBeforeTheImportedFileIsRead() {
        List<String> told = new ArrayList<>();
        ModuleHook listening = new ModuleHook() {

            @Override
            public void imports(Path importer, Path file) {
                told.add(importer.getFileName() + " imports " + file.getFileName());
            }

            @Override
            public @Nullable VirtualModule replace(Path file, ModuleText text) {
                told.add(file.getFileName() + " is read");
                return null;
            }
        };
        try (TestGraph graph = TestGraph.with(options -> options.hook(listening), "main.js",
                "import './a.js'; import './b.cjs'", "a.js", "import './main.js'", "b.cjs", "require('./a.js')")) {
            graph.load("main.js");
            assertThat(told).containsExactly("main.js is read", "main.js imports a.js", "a.js is read",
                    "main.js imports b.cjs", "b.cjs is read", "a.js imports main.js", "b.cjs imports a.js");
        }
    }

    @Test
    void anEsModuleMayStandInThePlaceOfACommonJsFile() {
        try (TestGraph graph = TestGraph.with(options -> options.hook(new ModuleHook() {

            @Override
            public @Nullable VirtualModule replace(Path file, ModuleText text) {
                return file.toString().endsWith(".cjs")
                        ? new VirtualModule.Source(file.toString(), "export const which = 'other'", Dialect.JAVASCRIPT)
                        : null;
            }
        }), "main.js", "export {which} from './old.cjs'", "old.cjs", "exports.which = 'own'")) {
            assertThat(graph.text("main.js", "m.which")).isEqualTo("other");
        }
    }

    @Test
    void twoGraphsOfOneRuntimeShareNothingButTheGlobals() {
        String[] files = {"page.js",
                "import {Counter} from './counter.js'; import which from 'p'; import './state.js'; export default Counter + ' ' + which",
                "counter.js", "'use client'; export const Counter = 'component'", "state.js",
                "globalThis.runs = (globalThis.runs ?? 0) + 1", "node_modules/p/package.json",
                "{\"exports\": {\"react-server\": \"./server.cjs\", \"default\": \"./default.cjs\"}}",
                "node_modules/p/server.cjs", "module.exports = 'server'", "node_modules/p/default.cjs",
                "module.exports = 'default'"};
        try (TestGraph graph = TestGraph.of(files)) {
            LoaderOptions options = graph.loader().options();
            ModuleLoader server = ModuleLoader.create(graph.runtime(),
                    options.conditions(Set.of("react-server")).hook(REFERENCES));
            JsValue page = server.load(TestGraph.path("page.js")).toCompletableFuture().join();
            assertThat(page.get("default").as(String.class)).isEqualTo("reference to Counter server");
            assertThat(graph.text("page.js", "m.default")).isEqualTo("component default");
            assertThat(graph.runtime().evaluate("runs").as(Integer.class)).isEqualTo(2);
            assertThat(server.invalidate(TestGraph.path("counter.js"))).hasSize(2);
            graph.load("page.js");
            assertThat(graph.runtime().evaluate("runs").as(Integer.class)).isEqualTo(2);
        }
    }

    @Test
    void nodesModulesComeFromWhoeverHasThem() {
        BuiltinModules builtins = new BuiltinModules() {

            @Override
            public Set<String> names() {
                return Set.of("path");
            }

            @Override
            public JsValue load(String name, JsRuntime runtime) {
                return runtime.evaluate("({sep: '/', join: (...parts) => parts.join('/')})");
            }
        };
        try (TestGraph graph = TestGraph.with(options -> options.builtins(builtins), "main.js", """
                import path, {join} from 'node:path';
                import * as same from 'path';
                console.log(join('a', 'b'), path.sep, same.join === join, import.meta.resolve('path'));
                """, "fs.js", "\nimport {readFileSync} from 'node:fs'")) {
            assertThat(graph.log("main.js")).containsExactly("a/b / true node:path");
            assertThat(graph.failure("fs.js")).isEqualTo("""
                    Node's module 'node:fs' does not exist here
                      at        /app/fs.js:2:28
                      expected  one of path
                      next      use a web API, or write a Java service for what it did
                      lesson    course/lessons/03-modules.md#task-31-resolve-relative-paths  [MODULES-05]""");
        }
    }

    @Test
    void aRuntimeThatClosesFailsTheLoadThatWaits() {
        TestGraph graph = TestGraph.of("main.js", "await new Promise(() => {})");
        CompletableFuture<JsValue> load = graph.loader().load(TestGraph.path("main.js")).toCompletableFuture();
        graph.runtime().call(() -> null);
        assertThat(load).isNotDone();
        graph.close();
        assertThatThrownBy(load::join).hasCauseInstanceOf(JsException.class).hasMessageContaining("closed");
    }

    @Test
    void oneSetOfOptionsServesManyRuntimes() {
        try (TestGraph graph = TestGraph.of("x.tsx", "let n: number = 0; export const next = () => ++n")) {
            List<CompletableFuture<Integer>> results = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> {
                        try (JsRuntime runtime = GraalRuntime.create()) {
                            ModuleLoader loader = ModuleLoader.create(runtime, graph.loader().options());
                            return loader.load(TestGraph.path("x.tsx"))
                                    .toCompletableFuture()
                                    .join()
                                    .invoke("next")
                                    .as(Integer.class);
                        }
                    }))
                    .toList();
            assertThat(results).allSatisfy(result -> assertThat(result.join()).isEqualTo(1));
        }
    }

    @Test
    void theGraphTellsWhatItHoldsInTheOrderOfEvaluation() {
        try (TestGraph graph = TestGraph.of("main.ts", "import './a.js'; import './c.cjs'", "a.js", "import './b.js'",
                "b.js",
                "import './a.js'; await 0", "c.cjs", "require('./d.json')", "d.json", "1")) {
            graph.load("main.ts");
            assertThat(graph.loader().modules()).extracting(module -> module.order() + " " + module.kind() + " "
                    + module.id().substring(TestGraph.ROOT.toString().length() + 1) + (module.cyclic() ? " cyclic" : "")
                    + (module.awaits() ? " awaits" : ""))
                    .containsExactly("1 esm b.js cyclic awaits", "2 commonjs c.cjs",
                            "3 json d.json", "4 esm a.js cyclic", "5 esm main.ts");
        }
    }
}
