package fourteen.modules;

import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Task 3.5: CommonJS beside ES modules.
class CommonJsTest {

    @Test
    @Graded(task = "3.5", points = 5)
    void keysOfModuleExportsAreNamedExportsAndTheWholeIsTheDefault() {
        try (TestGraph graph = TestGraph.of("c.cjs", "exports.b = 2; exports.a = 1; exports.default = 'own'", "main.js", """
                import c, {a, b as two} from './c.cjs';
                import * as all from './c.cjs';
                console.log(a, two, c.default, all.default === c, String(Object.keys(all)), all[Symbol.toStringTag]);
                """)) {
            assertThat(graph.log("main.js")).containsExactly("1 2 own true a,b,default Module");
        }
    }

    @Test
    @Graded(task = "3.5", points = 3)
    void anythingMayBeModuleExports() {
        try (TestGraph graph = TestGraph.of("f.cjs", "module.exports = function f() {}; module.exports.extra = 1",
                "s.cjs",
                "module.exports = 'text'", "n.cjs", "module.exports = null", "list.cjs", "module.exports = ['x']",
                "main.js", """
                        import f, {extra} from './f.cjs'; import s from './s.cjs'; import n from './n.cjs';
                        import * as list from './list.cjs';
                        console.log(f.name, extra, s, n, String(Object.keys(list)), String(list.default));
                        """)) {
            assertThat(graph.log("main.js")).containsExactly("f 1 text null default x");
        }
    }

    private static final String COMPILED = """
            Object.defineProperty(exports, '__esModule', {value: true});
            exports.default = 'the default'; exports.named = 'named';
            """;

    @Test
    @Graded(task = "3.5", points = 4)
    void anImporterDeclaredEsGetsTheWholeAsNodeGives() {
        try (TestGraph graph = TestGraph.of("c.cjs", COMPILED, "main.mjs", """
                import c, {named} from './c.cjs';
                import * as all from './c.cjs';
                console.log(c.default, named, String(Object.keys(all)));
                """)) {
            assertThat(graph.log("main.mjs"))
                    .containsExactly("the default named __esModule,default,named");
        }
    }

    @Test
    @Graded(task = "3.5", points = 4)
    void anyOtherImporterGetsTheDefaultThatTheCompilerMeantAsBundlersGive() {
        try (TestGraph graph = TestGraph.of("package.json", "{}", "c.cjs", COMPILED, "main.ts", """
                import c, {named} from './c.cjs';
                console.log(c as string, named, (await import('./c.cjs')).default);
                """)) {
            assertThat(graph.log("main.ts")).containsExactly("the default named the default");
        }
    }

    @Test
    void javaMayRequireOnTheLoopWhatAwaitsNothing() {
        try (TestGraph graph = TestGraph.of("c.cjs", "exports.a = 1", "late.js", "await new Promise(() => {})")) {
            graph.runtime().call(() -> {
                assertThat(graph.loader().require("./c.cjs", TestGraph.path("main.js")).get("a").as(Integer.class))
                        .isEqualTo(1);
                assertThatThrownBy(() -> graph.loader().require("./late.js", TestGraph.path("main.js")))
                        .isInstanceOf(ModulesException.class)
                        .hasMessageContaining("./late.js");
                return null;
            });
        }
    }

    @Test
    void requireGivesModuleExportsOnceAndInCyclesWhatIsThereSoFar() {
        try (TestGraph graph = TestGraph.of("a.cjs", """
                exports.done = false;
                const b = require('./b.cjs');
                console.log('a sees', b.done, require('./b.cjs') === b, module.loaded);
                exports.done = true;
                """, "b.cjs", """
                const a = require('./a');
                console.log('b sees', a.done);
                exports.done = true;
                """, "main.js", "import {done} from './a.cjs'; console.log(done)")) {
            assertThat(graph.log("main.js")).containsExactly("b sees false", "a sees true true false", "true");
        }
    }

    @Test
    void requireOfAnEsModuleGivesItsNamespace() {
        try (TestGraph graph = TestGraph.of("c.cjs", "const {x, default: d} = require('./x.js'); console.log(x, d)",
                "x.js",
                "import './y.js'; export const x = 1; export default 2; console.log('x')", "y.js", "console.log('y')",
                "late.cjs", "require('./late.js')", "late.js", "await 0; export {}")) {
            assertThat(graph.log("c.cjs")).containsExactly("y", "x", "1 2");
            assertThat(graph.failure("late.cjs")).isEqualTo("""
                    Cannot require '/app/late.js': it awaits at its top level
                      at        /app/late.cjs
                      expected  a module that is ready when require returns
                      got       top-level await
                      next      use await import() instead
                      lesson    course/lessons/03-modules.md#task-35-commonjs  [MODULES-11]""");
        }
    }

    @Test
    void jsonIsParsedAnewInEveryGraph() {
        try (TestGraph graph = TestGraph.of("data.json",
                "{\"list\": [1], \"__proto__\": {\"x\": 1}, \"a-b\": \"\\u2028\"}",
                "c.cjs", "module.exports = require('./data.json')", "main.js", """
                        import data, {list, 'a-b' as ab} from './data.json' with {type: 'json'};
                        import same from './c.cjs';
                        console.log(String(list), data.x, String(Object.keys(data)), same === data, ab === '\\u2028');
                        """)) {
            assertThat(graph.log("main.js")).containsExactly("1 undefined list,__proto__,a-b true true");
        }
    }

