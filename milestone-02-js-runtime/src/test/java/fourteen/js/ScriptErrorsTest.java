package fourteen.js;

import fourteen.testkit.Graded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// What goes wrong in a script, seen from Java; what goes wrong in Java, seen from a script.
final class ScriptErrorsTest {

    private static final String PAGE = """
            function render(post) {
              return post.title.trim()
            }
            render({})
            """;

    private static JsException failing(JsRuntime runtime, String code) {
        return catchThrowableOfType(JsException.class, () -> runtime.evaluate(JsSource.of("page.js", code)));
    }

    @Test
    @Graded(task = "2.2", points = 5)
    void anErrorKnowsItsFileLineAndColumn() {
        try (JsRuntime runtime = TestEngine.GRAAL.runtime()) {
            JsException error = failing(runtime, PAGE);
            assertThat(error).hasMessage("""
                    TypeError: Cannot read property 'trim' of undefined
                      at        page.js:2:10
                      next      catch it in the script, or mend the line above
                      lesson    course/lessons/02-js-runtime.md#task-22-errors-cross-the-border  [JS-01]""");
            assertThat(error.errorName()).isEqualTo("TypeError");
            assertThat(error.jsStack()).isEqualTo("""
                    TypeError: Cannot read property 'trim' of undefined
                        at render (page.js:2:10)
                        at page.js:4:1""");
            assertThat(error.frames().getFirst()).isEqualTo(new JsFrame("render", "page.js", 2, 10));
        }
    }

    @Test
    void rhinoKnowsTheLine() {
        try (JsRuntime runtime = TestEngine.RHINO.runtime()) {
            JsException error = failing(runtime, PAGE);
            assertThat(error.place()).isEqualTo("page.js:2");
            assertThat(error.errorName()).isEqualTo("TypeError");
            assertThat(error.frames()).containsExactly(new JsFrame("render", "page.js", 2, 0),
                    new JsFrame("", "page.js", 4, 0));
        }
    }

