package fourteen.components;

import fourteen.js.GraalRuntime;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// React as a graph of server modules has it, with this renderer in the place of React's own: the functions of
/// `server-react.js`. On the loop only.
public final class ServerReact {

    private static final JsSource SOURCE = JsSource.resource(ServerReact.class, "server-react.js");

    private final GraalRuntime runtime;
    private final Map<String, Value> functions = new HashMap<>();
    private final Value undefined;
    private final Value kind;
    private final Value typeKind;
    private final Value call;

    /// @param react    the namespace of `react` under the condition `react-server`
    /// @param reactDom that of `react-dom`
    public ServerReact(GraalRuntime runtime, JsValue react, JsValue reactDom) {
        this.runtime = runtime;
        Value script = runtime.unwrap(runtime.evaluate(SOURCE).call(module(react), module(reactDom)));
        for (String name : script.getMemberKeys()) {
            functions.put(name, script.getMember(name));
        }
        undefined = runtime.context().eval("js", "undefined");
        kind = function("kind");
        typeKind = function("typeKind");
        call = function("call");
    }

    /// The package itself, and not its copy in a namespace: React and this renderer share its internals.
    static JsValue module(JsValue namespace) {
        JsValue whole = namespace.get("default");
        return whole.isUndefined() ? namespace : whole;
    }

    GraalRuntime runtime() {
        return runtime;
    }

    /// What [Kind] knows by its number.
    int kind(Value value) {
        return kind.execute(value).asInt();
    }

    TypeKind typeKind(Value type) {
        return TypeKind.of(typeKind.execute(type).asInt());
    }

    boolean isUndefined(Value value) {
        return value.isNull() && value.equals(undefined);
    }

    /// Runs a component; what it returns is ready to be rendered.
    ///
    /// @param used what it had used when it suspended; null if it did not
    Value component(Value component, Value props, @Nullable Value used) {
        return call.execute(component, props, used);
    }

    /// What people call an element's type.
    String typeName(Value type) {
        return call("typeName", type).asString();
    }

    Value call(String function, @Nullable Object... arguments) {
        return function(function).execute(arguments);
    }

    Value function(String name) {
        return Objects.requireNonNull(functions.get(name), name);
    }
}
