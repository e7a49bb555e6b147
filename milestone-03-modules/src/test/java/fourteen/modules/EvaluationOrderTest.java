package fourteen.modules;

import fourteen.js.JsException;
import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Task 3.4: what a module needs runs before it, once, in the order of the text; also in cycles, also where it awaits.
/// The rules are those of ECMA-262 §16.2.1.5.3.
class EvaluationOrderTest {

    @Test
    @Graded(task = "3.4", points = 4)
    void whatIsNeededRunsFirstInTheOrderOfTheText() {
        try (TestGraph graph = TestGraph.of("main.js", """
                console.log('main');
                export * from './a.js';
                import './b.js';
                import './plain.cjs';
                export {c} from './c.js';
                import './a.js';
                """, "a.js", "import './deep.js'; console.log('a')", "b.js", "console.log('b'); import './deep.js'",
                "c.js",
                "console.log('c'); export const c = 1", "deep.js", "console.log('deep')", "plain.cjs",
                "console.log('plain')")) {
            assertThat(graph.log("main.js")).containsExactly("deep", "a", "b", "plain", "c", "main");
        }
    }

    @Test
    @Graded(task = "3.4", points = 2)
    void aModuleRunsOnceHoweverOftenItIsLoaded() {
        try (TestGraph graph = TestGraph.of("a.js", "import './x.js'; import '../app/x.js'", "b.js", "import './x.js'",
                "x.js", "console.log('x')")) {
            graph.load("a.js");
            graph.load("b.js");
            assertThat(graph.log("a.js")).containsExactly("x");
        }
    }

    @Test
    @Graded(task = "3.4", points = 5)
    void functionsOfACycleAreCallableBeforeTheirModuleRuns() {
        try (TestGraph graph = TestGraph.of("a.js", """
                import {b} from './b.js';
                console.log('a sees', b);
                export function a() { return 'function a' }
                export var late = 'assigned';
                """, "b.js", """
                import {a, late} from './a.js';
                console.log('b sees', a(), late);
                export const b = 'constant b';
                """)) {
            assertThat(graph.log("a.js")).containsExactly("b sees function a undefined", "a sees constant b");
        }
    }

    @Test
    @Graded(task = "3.4", points = 3)
    void aConstantOfACycleCanNotBeReadBeforeItsModuleRuns() {
        try (TestGraph graph = TestGraph.of("a.js", "import './b.js'; export const a = 1; export class K {}", "b.js", """
                import {a, K} from './a.js';
                import * as all from './a.js';
                for (const read of [() => a, () => typeof a, () => K, () => all.a, () => ({a})]) {
                  try { read(); console.log('read') } catch (error) { console.log(error.name) }
                }
                setTimeout(() => console.log('later', a, all.a));
                """, "main.js", "import './a.js'; await new Promise((done) => setTimeout(done, 1))")) {
            assertThat(graph.log("main.js")).containsExactly("ReferenceError", "ReferenceError", "ReferenceError",
                    "ReferenceError", "ReferenceError", "later 1 1");
        }
    }

    @Test
    @Graded(task = "3.4", points = 2)
    void aLongerCycleRunsFromWhereItWasEntered() {
        String body = "console.log(import.meta.filename.at(-4))";
        try (TestGraph graph = TestGraph.of("a.js", "import './b.js';" + body, "b.js", "import './c.js';" + body,
                "c.js",
                "import './a.js'; import './d.js';" + body, "d.js", "import './b.js';" + body)) {
            assertThat(graph.log("b.js")).containsExactly("a", "d", "c", "b");
        }
    }

    @Test
    @Graded(task = "3.4", points = 4)
    void modulesThatAwaitGoOnSideBySideAndTheirImporterWaitsForAll() {
        try (TestGraph graph = TestGraph.of("main.js", """
                import './one.js'; import './two.js'; import './sync.js';
                console.log('main');
                """, "one.js", "console.log('one starts'); await 0; await 0; console.log('one ends')", "two.js",
                "console.log('two starts'); await 0; console.log('two ends')", "sync.js", "console.log('sync')")) {
            assertThat(graph.log("main.js")).containsExactly("one starts", "two starts", "sync", "two ends", "one ends",
                    "main");
        }
    }

    @Test
    @Graded(task = "3.4", points = 2)
    void importersThatWaitRunInTheOrderInWhichTheyWereReached() {
        String tell = "console.log(import.meta.filename.slice(5));";
        try (TestGraph graph = TestGraph.of("main.js", "import './b.js'; import './a.js'; import './c.js';" + tell,
                "a.js",
                "import './wait.js';" + tell, "b.js", "import './wait.js';" + tell, "c.js",
                "import './a.js'; await 0;" + tell, "wait.js", "await 0;" + tell)) {
            assertThat(graph.log("main.js").stream().map(line -> line.replace(TestGraph.ROOT + "/", "")))
                    .containsExactly("wait.js", "b.js", "a.js", "c.js", "main.js");
        }
    }

