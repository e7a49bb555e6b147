package fourteen.js;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A handle to a value inside a runtime. It belongs to that runtime and follows its threading rule: any thread may
/// ask, the answer is worked out on the loop.
public interface JsValue {

    boolean isNull();

    boolean isUndefined();

    boolean isFunction();

    boolean isArray();

    boolean isObject();

    boolean isString();

    boolean isNumber();

    boolean isBoolean();

    /// A property, or a handle to `undefined`.
    JsValue get(String name);

    /// Sets a property to what [JsRuntime#toJs] makes of the value.
    void set(String name, @Nullable Object value);

    /// Own enumerable string keys, in JavaScript's order.
    List<String> keys();

    /// An array's length.
    int size();

    /// An array's element.
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
    /// @throws JsException if it does not fit; the message names the path
    <T extends @Nullable Object> T as(Class<T> type);

    /// The settled value of a promise, or the value itself if it is none.
    CompletionStage<JsValue> settled();
}
