package fourteen.components;

import fourteen.flight.Binary;
import fourteen.flight.FlightError;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// JavaScript values as values of the Flight model. Data is copied at once; what has to be run, awaited or read becomes
/// a [Node], which is worked out when the writer comes to it. The same object becomes the same value everywhere.
final class Values {

    /// Data nested deeper than this is copied piece by piece, as the writer comes to it.
    private static final int EAGER_DEPTH = 64;

    private final Rendering rendering;
    private final ServerReact react;
    private final Value request;
    /// By the number that JavaScript has for the object; null where it has one and there is no value yet.
    private final List<@Nullable FlightValue> known = new ArrayList<>();
    private final Deque<String> trail = new ArrayDeque<>();

    /// @param request as JavaScript knows it
    Values(Rendering rendering, ServerReact react, Value request) {
        this.rendering = rendering;
        this.react = react;
        this.request = request;
    }

    /// A value that stands alone.
    FlightValue of(Value value) {
        return of(value, KeyPath.NONE);
    }

    private FlightValue of(Value value, KeyPath path) {
        FlightValue scalar = scalar(value);
        if (scalar != null) {
            return scalar;
        }
        int code = react.kind(value);
        return path.isNone() ? object(value, code & ~Kind.HAS_TO_JSON, null) : node(value, Kind.of(code), path);
    }

    /// A value that has a row of its own: nothing of it is read before the row is written.
    ///
    /// @param path the keys of the components around it
    FlightValue later(Value value, KeyPath path) {
        FlightValue scalar = scalar(value);
        if (scalar != null) {
            return scalar;
        }
        Kind kind = Kind.of(react.kind(value));
        return switch (kind) {
            case PLAIN, ARRAY, MAP, SET, FORM_DATA, ERROR, BINARY, DATE -> node(value, kind, path);
            default -> of(value, path);
        };
    }

    /// A chunk of a stream.
    FlightValue chunk(Value value, KeyPath path) {
        FlightValue scalar = scalar(value);
        if (scalar != null) {
            return scalar;
        }
        return path.isNone() ? object(value, react.kind(value), "") : of(value, path);
    }

    /// The properties of an element.
    ///
    /// @param type what the element is called, for errors
    FlightValue props(Value props, String type) {
        trail.addLast("<" + type + "> ");
        try {
            return of(props);
        } finally {
            trail.removeLast();
        }
    }

    private @Nullable FlightValue scalar(Value value) {
        if (value.isString()) {
            return new Text(value.asString());
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? Constant.TRUE : Constant.FALSE;
        }
        if (value.isNull()) {
            return react.isUndefined(value) ? Constant.UNDEFINED : Constant.NULL;
        }
        return null;
    }

    /// @param name of the property, for its `toJSON`
    private FlightValue object(Value value, int code, @Nullable String name) {
        Kind kind = Kind.of(code);
        if (Kind.hasToJson(code) && name != null) {
            return new Node(rendering, value, kind, KeyPath.NONE, name, place());
        }
        return switch (kind) {
            case NUMBER -> new NumberValue(value.asDouble());
            case BIGINT -> new BigIntValue(value.asBigInteger());
            case SYMBOL -> new SymbolValue(react.call("description", value).asString());
            case LAZY, THENABLE, CLIENT_REFERENCE, SERVER_REFERENCE -> node(value, kind, KeyPath.NONE);
            case FUNCTION, LOCAL_SYMBOL, INSTANCE, OLD_ELEMENT -> new Node(rendering, value, kind, KeyPath.NONE, null,
                    place());
            case ELEMENT, STREAM, ASYNC_ITERABLE, BLOB, ITERABLE, ITERATOR -> {
                int number = number(value);
                FlightValue same = known.get(number);
                if (same == null) {
                    same = node(value, kind, KeyPath.NONE);
                    known.set(number, same);
                }
                yield same;
            }
            case ARRAY, PLAIN, MAP, SET, FORM_DATA, ERROR, BINARY, DATE -> trail.size() < EAGER_DEPTH
                    ? data(value, kind)
                    : node(value, kind, KeyPath.NONE);
        };
    }

    private Node node(Value value, Kind kind, KeyPath path) {
        return new Node(rendering, value, kind, path, null, null);
    }

    /// Where a value stands: `<Chart> options.format`.
    private @Nullable String place() {
        String text = String.join("", trail);
        text = text.substring(Math.max(0, text.lastIndexOf("<")));
        return text.isEmpty() ? null : text.replace("> .", "> ");
    }

