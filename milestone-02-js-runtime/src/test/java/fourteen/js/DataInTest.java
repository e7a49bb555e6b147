package fourteen.js;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Java data as a script sees it.
// A bean and a Date are what this test is about.
@SuppressWarnings({"EffectivelyPrivate", "UnusedMethod", "JavaUtilDate"})
final class DataInTest {

    enum Mood {
        GOOD;

        @Override
        public String toString() {
            return "shown otherwise";
        }
    }

    record Author(String name, Optional<String> mail) {}

    record Post(long id, String title, Author author, List<String> tags, @Nullable String none) {}

    private static String shown(JsRuntime runtime, @Nullable Object data) {
        return runtime.evaluate("""
                (function show(v) {
                  if (typeof v === 'bigint') return v + 'n';
                  if (typeof v === 'string') return JSON.stringify(v);
                  if (v instanceof Date) return 'Date(' + v.toISOString() + ')';
                  if (v instanceof Uint8Array) return 'Uint8Array(' + v.join() + ')';
                  if (Array.isArray(v)) return '[' + v.map(show).join() + ']';
                  if (typeof v === 'function') return 'function ' + v.name;
                  if (v && typeof v === 'object')
                    return '{' + Object.keys(v).map(function (k) { return k + ':' + show(v[k]) }).join() + '}';
                  return Object.is(v, -0) ? '-0' : String(v);
                })""").call(data).as(String.class);
    }

    private static JsException failing(JsRuntime runtime, Object data) {
        return catchThrowableOfType(JsException.class, () -> runtime.toJs(data));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsScriptForm(TestEngine engine) throws Exception {
        try (JsRuntime runtime = engine.runtime()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("b", true);
            map.put("a", null);
            assertThat(shown(runtime, map)).isEqualTo("{b:true,a:null}");
            assertThat(shown(runtime, new Post(7, "Hi", new Author("Ada", Optional.empty()), List.of("x", "y"), null)))
                    .isEqualTo("{id:7,title:\"Hi\",author:{name:\"Ada\",mail:null},tags:[\"x\",\"y\"],none:null}");
            assertThat(shown(runtime, Arrays.asList((byte) 1, (short) 2, 'c', 1.5f, -0.0, Double.NaN)))
                    .isEqualTo("[1,2,\"c\",1.5,-0,NaN]");
            assertThat(shown(runtime, Mood.GOOD)).isEqualTo("\"GOOD\"");
            assertThat(shown(runtime, new byte[]{1, -1})).isEqualTo("Uint8Array(1,255)");
            assertThat(shown(runtime, List.of(new byte[0]))).isEqualTo("[Uint8Array()]");
            assertThat(shown(runtime, Instant.EPOCH)).isEqualTo("Date(1970-01-01T00:00:00.000Z)");
            assertThat(shown(runtime, new Date(0))).isEqualTo("Date(1970-01-01T00:00:00.000Z)");
            assertThat(shown(runtime, LocalDate.EPOCH)).isEqualTo("\"1970-01-01\"");
            assertThat(shown(runtime, OffsetDateTime.parse("2026-11-22T10:00:00+01:00")))
                    .isEqualTo("\"2026-11-22T10:00:00+01:00\"");
            assertThat(shown(runtime, new UUID(1, 2))).isEqualTo("\"00000000-0000-0001-0000-000000000002\"");
            assertThat(shown(runtime, Optional.of("there"))).isEqualTo("\"there\"");
            assertThat(shown(runtime, new int[]{1, 2})).isEqualTo("[1,2]");
            assertThat(shown(runtime, "\ud83d\ude00\u2028</script>")).contains("\ud83d\ude00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void wholeNumbersBeyondWhatANumberHoldsAreBigints(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            assertThat(shown(runtime,
                    List.of(9007199254740991L, 9007199254740992L, Long.MIN_VALUE, BigInteger.TWO.pow(70),
                            BigInteger.TEN)))
                    .isEqualTo("[9007199254740991,9007199254740992n,-9223372036854775808n,1180591620717411303424n,10]");
            assertThat(shown(runtime, List.of(new BigDecimal("0.1"), new BigDecimal("12.50"), new BigDecimal("1E20"))))
                    .isEqualTo("[0.1,12.5,100000000000000000000]");
            JsException error = failing(runtime, Map.of("price", List.of(new BigDecimal("0.10000000000000000001"))));
            assertThat(error).hasMessage("""
                    the Java value has no JavaScript form
                      at        $.price[0]
                      expected  a decimal that a JavaScript number can hold
                      got       0.10000000000000000001
                      next      send a record, map, list or text instead
                      lesson    course/lessons/02-js-runtime.md#task-23-data-comes-out  [JS-12]""");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsAKeyWhateverItsName(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            JsValue object = runtime.toJs(Map.of("__proto__", Map.of("admin", true)));
            assertThat(object.get("admin").isUndefined()).isTrue();
            assertThat(object.keys()).containsExactly("__proto__");
            assertThat(runtime.evaluate("({}).admin").isUndefined()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCycleIsNamedByItsPath(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            Map<String, Object> parent = new HashMap<>();
            parent.put("children", List.of("first", Map.of("parent", parent)));
            assertThat(failing(runtime, Map.of("tree", parent))).hasMessage("""
                    the data has a cycle
                      at        $.tree.children[1].parent
                      expected  a tree
                      got       the same object as at $.tree
                      next      send an id instead of the object, or leave the property out
                      lesson    course/lessons/02-js-runtime.md#task-23-data-comes-out  [JS-08]""");
            List<Object> list = new ArrayList<>();
            list.add(list);
            assertThat(failing(runtime, list).place()).isEqualTo("$[0]");
            Object shared = List.of(1);
            assertThat(shown(runtime, List.of(shared, shared))).isEqualTo("[[1],[1]]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void deepDataIsRefusedBeforeTheStackIsFull(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime()) {
            Object deep = 1;
            for (int i = 0; i < 100_000; i++) {
                deep = List.of(deep);
            }
            assertThat(failing(runtime, deep).id()).isEqualTo("JS-09");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLiveGoesThroughAsItIs(TestEngine engine) {
        try (JsRuntime runtime = engine.runtime(); JsRuntime other = engine.runtime()) {
            JsValue object = runtime.evaluate("var object = { x: 1 }; object");
            JsValue holder = runtime.toJs(Map.of("it", object, "add", (HostFunction) arguments -> arguments.get(0)
                    .as(int.class) + arguments.get(1).as(int.class)));
            assertThat(holder.get("it")).isEqualTo(object);
            assertThat(runtime.evaluate("(function (h) { return h.it === object && h.add(1, 2) })")
                    .call(holder)
                    .as(Integer.class)).isEqualTo(3);
            assertThat(failing(other, object).id()).isEqualTo("JS-13");
            assertThat(failing(other, List.of(object)).id()).isEqualTo("JS-13");
        }
    }

    @Test
    void aThrowingGetterOfABeanIsNamed() {
        try (JsRuntime runtime = TestEngine.GRAAL.runtime()) {
            JsException error = failing(runtime, Map.of("bean", new Object() {

                public String getName() {
                    throw new IllegalStateException("closed session");
                }
            }));
            assertThat(error.id()).isEqualTo("JS-12");
            assertThat(error.place()).isEqualTo("$.bean.name");
            assertThat(error.got()).contains("closed session");
        }
    }
}
