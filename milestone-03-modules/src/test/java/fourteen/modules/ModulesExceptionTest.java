package fourteen.modules;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Messages, word for word.
class ModulesExceptionTest {

    @Test
    void notFoundTellsEveryPlace() {
        try (TestGraph graph = TestGraph.of("main.ts", "const a: number = 1;\nimport {b} from './buton';\nb(a)",
                "button.tsx", "export const b = 1")) {
            assertThat(graph.failure("main.ts")).isEqualTo("""
                    Cannot find module './buton'
                      at        /app/main.ts:2:17
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
    void aMissingExportNamesTheNearest() {
        try (TestGraph graph = TestGraph.of("main.js", "import {colour,\n  sise} from './x.js'", "x.js",
                "export const size = 1, colour = 2; export default 3")) {
            assertThat(graph.failure("main.js")).isEqualTo("""
                    './x.js' has no export named 'sise'
                      at        /app/main.js:2:3
                      expected  one of its exports: colour, default, size
                      next      did you mean 'size'?
                      lesson    course/lessons/03-modules.md#task-33-live-bindings  [MODULES-03]""");
        }
    }

    @Test
    void aSyntaxErrorShowsTheLine() {
        try (TestGraph graph = TestGraph.of("main.tsx", "let a: number = 1;\n\texport const b = <p>{a</p>;\n")) {
            assertThat(graph.failure("main.tsx")).isEqualTo("""
                    SyntaxError: Unterminated regexp literal
                      at        /app/main.tsx:2:25
                      got         1 | let a: number = 1;
                                > 2 | \texport const b = <p>{a</p>;
                                    | \t                       ^
                                  3 |
                      next      mend that line
                      lesson    course/lessons/03-modules.md#invariants  [MODULES-02]""");
        }
    }

    @Test
    void aBindingReadTooEarlyNamesTheCycle() {
        try (TestGraph graph = TestGraph.of("a.js", "import './b.js';\nexport const a = 1;", "b.js",
                "import './c.js';", "c.js", "import {a} from './a.js';\nconst twice =\n  a * 2;")) {
            assertThat(graph.failure("a.js")).isEqualTo("""
                    Cannot access 'a' before initialization: '/app/a.js' has not run that far
                      at        /app/c.js:3:3
                      expected  no reading while the modules of the cycle are still starting
                      got       /app/c.js
                                → /app/a.js
                                → /app/b.js
                                → /app/c.js
                      next      read it later, inside a function, or move what both need into a third module
                      lesson    course/lessons/03-modules.md#task-34-evaluation-order  [MODULES-04]""");
        }
    }
}