    @Test
    void jsonThatDoesNotParseShowsTheLine() {
        try (TestGraph graph = TestGraph.of("data.json", "{\"a\": 1,\n \"b\": x}", "main.js",
                "import data from './data.json'", "open.json", "{\"é\": [1,", "open.js",
                "import data from './open.json'",
                "deep.json", "[".repeat(5000) + "]".repeat(5000), "deep.js",
                "import deep from './deep.json'; console.log(deep.length)")) {
            assertThat(graph.failure("main.js")).isEqualTo("""
                    SyntaxError: Unrecognized token 'x'
                      at        /app/data.json:2:7
                      got         1 | {"a": 1,
                                > 2 |  "b": x}
                                    |       ^
                      next      mend that line
                      lesson    course/lessons/03-modules.md#invariants  [MODULES-02]""");
            assertThat(graph.failure("open.js")).contains("Unexpected end-of-input", "/app/open.json:1:10");
            assertThat(graph.log("deep.js")).containsExactly("1");
        }
    }

    @Test
    void thisModuleItsNameAndRequireResolve() {
        try (TestGraph graph = TestGraph.of("dir/c.cjs", """
                console.log(this === module.exports, __filename, __dirname, module.id, typeof module.require);
                console.log(require.resolve('../x'), require.main === module, arguments.length);
                try { require(1) } catch (error) { console.log(error.name) }
                """, "x.js", "")) {
            assertThat(graph.log("dir/c.cjs").stream().map(line -> line.replace(TestGraph.ROOT.toString(), "/app")))
                    .containsExactly("true /app/dir/c.cjs /app/dir /app/dir/c.cjs function", "/app/x.js false 5",
                            "TypeError");
        }
    }

    @Test
    void sloppyCodeAndHashbangsRun() {
        try (TestGraph graph = TestGraph.of("c.cjs",
                "#!/usr/bin/env node\nvar yield = 010; with ({x: yield}) { console.log(x) }",
                "m.mjs",
                "#!/usr/bin/env node\nexport const line = new Error('e').stack.includes('m.mjs:2:'); console.log(line)")) {
            assertThat(graph.log("c.cjs")).containsExactly("8");
            assertThat(graph.log("m.mjs")).containsExactly("8", "true");
        }
    }

    @Test
    void syntaxDecidesWhereThePackageDoesNot() {
        try (TestGraph graph = TestGraph.of("package.json", "{}", "es.js", "export default 'es'", "common.js",
                "module.exports = 'commonjs'", "main.js", """
                        import es from './es.js'; import common from './common.js';
                        console.log(es, common);
                        """)) {
            assertThat(graph.log("main.js")).containsExactly("es commonjs");
        }
    }

    @Test
    void aMissingNameIsFoundOnceTheModuleHasRun() {
        try (TestGraph graph = TestGraph.of("c.cjs", "exports.value = 1", "main.js", "import {valeu} from './c.cjs'",
                "again.js", "export {valeu as x} from './c.cjs'")) {
            String expected = """
                    './c.cjs' has no export named 'valeu'
                      at        /app/main.js:1:9
                      expected  one of its exports: default, value
                      next      did you mean 'value'?
                      lesson    course/lessons/03-modules.md#task-33-live-bindings  [MODULES-03]""";
            assertThat(graph.failure("main.js")).isEqualTo(expected);
            assertThat(graph.failure("again.js")).isEqualTo(expected.replace("main.js", "again.js"));
        }
    }

    @Test
    void starsBringWhatACommonJsModuleExports() {
        try (TestGraph graph = TestGraph.of("c.cjs", "exports.z = 1; exports.a = 2", "star.js",
                "export * from './c.cjs'; export const m = 3", "main.js",
                "import {a, m} from './star.js'; import * as all from './star.js'; console.log(a, m, String(Object.keys(all)))")) {
            assertThat(graph.log("main.js")).containsExactly("2 3 a,m,z");
        }
    }

    @Test
    void gettersOfCompiledReexportsStayLive() {
        try (TestGraph graph = TestGraph.of("c.cjs", """
                let count = 0;
                Object.defineProperty(exports, 'count', {enumerable: true, get: () => count});
                exports.up = () => { count++ };
                """, "main.js", "import {count, up} from './c.cjs'; up(); console.log(count)")) {
            assertThat(graph.log("main.js")).containsExactly("1");
        }
    }

    @Test
    void whatARequiredModuleThrowsArrivesAsItIsAndIsTriedAgain() {
        try (TestGraph graph = TestGraph.of("bad.cjs",
                "console.log('tried'); throw Object.assign(new TypeError('t'), {own: 1})",
                "main.cjs", """
                        for (const attempt of [1, 2]) {
                          try { require('./bad.cjs') } catch (error) { console.log(error instanceof TypeError, error.own) }
                        }
                        try { require('./gone') } catch (error) { console.log(error.code, error.message.split('\\n  next')[0]) }
                        try { require('fs') } catch (error) { console.log(error.code, error.message) }
                        """)) {
            assertThat(graph.log("main.cjs")).containsExactly("tried", "true 1", "tried", "true 1",
                    """
                            MODULE_NOT_FOUND Cannot find module './gone'
                              at        /app/main.cjs
                              expected  one of /app/gone
                                        /app/gone.tsx
                                        /app/gone.ts
                                        /app/gone.jsx
                                        /app/gone.js
                                        /app/gone.mjs
                                        /app/gone.cjs
                                        /app/gone.json""",
                    "ERR_UNKNOWN_BUILTIN_MODULE Node's module 'fs' does not exist here");
            assertThatThrownBy(() -> graph.load("bad.cjs")).hasMessageContaining("TypeError: t");
        }
    }
}
