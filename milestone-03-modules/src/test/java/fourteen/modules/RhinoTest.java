package fourteen.modules;

import fourteen.js.JsRuntime;
import fourteen.js.RhinoRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The same linker on Rhino, for what Rhino parses.
class RhinoTest {

    private static JsRuntime rhino(List<String> log) {
        return RhinoRuntime.builder().console((_, text) -> log.add(text)).build();
    }

    private static TestGraph on(String... namesAndTexts) {
        return TestGraph.on(RhinoTest::rhino, options -> options, namesAndTexts);
    }

    @Test
    void liveBindingsCyclesAndNamespacesWork() {
        try (TestGraph graph = on("main.js", """
                import read, {count, up, later} from './counter.js';
                import * as all from './counter.js';
                export function name() { return 'main' }
                console.log(count); up(); console.log(count, read(), all.count, Object.keys(all).join());
                console.log(later());
                """, "counter.js", """
                import {name} from './main.js';
                console.log('counter, called from ' + name());
                export let count = 0;
                export function up() { count++ }
                export default () => count;
                export var later = () => name() + ' later';
                """)) {
            assertThat(graph.log("main.js")).containsExactly("counter, called from main", "0",
                    "1 1 1 count,default,later,up", "main later");
        }
    }

    @Test
    void commonJsJsonTypesAndStarsWork() {
        try (TestGraph graph = on("main.ts", """
                import c, {a} from './c.cjs';
                import data from './d.json';
                export * from './c.cjs';
                const sum = (x: number, y: number): number => x + y;
                console.log(a, c.a, data.k, sum(1, 2));
                """, "c.cjs", "exports.a = require('./d.json').k", "d.json", "{\"k\": \"v\"}")) {
            assertThat(graph.log("main.ts")).containsExactly("v v v 3");
            assertThat(graph.load("main.ts").keys()).containsExactly("a");
        }
    }

    @Test
    void dynamicImportAndInvalidationWork() {
        try (TestGraph graph = on("main.js",
                "import('./x.js').then((m) => console.log(m.x, import.meta.url.slice(-7)))",
                "x.js", "export var x = 'old'")) {
            graph.load("main.js");
            graph.file("x.js", "export var x = 'new'");
            assertThat(graph.loader().invalidate(TestGraph.path("x.js"))).hasSize(2);
            assertThat(graph.log("main.js")).containsExactly("old main.js", "new main.js");
        }
    }

    @Test
    void whatRhinoDoesNotParseIsASyntaxErrorInTheAuthorsFile() {
        try (TestGraph graph = on("class.js", "export const a = 1;\nexport class A {}")) {
            assertThat(graph.failure("class.js")).startsWith("SyntaxError: ").contains("/app/class.js:2");
        }
    }

    @Test
    void errorsAreToldAsOnGraal() {
        try (TestGraph graph = on("main.js", "import {sise} from './x.js'", "x.js", "export var size = 1", "gone.js",
                "import './nowhere.js'")) {
            assertThat(graph.failure("main.js")).contains("did you mean 'size'?");
            assertThat(graph.failure("gone.js")).startsWith("Cannot find module './nowhere.js'");
        }
    }
}
