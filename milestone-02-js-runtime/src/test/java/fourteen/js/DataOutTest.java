package fourteen.js;

import fourteen.testkit.Graded;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Values of a script as Java data.
final class DataOutTest {

    enum Mood {
        GOOD, BAD
    }

    record Post(String title, LocalDate day, Optional<Integer> stars, Mood mood, List<String> tags) {}

    private static JsException failing(JsRuntime runtime, String code, Class<?> type) {
        return catchThrowableOfType(JsException.class, () -> runtime.evaluate(code).as(type));
    }

    private static @Nullable Object data(JsRuntime runtime, String code) {
        return runtime.evaluate("(" + code + ")").as(Object.class);
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.3", points = 5)
    void everyKindHasItsJavaForm(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            assertThat(data(runtime, "[true, 'a', null, undefined]")).isEqualTo(Arrays.asList(true, "a", null, null));
            assertThat(data(runtime, "{ b: 1, a: { c: undefined, d: null } }")).hasToString("{b=1, a={d=null}}");
            assertThat(data(runtime, "new Date(86400000)")).isEqualTo(Instant.parse("1970-01-02T00:00:00Z"));
            assertThat(data(runtime, "new Map([['k', [1]], [2, 'v']])")).isEqualTo(Map.of("k", List.of(1), 2, "v"));
            assertThat(data(runtime, "new Set([1, 'x'])")).isEqualTo(Set.of(1, "x"));
            assertThat(data(runtime, "new Uint8Array([1, 2, 255])")).isEqualTo(new byte[]{1, 2, -1});
            assertThat(data(runtime, "new Uint8Array([1, 2, 3, 4]).subarray(1, 3)")).isEqualTo(new byte[]{2, 3});
            assertThat(data(runtime, "new Uint8Array([2, 1]).buffer")).isEqualTo(new byte[]{2, 1});
            assertThat(data(runtime, "new RangeError('far')"))
                    .isEqualTo(Map.of("name", "RangeError", "message", "far"));
            assertThat(data(runtime, "{}")).isEqualTo(Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreWholeAsLongAsTheyAreSafe(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            assertThat(data(runtime, "[1, -0, 1.5, 2147483648, 9007199254740991, 9007199254740992, NaN, 1e300]"))
                    .isEqualTo(List.of(1, -0.0, 1.5, 2147483648L, 9007199254740991L, 9007199254740992.0, Double.NaN,
                            1e300));
            assertThat(data(runtime, "[BigInt(5), BigInt('9223372036854775807'), BigInt('9223372036854775808')]"))
                    .isEqualTo(List.of(5, Long.MAX_VALUE, new BigInteger("9223372036854775808")));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.3", points = 5)
    void aCycleIsNamedByItsPath(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            JsException error = failing(runtime, "var o = { a: { b: [1, 2] } }; o.a.b.push(o.a); o", Object.class);
            assertThat(error).hasMessage("""
                    the data has a cycle
                      at        $.a.b[2]
                      expected  a tree
                      got       the same object as at $.a
                      next      send an id instead of the object, or leave the property out
                      lesson    course/lessons/02-js-runtime.md#task-23-data-comes-out  [JS-08]""");
            assertThat(failing(runtime, "var m = new Map(); m.set('self key', m); m", Object.class).place())
                    .isEqualTo("$[\"self key\"]");
        }
    }

    // It is about references: the same object, not an equal one.
    @SuppressWarnings("ReferenceEquality")
    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.3", points = 4)
    void whatIsSharedIsNoCycleAndIsCopiedOnce(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            Object copy = data(runtime, "(function () { var shared = { x: 1 }; return [shared, shared] })()");
            assertThat(copy).isEqualTo(List.of(Map.of("x", 1), Map.of("x", 1)));
            // Twenty times doubled: a million copies for whoever copies each way to it.
            List<?> doubled = runtime.evaluate("var x = []; for (var i = 0; i < 20; i++) x = [x, x]; x").as(List.class);
            // Not isSameAs: its message would spell all million out.
            assertThat((Object) doubled.get(0) == doubled.get(1)).as("what is shared is copied once").isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.3", points = 3)
    void deepDataIsRefusedBeforeTheStackIsFull(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            String nested = "var x = 1; for (var i = 0; i < %d; i++) x = { x: x }; x";
            assertThat(runtime.evaluate(nested.formatted(500)).as(Object.class)).isInstanceOf(Map.class);
            JsException error = failing(runtime, nested.formatted(100_000), Object.class);
            assertThat(error.id()).isEqualTo("JS-09");
            assertThat(error.expected()).isEqualTo("at most 500 levels");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Graded(task = "2.3", points = 3)
    void whatIsNoDataIsNamedByItsPath(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            JsException function = failing(runtime, "({ a: [{ f: function () {} }] })", Object.class);
            assertThat(function.place()).isEqualTo("$.a[0].f");
            assertThat(function.got()).isEqualTo("a function");
            assertThat(failing(runtime, "({ p: Promise.resolve(1) })", Object.class).got()).isEqualTo("a promise");
            assertThat(failing(runtime, "[Symbol('s')]", Object.class).got()).isEqualTo("a symbol");
            assertThat(failing(runtime, "[new Date(NaN)]", Object.class).place()).isEqualTo("$[0]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void typesAreMadeByJackson(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            JsValue post = runtime.evaluate(
                    "({ title: 'Hi', day: '2026-11-22', stars: 5, mood: 'GOOD', tags: ['a'], more: 'ignored' })");
            assertThat(post.as(Post.class))
                    .isEqualTo(new Post("Hi", LocalDate.of(2026, 11, 22), Optional.of(5), Mood.GOOD, List.of("a")));
            assertThat(runtime.evaluate("[{ title: 'x' }]").as(new TypeReference<List<Post>>() {
            }).getFirst().stars()).isEmpty();
            assertThat(post.as(JsonNode.class).get("tags").get(0).asString()).isEqualTo("a");
            assertThat(runtime.evaluate("new Date(0)").as(Instant.class)).isEqualTo(Instant.EPOCH);
            assertThat(runtime.evaluate("'1970-01-01T00:00:00Z'").as(Instant.class)).isEqualTo(Instant.EPOCH);
            assertThat(runtime.evaluate("7").as(long.class)).isEqualTo(7L);
            assertThat(runtime.evaluate("7").as(double.class)).isEqualTo(7.0);
            assertThat(runtime.evaluate("null").as(String.class)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMisfitIsNamedByItsPath(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            JsException error = failing(runtime, "({ title: 'x', tags: ['a', { b: 1 }] })", Post.class);
            assertThat(error.id()).isEqualTo("JS-10");
            assertThat(error.place()).isEqualTo("$.tags[1]");
            assertThat(failing(runtime, "1.5", Integer.class).id()).isEqualTo("JS-10");
            assertThat(failing(runtime, "'12'", Integer.class).id()).isEqualTo("JS-10");
            assertThat(failing(runtime, "BigInt('99999999999999999999')", Long.class).id()).isEqualTo("JS-10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScriptsTricksStayInTheScript(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            assertThat(failing(runtime, "({ get a() { throw new TypeError('trap') } })", Object.class).summary())
                    .isEqualTo("TypeError: trap");
            assertThat(data(runtime, "Object.create({ inherited: 1 }, { hidden: { value: 1 } })")).isEqualTo(Map.of());
            assertThat(data(runtime, "(function () { Array.isArray = function () { return false }; "
                    + "Object.keys = function () { return ['fake'] }; return [{ a: 1 }] })()"))
                    .isEqualTo(List.of(Map.of("a", 1)));
            assertThat(data(runtime, "JSON.parse('{\"__proto__\": {\"x\": 1}}')"))
                    .isEqualTo(Map.of("__proto__", Map.of("x", 1)));
        }
    }
}
