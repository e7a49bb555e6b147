package fourteen.modules;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What `import * as` gives: ECMA-262 §10.4.6, Module Namespace Exotic Objects, as far as a script can see it.
class NamespaceTest {

    private static final String EXPORTS = """
            export const b = 1; export let a = 2; export {a as Z, a as 'ä', a as $}; export default 3;
            """;

    private static String ask(String expression) {
        try (TestGraph graph = TestGraph.of("x.js", EXPORTS, "main.js",
                "import * as ns from './x.js'; export default " + expression)) {
            return graph.text("main.js", "m.default");
        }
    }

    @Test
    void namesAreSortedByCodeUnits() {
        assertThat(ask("Reflect.ownKeys(ns).map(String).join(' ')"))
                .isEqualTo("$ Z a b default ä Symbol(Symbol.toStringTag)");
    }

    @Test
    void itIsNoOrdinaryObject() {
        assertThat(ask("Object.getPrototypeOf(ns)")).isEqualTo("null");
        assertThat(ask("Object.prototype.toString.call(ns)")).isEqualTo("[object Module]");
        assertThat(ask("Object.isExtensible(ns)")).isEqualTo("false");
        assertThat(ask("Object.isSealed(ns)")).isEqualTo("true");
        assertThat(ask("'a' in ns && !('c' in ns) && ns.c === undefined")).isEqualTo("true");
        assertThat(ask("Reflect.setPrototypeOf(ns, {}) + ' ' + Reflect.setPrototypeOf(ns, null)"))
                .isEqualTo("false true");
    }

    @Test
    void nothingCanBeWrittenOrDeleted() {
        assertThat(ask("[Reflect.set(ns, 'a', 9), Reflect.set(ns, 'c', 9), Reflect.deleteProperty(ns, 'a'), "
                + "Reflect.deleteProperty(ns, 'c'), Reflect.defineProperty(ns, 'c', {value: 1}), ns.a].join()"))
                .isEqualTo("false,false,false,true,false,2");
    }

    @Test
    void itsPropertiesAreEnumerableAndNotConfigurable() {
        assertThat(ask("JSON.stringify({...ns})")).isEqualTo("{\"$\":2,\"Z\":2,\"a\":2,\"b\":1,\"default\":3,\"ä\":2}");
        assertThat(ask("Object.getOwnPropertyDescriptor(ns, 'a').configurable")).isEqualTo("false");
    }

    @Test
    void starsBringNamesButNoDefault() {
        try (TestGraph graph = TestGraph.of("one.js", "export const a = 1, both = 1; export default 'one'", "two.js",
                "export const b = 2, both = 2; export const own = 'hidden'", "main.js",
                "export * from './one.js'; export * from './two.js'; export const own = 'mine'; export * as one from './one.js'")) {
            // `both` comes from two places and so from none.
            assertThat(graph.load("main.js").keys()).containsExactly("a", "b", "one", "own");
            assertThat(graph.text("main.js", "m.own + m.one.default")).isEqualTo("mineone");
        }
    }

    @Test
    void twoWaysToOneBindingAreNoAmbiguity() {
        try (TestGraph graph = TestGraph.of("x.js",
                "export let x = 1; export {x as y}; export * as whole from './z.js'",
                "z.js", "export const z = 3", "a.js", "export {x, whole} from './x.js'", "b.js",
                "export * from './x.js'; export {y as x} from './x.js'", "main.js",
                "export * from './a.js'; export * from './b.js'")) {
            assertThat(graph.load("main.js").keys()).containsExactly("whole", "x", "y");
        }
    }

    @Test
    void anAmbiguousNameCanNotBeImported() {
        try (TestGraph graph = TestGraph.of("one.js", "export const x = 1", "two.js", "export const x = 1", "both.js",
                "export * from './one.js'; export * from './two.js'", "main.js", "import {x} from './both.js'",
                "again.js", "export {x} from './both.js'")) {
            assertThat(graph.failure("main.js")).isEqualTo("""
                    '/app/both.js' exports 'x' twice
                      at        /app/main.js:1:9
                      expected  one origin
                      got       /app/one.js and /app/two.js
                      next      export it by name there: export {x} from …
                      lesson    course/lessons/03-modules.md#task-33-live-bindings  [MODULES-07]""");
            assertThat(graph.failure("again.js")).startsWith("'/app/both.js' exports 'x' twice");
        }
    }

    @Test
    void starsMayGoInCircles() {
        try (TestGraph graph = TestGraph.of("a.js", "export * from './b.js'; export const a = 1", "b.js",
                "export * from './a.js'; export const b = 2", "main.js", "export * from './a.js'")) {
            assertThat(graph.load("main.js").keys()).containsExactly("a", "b");
            assertThat(graph.load("b.js").keys()).containsExactly("a", "b");
        }
    }

    @Test
    void aNameThatOnlyPointsAtItselfIsNoExport() {
        try (TestGraph graph = TestGraph.of("a.js", "export {x} from './b.js'", "b.js", "export {x} from './a.js'")) {
            assertThat(graph.failure("a.js")).startsWith("'./a.js' has no export named 'x'");
        }
    }

    @Test
    void nothingRunsWhereAnImportIsMissing() {
        try (TestGraph graph = TestGraph.of("main.js", "import './side.js'; import {x} from './deep.js'", "side.js",
                "console.log('side')", "deep.js", "export {nope as x} from './side.js'")) {
            assertThat(graph.failure("main.js")).startsWith("'./side.js' has no export named 'nope'")
                    .contains("at        /app/deep.js:1:9")
                    .contains("nothing at all");
            assertThat(graph.printed()).isEmpty();
        }
    }

    @Test
    void mendedFilesLoadAfterAFailure() {
        try (TestGraph graph = TestGraph.of("main.js", "import {x} from './x.js'; console.log(x)", "x.js", "")) {
            assertThat(graph.failure("main.js")).startsWith("'./x.js' has no export named 'x'");
            graph.file("x.js", "export const x = 'there'");
            assertThat(graph.log("main.js")).containsExactly("there");
        }
    }

    @Test
    void defaultExportsAreNamedDefault() {
        try (TestGraph graph = TestGraph.of("f.js", "export default function () {}", "g.js",
                "export default async /* ( */ function * \n () {}", "arrow.js", "export default () => {}", "k.js",
                "export default class { static seen = this.name }", "paren.js", "export default (class {})", "named.js",
                "export default function own() {} own = 1", "ownName.js",
                "export default class { static name = 'mine' }",
                "main.js", """
                        import f from './f.js'; import g from './g.js'; import arrow from './arrow.js';
                        import K from './k.js'; import P from './paren.js'; import named from './named.js';
                        import Own from './ownName.js';
                        console.log(f.name, g.name, arrow.name, K.name, K.seen, P.name, named, Own.name);
                        """)) {
            assertThat(graph.log("main.js")).containsExactly("default default default default default default 1 mine");
        }
    }

    @Test
    void anAnonymousDefaultFunctionIsThereBeforeItsModuleRuns() {
        try (TestGraph graph = TestGraph.of("a.js", "import './b.js'; export default function () { return 'early' }",
                "b.js", "import early from './a.js'; console.log(early(), early.name)")) {
            assertThat(graph.log("a.js")).containsExactly("early default");
        }
    }
}
