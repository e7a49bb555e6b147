package fourteen.js;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Why milestone 4 needs the other engine: what packages are written in today, and Rhino does not parse.
final class ModernLanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"class A { x = 1 } new A().x", "async function f() { await null } typeof f && 1",
            "let n = 0; for (const x of [1]) n = x; n", "const { a, ...rest } = { a: 0, b: 1 }; rest.b",
            "((...all) => all.length)(7)", "label: { const f = async () => {}; typeof f && 1 }",
            "import('x').catch(() => {}), 1", "const o = { a: null }; o.a ??= 1"})
    void rhinoStopsWhereGraalGoesOn(String code) {
        try (JsRuntime graal = GraalRuntime.create(); JsRuntime rhino = RhinoRuntime.create()) {
            assertThat(graal.evaluate(code).as(Integer.class)).isEqualTo(1);
            JsException error = catchThrowableOfType(JsException.class,
                    () -> rhino.evaluate(JsSource.of("modern.js", code)));
            if (!code.contains("??=")) {
                assertThat(error).as("Rhino on %s", code).isNotNull();
                assertThat(error.id()).isEqualTo("JS-02");
                assertThat(error.place()).startsWith("modern.js:1:");
            }
        }
    }
}
