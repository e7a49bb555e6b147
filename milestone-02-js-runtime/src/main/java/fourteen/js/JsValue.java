package fourteen.js;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// A handle to a value inside a runtime. It belongs to that runtime and follows its threading rule: any thread may
/// ask, the answer is worked out on the loop. What a script throws meanwhile comes out as [JsException].
///
/// Handles are equal if they mean the same value (`===`, and `NaN` equals itself).
public interface JsValue {

    /// What `typeof` tells, with `null` set apart.
    JsType type();

    default boolean isNull() {
        return type() == JsType.NULL;
    }

    default boolean isUndefined() {
        return type() == JsType.UNDEFINED;
    }

    default boolean isFunction() {
        return type() == JsType.FUNCTION;
    }

    boolean isArray();

    boolean isPromise();

    /// Anything that can have properties; a function, too.
    default boolean isObject() {
        JsType type = type();
        return type == JsType.OBJECT || type == JsType.FUNCTION;
    }

    default boolean isString() {
        return type() == JsType.STRING;
    }

    default boolean isNumber() {
        return type() == JsType.NUMBER;
    }

    default boolean isBoolean() {
        return type() == JsType.BOOLEAN;
    }

    /// A property, or a handle to `undefined`. Of `null` and `undefined` it throws, as in JavaScript.
    JsValue get(String name);

    /// Sets a property to what [JsRuntime#toJs] makes of the value.
    void set(String name, @Nullable Object value);

    /// Own enumerable string keys, in JavaScript's order.
    List<String> keys();

    /// An array's length.
    int size();

    /// An array's element, or a handle to `undefined`.
    JsValue at(int index);

    /// Calls it with `this` undefined.
    JsValue call(@Nullable Object... arguments);

    /// Calls its method.
    JsValue invoke(String method, @Nullable Object... arguments);

    /// Calls it with `new`.
    JsValue construct(@Nullable Object... arguments);

    /// A copy as plain Java data: `String.class`, `Integer.class`, a record, `JsonNode.class`, `Object.class` (lists
    /// and maps in order), ….
    ///
    /// | JavaScript | Java, as `Object.class` |
    /// |---|---|
    /// | `undefined`, `null` | `null`; an object's property that is `undefined` is left out |
    /// | boolean, string | `Boolean`, `String` |
    /// | number | `Integer` or `Long` if it is whole and safe (up to 2^53), else `Double` |
    /// | bigint | the smallest of `Integer`, `Long`, `BigInteger` that holds it |
    /// | `Date` | `Instant` |
    /// | array, `Set` | `List`, `LinkedHashSet` |
    /// | `Map`, any other object | `LinkedHashMap`; of an object its own enumerable string keys |
    /// | `ArrayBuffer`, typed arrays, `DataView` | `byte[]` |
    /// | `Error` | map of `name` and `message` |
    ///
    /// Functions, symbols and promises are no data: an error that names the path, as is a cycle.
    ///
    /// @throws JsException if it does not fit; the message names the path
    <T extends @Nullable Object> T as(Class<T> type);

    /// A copy as plain Java data of a generic type: `as(new TypeReference<List<Post>>() {})`.
    ///
    /// @throws JsException if it does not fit; the message names the path
    <T extends @Nullable Object> T as(TypeReference<T> type);

    /// The settled value of a promise, or the value itself if it is none. A rejection fails the stage with a
    /// [JsException]. The stage is completed on the loop: to wait for it there would wait for ever.
    CompletionStage<JsValue> settled();
}