    @Test
    @Graded(task = "2.2", points = 4)
    void aSyntaxErrorShowsTheLine() {
        try (JsRuntime runtime = TestEngine.GRAAL.runtime()) {
            assertThat(failing(runtime, "let a = 1;\n  let b = ;\n")).hasMessage("""
                    SyntaxError: Expected an operand but found ;
                      at        page.js:2:11
                      got       let b = ;
                      next      mend that line; what each engine parses is in the lesson
                      lesson    course/lessons/02-js-runtime.md#task-22-errors-cross-the-border  [JS-02]""");
        }
        try (JsRuntime runtime = TestEngine.RHINO.runtime()) {
            assertThat(failing(runtime, "let a = 1;\n  let b = ;\n")).hasMessage("""
                    SyntaxError: syntax error
                      at        page.js:2:11
                      got       let b = ;
                      next      mend that line; what each engine parses is in the lesson
                      lesson    course/lessons/02-js-runtime.md#task-22-errors-cross-the-border  [JS-02]""");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.2", points = 5)
    void javasExceptionGoesThroughAScriptAndComesBackAsTheCause(TestEngine engine) {
        IllegalStateException original = new IllegalStateException("no such note");
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global().set("find", runtime.function("find", arguments -> {
                throw original;
            }));
            JsException error = failing(runtime, "find(1)");
            assertThat(error.getCause()).isSameAs(original);
            assertThat(error.summary()).isEqualTo("Error: no such note");
            assertThat(error.place()).startsWith("page.js:1");
            // Thrown on by the script, it is still the same.
            assertThat(failing(runtime, "try { find(1) } catch (e) { throw e }").getCause()).isSameAs(original);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScriptSeesTheMessageOfJavasExceptionAndNothingElse(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global().set("find", runtime.function("find", arguments -> {
                throw new IllegalStateException("no such note");
            }));
            assertThat(runtime.evaluate("""
                    var seen;
                    try { find(1) } catch (e) {
                      seen = [e instanceof Error, e.name, e.message, String(e), Object.keys(e).length].join()
                    }
                    seen""").as(String.class)).isEqualTo("true,Error,no such note,Error: no such note,0");
            assertThat(runtime.evaluate("try { find(1) } catch (e) { seen = e.stack } String(seen)").as(String.class))
                    .doesNotContain("java")
                    .doesNotContain("fourteen.js");
        }
    }

    @ParameterizedTest
    @EnumSource
    void javaRaisesTheErrorsOfJavaScript(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global().set("parse", runtime.function("parse", arguments -> {
                throw JsException.raise(arguments.getFirst().as(String.class), "Invalid URL");
            }));
            String script = "var e; try { parse('%s') } catch (x) { e = x } [e instanceof TypeError, e.name, e.message].join()";
            assertThat(runtime.evaluate(script.formatted("TypeError")).as(String.class))
                    .isEqualTo("true,TypeError,Invalid URL");
            assertThat(runtime.evaluate(script.formatted("AbortError")).as(String.class))
                    .isEqualTo("false,AbortError,Invalid URL");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.2", points = 3)
    void whatAScriptThrowsStaysTheSameValueOnItsWayThroughJava(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            runtime.global()
                    .set("pass",
                            runtime.function("pass", arguments -> arguments.getFirst().call().as(Object.class)));
            assertThat(runtime.evaluate("""
                    var thrown = new RangeError('mine'), caught;
                    try { pass(function () { throw thrown }) } catch (e) { caught = e }
                    caught === thrown""").as(Boolean.class)).isTrue();
            assertThat(runtime.evaluate("""
                    try { pass(function () { throw { digest: 'REDIRECT' } }) } catch (e) { caught = e }
                    caught.digest""").as(String.class)).isEqualTo("REDIRECT");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.2", points = 3)
    void anythingCanBeThrown(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            JsException error = failing(runtime, "throw 42");
            assertThat(error.summary()).isEqualTo("the script threw 42, which is no Error");
            assertThat(error.place()).startsWith("page.js:1");
            JsValue value = error.value();
            assertThat(value).isNotNull();
            assertThat(value == null ? null : value.as(Integer.class)).isEqualTo(42);
            assertThat(failing(runtime, "throw null").errorMessage()).isEqualTo("null");
            assertThat(failing(runtime, "throw { get message() { throw 1 }, toString: null }").id()).isEqualTo("JS-01");
        }
    }

    @Test
    void anErrorWhosePropertiesThrowIsStillAnError() {
        try (JsRuntime runtime = TestEngine.GRAAL.runtime()) {
            assertThat(failing(runtime, "var e = new Error('x'); Object.defineProperty(e, 'name', { get: "
                    + "function () { throw 1 } }); throw e").summary()).isEqualTo("Error: (its properties throw)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void endlessRecursionIsARangeErrorAndTheRuntimeGoesOn(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            JsException error = failing(runtime, "function down() { return down() + 1 } down()");
            assertThat(error.summary()).isEqualTo("RangeError: Maximum call stack size exceeded");
            assertThat(runtime.evaluate("1 + 1").as(Integer.class)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorsThatNobodyCanCatchAreReported(TestEngine engine) throws Exception {
        List<JsException> uncaught = new ArrayList<>();
        try (JsRuntime runtime = engine.builder().onUncaught(uncaught::add).build()) {
            runtime.evaluate("""
                    setTimeout(function () { throw new TypeError('in a timer') }, 1);
                    queueMicrotask(function () { throw new TypeError('in a microtask') });
                    Promise.reject(new Error('nobody listens'));
                    Promise.reject(new Error('handled')).catch(function () {});
                    null""");
            assertThat(runtime.loop().awaitIdle(java.time.Duration.ofSeconds(60))).isTrue();
            assertThat(uncaught).extracting(JsException::summary)
                    .containsExactlyInAnyOrder("TypeError: in a microtask",
                            "a promise was rejected and nobody handled it: Error: nobody listens",
                            "TypeError: in a timer");
        }
    }

    @Test
    void aLoaderTellsTheStackAnew() {
        JsException error = JsException.thrown("TypeError", "bad", List.of(new JsFrame("f", "out.js", 9, 9)), null,
                null);
        JsException mapped = error.withFrames(List.of(new JsFrame("render", "page.tsx", 3, 7)));
        assertThat(mapped.jsStack()).isEqualTo("TypeError: bad\n    at render (page.tsx:3:7)");
        assertThat(mapped.place()).isEqualTo("page.tsx:3:7");
        assertThat(mapped.id()).isEqualTo(error.id());
    }
}