    @Test
    void noMicrotaskRunsBetweenModulesThatAwaitNothing() {
        try (TestGraph graph = TestGraph.of("main.js", "import './a.js'; import './b.js'; console.log('main')", "a.js",
                "Promise.resolve().then(() => console.log('microtask')); console.log('a')", "b.js",
                "console.log('b')")) {
            assertThat(graph.log("main.js")).containsExactly("a", "b", "main", "microtask");
        }
    }

    @Test
    void topLevelAwaitMayStandWhereverAnExpressionMay() {
        try (TestGraph graph = TestGraph.of("main.js", """
                import {x} from './x.js'
                const {a = await x(1)} = {}
                export const b = (await x(2)) + await x(3), [c = await x(4)] = []
                for await (const item of [x(5), x(6)]) { if (item === 5) continue; console.log(item); break }
                async function* steps() { try { yield 7; yield 8 } finally { console.log('closed') } }
                outer: for await (const item of steps()) { for (;;) { console.log(item); break outer } }
                class C { [await x('key')]() { return 'm' } }
                console.log(a, b, c, new C().key(), `${await x('t')}`, (await import('./x.js')).x === x)
                export default await x('default')
                if (await x(true)) try { await x('z').then(() => { throw Error('caught') }) } catch (e) { console.log(e.message) }
                """, "x.js", "export const x = async (value) => value")) {
            assertThat(graph.log("main.js")).containsExactly("6", "7", "closed", "1 5 4 m t true", "caught");
            assertThat(graph.text("main.js", "m.default")).isEqualTo("default");
        }
    }

    @Test
    void aModuleThatFailsFailsItsImportersTheSameWayEachTime() {
        try (TestGraph graph = TestGraph.of("main.js", "import './bad.js'; console.log('main')", "bad.js",
                "console.log('bad'); export const a = 1; throw new RangeError('no')", "other.js",
                "import {a} from './bad.js'")) {
            assertThatThrownBy(() -> graph.load("main.js")).isInstanceOf(JsException.class)
                    .hasMessageContaining("RangeError: no")
                    .hasMessageContaining("bad.js:1:47");
            assertThatThrownBy(() -> graph.load("other.js")).hasMessageContaining("RangeError: no");
            assertThat(graph.printed()).containsExactly("bad");
        }
    }

    @Test
    void aRejectedAwaitFailsAllThatWait() {
        try (TestGraph graph = TestGraph.of("main.js", "import './middle.js'; console.log('main')", "middle.js",
                "import './bad.js'; await 0; console.log('middle')", "bad.js",
                "await 0; await Promise.reject(Error('no'))",
                "catcher.js", "try { await import('./main.js') } catch (e) { console.log('caught', e.message) }")) {
            assertThatThrownBy(() -> graph.load("main.js")).hasMessageContaining("Error: no");
            assertThat(graph.log("catcher.js")).containsExactly("caught no");
        }
    }

    @Test
    void dynamicImportsOfOneModuleGiveOneNamespace() {
        try (TestGraph graph = TestGraph.of("main.js", """
                const [one, two] = await Promise.all([import('./x.js'), import('./' + 'x.js')]);
                console.log(one === two, one.x);
                const gone = await import('./gone.js').catch((error) => error);
                console.log(gone instanceof Error, gone.code, gone.message.split('\\n')[0]);
                const bad = await import({toString() { throw 'not a string' }}).catch((error) => error);
                console.log(bad);
                """, "x.js", "console.log('once'); export const x = 1")) {
            assertThat(graph.log("main.js")).containsExactly("once", "true 1",
                    "true ERR_MODULE_NOT_FOUND Cannot find module './gone.js'", "not a string");
        }
    }

    /// Whoever catches it, or reads it in a log, has nothing but the message.
    @Test
    void anImportThatFailsWhileTheProgramRunsSaysWhereItLooked() {
        try (TestGraph graph = TestGraph.of("main.ts", """
                const name: string = './buton';
                await import(name).catch((error) => console.log(error.message));
                """, "button.tsx", "")) {
            assertThat(graph.log("main.ts")).containsExactly("""
                    Cannot find module './buton'
                      at        /app/main.ts
                      expected  one of /app/buton
                                /app/buton.tsx
                                /app/buton.ts
                                /app/buton.jsx
                                /app/buton.js
                                /app/buton.mjs
                                /app/buton.cjs
                                /app/buton.json
                      next      did you mean './button.tsx'?
                      lesson    course/lessons/03-modules.md#task-31-resolve-relative-paths  [MODULES-01]""");
        }
    }

    @Test
    void aModuleMayImportItself() {
        try (TestGraph graph = TestGraph.of("main.js", """
                import * as self from './main.js';
                import {late as now} from './main.js';
                try { now } catch (error) { console.log(error.name) }
                export let late = 1;
                console.log(self.late, now, String(Object.keys(self)));
                """)) {
            assertThat(graph.log("main.js")).containsExactly("ReferenceError", "1 1 late");
        }
    }
}
