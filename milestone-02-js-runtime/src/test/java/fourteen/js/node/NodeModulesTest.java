package fourteen.js.node;

import fourteen.js.GraalRuntime;
import fourteen.js.JsConsole;
import fourteen.js.RhinoRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NodeModulesTest {

    @TempDir
    private Path app = Path.of("");

    private GraalRuntime runtime(Map<String, String> environment, JsConsole console) {
        return GraalRuntime.builder()
                .environment(environment)
                .console(console)
                .with(Scripts.modules(app))
                .build();
    }

    @Test
    void everyNameIsAModule() {
        NodeModules modules = NodeModules.of(app);
        try (GraalRuntime runtime = GraalRuntime.builder().with(modules).build()) {
            assertThat(modules.names()).containsExactlyInAnyOrder("async_hooks", "buffer", "events", "fs",
                    "fs/promises",
                    "path", "path/posix", "path/win32", "process", "timers", "timers/promises", "url", "util",
                    "util/types");
            runtime.call(() -> {
                for (String name : modules.names()) {
                    assertThat(modules.load(name, runtime).keys()).as(name).isNotEmpty();
                    assertThat(modules.load(name, runtime)).isEqualTo(modules.load(name, runtime));
                }
                return null;
            });
            assertThatThrownBy(() -> modules.load("child_process", runtime))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no module node:child_process");
        }
    }

    @Test
    void scriptsSeeTheEnvironmentThatTheyAreGivenAndNoOther() {
        try (GraalRuntime runtime = runtime(Map.of("NODE_ENV", "production", "A", "b", "__proto__", "p"),
                JsConsole.slf4j())) {
            assertThat(runtime.evaluate("JSON.stringify(Object.entries(process.env))").as(String.class))
                    .isEqualTo("[[\"A\",\"b\"],[\"NODE_ENV\",\"production\"],[\"__proto__\",\"p\"]]");
            assertThat(runtime.evaluate("[process.env.PATH, process.env.HOME, process.env.toString.name].join()")
                    .as(String.class)).isEqualTo(",,toString");
        }
    }

    @Test
    void whatOneRuntimeChangesAnotherDoesNotSee() {
        try (GraalRuntime one = runtime(Map.of("A", "b"), JsConsole.slf4j());
                GraalRuntime two = runtime(Map.of("A", "b"), JsConsole.slf4j())) {
            one.evaluate("process.env.A = 'changed'; Buffer.from = null; require('path').join = null");
            assertThat(
                    two.evaluate("process.env.A + Buffer.from('x') + require('path').join('a', 'b')").as(String.class))
                    .isEqualTo("bxa/b");
        }
    }

    @Test
    void standardOutputIsTheConsoleLineByLine() throws InterruptedException {
        List<String> printed = new ArrayList<>();
        try (GraalRuntime runtime = runtime(Map.of(), (level, text) -> printed.add(level + " " + text))) {
            runtime.evaluate("""
                    process.stdout.write('a');
                    process.stdout.write('b\\nc\\nd');
                    process.stderr.write(Buffer.from('é\\n'));
                    """);
            assertThat(runtime.loop().awaitIdle(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(printed).containsExactly("LOG ab\nc", "ERROR é", "LOG d");
    }

    @Test
    void whatWouldEndTheServerOnlyThrows() {
        try (GraalRuntime runtime = runtime(Map.of(), JsConsole.slf4j())) {
            for (String call : List.of("exit(1)", "kill(process.pid)", "abort()", "chdir('/')", "binding('fs')",
                    "dlopen({}, 'x')", "reallyExit()")) {
                assertThatThrownBy(() -> runtime.evaluate("process." + call)).as(call)
                        .hasMessageContaining("does not exist here");
            }
            assertThat(runtime.evaluate("1 + 1").as(Integer.class)).isEqualTo(2);
        }
    }

    @Test
    void aModuleIsMadeWhenItIsAskedFor() {
        try (GraalRuntime runtime = runtime(Map.of(), JsConsole.slf4j())) {
            String state = "typeof Object.getOwnPropertyDescriptor(globalThis, '%s').get";
            assertThat(runtime.evaluate(state.formatted("Buffer")).as(String.class)).isEqualTo("function");
            assertThat(runtime.evaluate(state.formatted("process")).as(String.class)).isEqualTo("function");
            runtime.evaluate("process.env");
            assertThat(runtime.evaluate(state.formatted("Buffer")).as(String.class)).isEqualTo("function");
            assertThat(runtime.evaluate(state.formatted("process")).as(String.class)).isEqualTo("undefined");
        }
    }

    @Test
    void hugeThingsAreErrorsThatTheRuntimeSurvives() {
        try (GraalRuntime runtime = runtime(Map.of(), JsConsole.slf4j())) {
            assertThatThrownBy(() -> runtime.evaluate("Buffer.alloc(2 ** 40)")).hasMessageContaining("out of range");
            assertThatThrownBy(() -> runtime.evaluate("Buffer.alloc(2 ** 31)")).hasMessageContaining("RangeError");
            assertThatThrownBy(() -> runtime.evaluate("Buffer.concat([Buffer.alloc(1)], 2 ** 33)"))
                    .hasMessageContaining("out of range");
            assertThat(runtime.evaluate("Buffer.from('ok').toString()").as(String.class)).isEqualTo("ok");
        }
    }

    @Test
    void rhinoHasNone() {
        assertThatThrownBy(() -> RhinoRuntime.builder().with(NodeModules.of(app)).build()).hasMessageContaining(
                "Node's modules need GraalJS, not Rhino");
    }
}
