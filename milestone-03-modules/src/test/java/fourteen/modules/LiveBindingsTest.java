package fourteen.modules;

import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Task 3.3: an imported name is read anew each time.
class LiveBindingsTest {

    private static final String COUNTER = """
            export let count = 0;
            export function increment() { count++; return this; }
            export default () => count;
            """;

    @Test
    @Graded(task = "3.3", points = 4)
    void anImportShowsWhatTheExporterHasWrittenSince() {
        try (TestGraph graph = TestGraph.of("counter.js", COUNTER, "main.js", """
                import read, {count, increment as up} from './counter.js';
                console.log(count, read()); up(); console.log(count, read());
                """)) {
            assertThat(graph.log("main.js")).containsExactly("0 0", "1 1");
        }
    }

    @Test
    @Graded(task = "3.3", points = 3)
    void aCalledImportHasNoThis() {
        try (TestGraph graph = TestGraph.of("counter.js", COUNTER, "main.js", """
                import {increment} from './counter.js';
                console.log(increment(), (increment)(), increment?.(), increment``)
                """)) {
            assertThat(graph.log("main.js")).containsExactly("undefined undefined undefined undefined");
        }
    }

    @Test
    @Graded(task = "3.3", points = 3)
    void aLineWithoutSemicolonDoesNotSwallowTheCallBelow() {
        try (TestGraph graph = TestGraph.of("counter.js", COUNTER, "main.js", """
                import {increment, count} from './counter.js'
                const log = console.log
                increment()
                if (count) increment(); else
                increment()
                switch (1) { case 1: log
                increment() }
                log(count)
                """)) {
            assertThat(graph.log("main.js")).containsExactly("3");
        }
    }

    @Test
    @Graded(task = "3.3", points = 4)
    void innerScopesShadowAnImport() {
        try (TestGraph graph = TestGraph.of("x.js", "export const x = 'import', y = 'other'", "main.js", """
                import {x, y} from './x.js';
                function parameter(x, {y} = {y: x}) { return x + y }
                function withDefault(a = x) { var x = 'var'; return a + x }
                const results = [parameter('p'), withDefault(), ((x) => x)('arrow')];
                { let x = 'block'; results.push(x) }
                try { throw 'thrown' } catch (x) { results.push(x) }
                for (const x of ['loop']) results.push(x);
                class C { x = x; static { results.push(y) } method(x) { return x } get [x]() { return 'key' } }
                results.push(new C().x, new C().method('m'), new C().import);
                x: for (;;) break x;
                results.push((function x() { return typeof x })(), {x: 1}.x, {x}.x);
                console.log(results.join(' '));
                """)) {
            assertThat(graph.log("main.js")).containsExactly(
                    "pp importvar arrow block thrown loop other import m key function 1 import");
        }
    }

    @Test
    @Graded(task = "3.3", points = 3)
    void anImportCanNotBeAssigned() {
        try (TestGraph graph = TestGraph.of("x.js", "export let x = 1", "main.js", """
                import {x} from './x.js';
                import * as all from './x.js';
                const tries = [() => { x = 2 }, () => { x += 1 }, () => { x++ }, () => { [x] = [2] }, () => { ({x} = {x: 2}) },
                  () => { ({x = 3} = {}) }, () => { for (x of [2]); }, () => { all = 2 }, () => { all.x = 2 }];
                for (const attempt of tries) {
                  try { attempt(); console.log('assigned') } catch (error) { console.log(error.name) }
                }
                console.log(x);
                """)) {
            assertThat(graph.log("main.js")).hasSize(10)
                    .startsWith("TypeError")
                    .endsWith("TypeError", "1")
                    .doesNotContain("assigned");
        }
    }

    @Test
    @Graded(task = "3.3", points = 3)
    void shorthandPropertiesAndTypeofReadTheBinding() {
        try (TestGraph graph = TestGraph.of("x.js", "export let x = 1; export const set = (v) => { x = v }", "main.js",
                """
                        import {x, set} from './x.js';
                        import * as all from './x.js';
                        set('new');
                        const {x: renamed = x} = {};
                        console.log(typeof x, {x, all}.x, renamed, `${x}`, all['x'], {all}.all.x, delete {}.x);
                        """)) {
            assertThat(graph.log("main.js")).containsExactly("string new new new new new true");
        }
    }

    @Test
    void namesThatAreNoIdentifiersAreImportedAndExported() {
        try (TestGraph graph = TestGraph.of("x.js",
                "const a = 1; export {a as 'any name', a as default, a as '__proto__'}",
                "main.js", """
                        import {'any name' as b, __proto__ as p} from './x.js';
                        export {'any name' as 'another one', default as 'd-e'} from './x.js';
                        console.log(b, p);
                        """)) {
            assertThat(graph.log("main.js")).containsExactly("1 1");
            assertThat(graph.load("main.js").keys()).containsExactly("another one", "d-e");
        }
    }

    @Test
    void textBeyondTheBasicPlaneMovesNothing() {
        try (TestGraph graph = TestGraph.of("x.js", "export const x = 1", "main.js", """
                import {x} from './x.js'; const smile = '😀😀'; console.log(x, smile, {x}.x); console.log(x)
                """)) {
            assertThat(graph.log("main.js")).containsExactly("1 😀😀 1", "1");
        }
    }
}