    /// What a quick copy could not copy.
    ///
    /// @param name of the property that holds it
    FlightValue leaf(Value value, String name) {
        int code = react.kind(value);
        Kind kind = Kind.of(code);
        boolean tooDeep = !Kind.hasToJson(code) && (kind == Kind.PLAIN || kind == Kind.ARRAY);
        return tooDeep ? node(value, kind, KeyPath.NONE) : object(value, code, name);
    }

    /// The same for an object that JavaScript knows and Java does not.
    FlightValue leaf(int number, String name) {
        return leaf(react.call("objectOf", request, number), name);
    }

    /// A function of the server that the browser may call; the same for the same function.
    FlightValue serverReference(Value function) {
        FlightValue same = known.get(number(function));
        if (same != null) {
            return same;
        }
        Value bound = react.call("bound", function);
        FlightPromise promise = bound.isNull() ? null : rendering.promise(bound, KeyPath.NONE);
        return know(function, new ServerReference(function.getMember("$$id").asString(), promise));
    }

    /// A promise of the model's; the same for the same thenable.
    FlightValue promise(Value thenable) {
        FlightValue same = known.get(number(thenable));
        return same != null ? same : know(thenable, rendering.promise(thenable, KeyPath.NONE));
    }

    /// Items that stand in no array of the author's.
    ArrayValue array(Value items) {
        return (ArrayValue) data(items, Kind.ARRAY);
    }

    /// Remembers what a value has become, before anything in it is looked at: it may hold itself.
    private <T extends FlightValue> T know(Value value, T copy) {
        known.set(number(value), copy);
        return copy;
    }

    private int number(Value value) {
        int number = react.number(request, value);
        while (known.size() <= number) {
            known.add(null);
        }
        return number;
    }

    /// A copy of data; the same for the same object.
    FlightValue data(Value value, Kind kind) {
        // @starter:begin task=8.4
        if (kind == Kind.PLAIN || kind == Kind.ARRAY) {
            // All in one call where no getter throws; what stands below does the same step by step.
            QuickCopy.Written written = react.copy(request, value);
            if (written != null) {
                return new QuickCopy(this, written, react.names(), known, trail).value(null, "");
            }
        }
        FlightValue same = known.get(number(value));
        return same != null ? same : copy(value, kind);
    }

    private FlightValue copy(Value value, Kind kind) {
        return switch (kind) {
            // A getter has thrown: property by property it will be told where.
            case PLAIN -> fill(know(value, new ObjectValue()), value);
            case ARRAY -> fill(know(value, new ArrayValue()), value);
            case MAP -> collection(value, Collection.Kind.MAP);
            case SET -> collection(value, Collection.Kind.SET);
            case FORM_DATA -> collection(value, Collection.Kind.FORM_DATA);
            case ERROR -> know(value, new FlightError());
            case BINARY -> know(value, new Binary(BinaryKinds.of(react.call("binaryName", value).asString()),
                    react.runtime().wrap(value).as(byte[].class)));
            case DATE -> date(value);
            default -> throw new IllegalArgumentException(kind + " is no data");
        };
    }

    private FlightValue collection(Value value, Collection.Kind kind) {
        ArrayValue body = new ArrayValue();
        Collection collection = know(value, new Collection(kind, body));
        fill(body, react.call("entries", value));
        return collection;
    }

    private DateValue date(Value value) {
        double time = react.call("date", value).asDouble();
        return new DateValue(Double.isNaN(time) ? null : Instant.ofEpochMilli((long) time));
    }

    private ArrayValue fill(ArrayValue array, Value items) {
        long size = items.getArraySize();
        for (long i = 0; i < size; i++) {
            String name = Long.toString(i);
            array.items().add(within("[" + name + "]", items.getArrayElement(i), name));
        }
        return array;
    }

    private ObjectValue fill(ObjectValue object, Value properties) {
        for (String name : properties.getMemberKeys()) {
            object.put(name, within("." + name, read(properties, name), name));
        }
        return object;
    }

    private FlightValue within(String step, Value value, String name) {
        FlightValue scalar = scalar(value);
        if (scalar != null) {
            return scalar;
        }
        trail.addLast(step);
        try {
            return object(value, react.kind(value), name);
        } finally {
            trail.removeLast();
        }
    }

    /// A getter that throws fails the row.
    private Value read(Value object, String name) {
        try {
            return object.getMember(name);
        } catch (PolyglotException e) {
            Unexpected.rethrow(e);
            throw ComponentsException.unreadable(place(), react.runtime().explain(e));
        }
        // @starter:end
    }
}
