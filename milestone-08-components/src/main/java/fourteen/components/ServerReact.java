package fourteen.components;

import fourteen.flight.FlightValue.Text;
import fourteen.js.GraalRuntime;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// React as a graph of server modules has it, with this renderer in the place of React's own: the functions of
/// `server-react.js`. On the loop only.
public final class ServerReact {

    private static final JsSource SOURCE = JsSource.resource(ServerReact.class, "server-react.js");

    private static final int NO_TYPE = 7;

    private final GraalRuntime runtime;
    private final Map<String, Value> functions = new HashMap<>();
    private final boolean strict;
    private final Value undefined;
    private final Value kind;
    private final Value typeKind;
    private final Value call;
    private final Value copy;
    private final Value numberOf;
    private Value memory;
    private final List<@Nullable Text> names = new ArrayList<>();

    /// @param react    the namespace of `react` under the condition `react-server`
    /// @param reactDom that of `react-dom`
    public ServerReact(GraalRuntime runtime, JsValue react, JsValue reactDom) {
        this(runtime, react, reactDom, false);
    }

    /// @param strict whether an element without a type is an error here, where its component is known: in development.
    ///               React leaves it to the client
    ServerReact(GraalRuntime runtime, JsValue react, JsValue reactDom, boolean strict) {
        this.runtime = runtime;
        this.strict = strict;
        Value script = runtime.unwrap(runtime.evaluate(SOURCE).call(module(react), module(reactDom)));
        for (String name : script.getMemberKeys()) {
            functions.put(name, script.getMember(name));
        }
        undefined = runtime.context().eval("js", "undefined");
        kind = function("kind");
        typeKind = function("typeKind");
        call = function("call");
        copy = function("copy");
        numberOf = function("numberOf");
        memory = call("codesOfCopies");
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

    /// A plain object or an array in one piece, for [QuickCopy]; null if one of its getters throws.
    QuickCopy.@Nullable Written copy(Value request, Value object) {
        try {
            Value text = copy.execute(request, object);
            return new QuickCopy.Written(IntBuffer.wrap(codes()), text);
        } catch (PolyglotException e) {
            Unexpected.rethrow(e);
            return null;
        }
    }

    private int[] codes() {
        int count = memory.readBufferInt(ByteOrder.nativeOrder(), 0);
        if (count == 0) {
            memory = call("codesOfCopies");
            count = memory.readBufferInt(ByteOrder.nativeOrder(), 0);
        }
        byte[] bytes = new byte[Integer.BYTES * count];
        memory.readBuffer(0, bytes, 0, bytes.length);
        int[] codes = new int[count];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asIntBuffer().get(codes);
        return codes;
    }

    /// The names that copies refer to.
    List<@Nullable Text> names() {
        return names;
    }

    /// The number of an object in a request.
    int number(Value request, Value object) {
        return numberOf.execute(request, object).asInt();
    }

    /// @throws ComponentsException in development, if it is no type: `undefined` above all, from an import of what is not
    ///         exported
    TypeKind typeKind(Value type) {
        int number = typeKind.execute(type).asInt();
        if (number != NO_TYPE) {
            return TypeKind.of(number);
        }
        if (strict) {
            throw ComponentsException.noType(call("noType", type).asString());
        }
        return TypeKind.OTHER;
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
