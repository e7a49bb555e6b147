package fourteen.actions;

import fourteen.flight.Binary;
import fourteen.flight.FlightError;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Failed;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.TemporaryReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.Unrendered;
import fourteen.js.GraalRuntime;
import fourteen.js.HostFunction;
import fourteen.js.JsValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// What a client sent, as plain values of JavaScript: never as a Java object, and never with a property that the client could
/// not have sent. On the loop only.
final class ReceivedValues {

    /// A file that is no longer is copied at once; of others so much is read at a time.
    private static final int SMALL = 65_536;

    private final GraalRuntime runtime;
    private final Value make;
    private final UnaryOperator<String> current;
    private final IdentityHashMap<FlightValue, Value> known = new IdentityHashMap<>();

    /// @param functions the module `received-values.ts`
    /// @param current   the id that a function of the server has now, by the one that the client knows
    ReceivedValues(GraalRuntime runtime, JsValue functions, UnaryOperator<String> current) {
        this.runtime = runtime;
        this.current = current;
        make = runtime.unwrap(functions);
    }

    JsValue of(FlightValue value) {
        return runtime.wrap(value(value));
    }

    private Value value(FlightValue value) {
        return switch (value) {
            case Constant constant -> constant(constant);
            case Text text -> Value.asValue(text.value());
            case NumberValue number -> Value.asValue(number.value());
            case BigIntValue number -> make("bigint", number.value().toString());
            case SymbolValue symbol -> make("symbol", symbol.name());
            case DateValue date -> make("date",
                    date.instant() == null ? Double.NaN : (double) date.instant().toEpochMilli());
            case ArrayValue _,ObjectValue _,FlightPromise _,ServerReference _,Collection _,Binary _,FlightFile _,FlightStream _ -> {
                Value same = known.get(value);
                yield same != null ? same : withIdentity(value);
            }
            case FlightError _,Failed _ -> make("error");
            // None of these is read from what a client sends.
            case Element _,Lazy _,ClientReference _,TemporaryReference _,Unrendered _ -> Value.asValue(null);
        };
    }

    private Value constant(Constant constant) {
        return switch (constant) {
            case NULL, WAITING -> Value.asValue(null);
            case UNDEFINED -> make.getMember("nothing");
            case TRUE -> Value.asValue(true);
            case FALSE -> Value.asValue(false);
        };
    }

    private Value withIdentity(FlightValue value) {
        return switch (value) {
            case ArrayValue array -> array(array);
            case ObjectValue object -> object(object);
            case FlightPromise promise -> promise(promise);
            case ServerReference function -> know(function, function(function));
            case Collection collection -> collection(collection);
            case Binary binary -> know(binary, make("binary", binary.kind().javaScriptName, bytes(binary.bytes())));
            case FlightFile file -> know(file, file(file));
            case FlightStream stream -> know(stream, stream(stream));
            default -> throw new IllegalArgumentException(value + " has no identity");
        };
    }

    private Value know(FlightValue value, Value made) {
        known.put(value, made);
        return made;
    }

    private Value make(String function, @Nullable Object... arguments) {
        return make.getMember(function).execute(arguments);
    }

    private Value bytes(byte[] bytes) {
        return runtime.unwrap(runtime.toJs(bytes));
    }

    /// A long file stays where it is: on disk.
    private Value file(FlightFile from) {
        if (from.size() <= SMALL) {
            return make("file", from.name(), from.type(), bytes(from.bytes()));
        }
        HostFunction all = _ -> from.bytes();
        HostFunction open = _ -> pieces(from);
        return make("stored", from.name(), from.type(), from.size(), function("all", all), function("open", open));
    }

    private Value function(String name, HostFunction body) {
        return runtime.unwrap(runtime.function(name, body));
    }

    private JsValue pieces(FlightFile from) throws IOException {
        InputStream in = from.open();
        return runtime.asyncFunction("next", _ -> {
            byte[] piece = in.readNBytes(SMALL);
            if (piece.length == 0) {
                in.close();
                return null;
            }
            return piece;
        });
    }

    private Value array(ArrayValue from) {
        Value array = know(from, make("array"));
        from.items().forEach(item -> make("push", array, value(item)));
        return array;
    }

    private Value object(ObjectValue from) {
        Value object = know(from, make("object"));
        for (String key : from.keys()) {
            FlightValue property = from.get(key);
            if (property != null && property != Constant.UNDEFINED && !key.equals("__proto__")) {
                make("define", object, key, value(property));
            }
        }
        return object;
    }

    private Value promise(FlightPromise from) {
        Value deferred = make("deferred");
        know(from, deferred.getMember("promise"));
        from.whenSettled(() -> {
            FlightValue settled = from.value();
            if (from.isFulfilled() && settled != null) {
                deferred.getMember("resolve").executeVoid(value(settled));
            } else {
                deferred.getMember("reject").executeVoid(make("error"));
            }
        });
        return deferred.getMember("promise");
    }

    private Value function(ServerReference from) {
        FlightPromise bound = from.bound();
        FlightValue arguments = bound == null ? null : bound.value();
        return make("reference", current.apply(from.id()), arguments == null ? null : value(arguments), from.id());
    }

    private Value collection(Collection from) {
        return switch (from.kind()) {
            case MAP -> {
                Value map = know(from, make("map"));
                pairs(from, (key, item) -> make("put", map, key, item));
                yield map;
            }
            case SET -> {
                Value set = know(from, make("set"));
                from.body().items().forEach(item -> make("add", set, value(item)));
                yield set;
            }
            case FORM_DATA -> {
                Value form = know(from, make("form"));
                pairs(from, (name, item) -> make("append", form, name, item));
                yield form;
            }
            case ITERATOR -> know(from, make("iterator", array(from.body())));
            case BLOB -> know(from, blob(from.body()));
        };
    }

    @FunctionalInterface
    private interface Pair {
        void take(Value key, Value item);
    }

    private void pairs(Collection from, Pair to) {
        for (FlightValue each : from.body().items()) {
            if (each instanceof ArrayValue pair && pair.items().size() == 2) {
                to.take(value(pair.items().getFirst()), value(pair.items().getLast()));
            }
        }
    }

    private Value blob(ArrayValue body) {
        Value bytes = bytes(new byte[0]);
        String type = body.items().getFirst() instanceof Text text ? text.value() : "";
        if (body.items().size() > 1 && body.items().get(1) instanceof Binary only) {
            bytes = bytes(only.bytes());
        }
        return make("blob", type, bytes);
    }

    /// All of it has come in: a call begins when its body is complete.
    private Value stream(FlightStream from) {
        Value chunks = make("array");
        boolean failed = false;
        for (FlightPromise chunk : from.chunks()) {
            FlightValue settled = chunk.value();
            failed |= !chunk.isFulfilled();
            if (chunk.isFulfilled() && settled != null) {
                make("push", chunks, value(settled));
            }
        }
        FlightPromise end = from.end();
        FlightValue result = end == null ? null : end.value();
        failed |= end == null || !end.isFulfilled();
        Value last = result == null || failed ? make.getMember("nothing") : value(result);
        return switch (from.kind()) {
            case VALUES -> make("readable", chunks, false, failed);
            case BYTES -> make("readable", chunks, true, failed);
            case ITERABLE -> make("iterable", chunks, last, failed, false);
            case ITERATOR -> make("iterable", chunks, last, failed, true);
        };
    }
}
