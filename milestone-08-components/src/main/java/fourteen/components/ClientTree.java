package fourteen.components;

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
import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// The rendered tree once more, as elements of the client's graph: what React's own renderer for HTML is given. What React's
/// client in the browser makes of the rows, this makes of the model that they were written from; nothing runs twice.
///
/// One request, on the loop only. What is still open becomes a lazy that waits.
final class ClientTree {

    private final ClientReact react;
    private final ClientExports exports;
    private final UnaryOperator<FlightValue> finish;
    private final IdentityHashMap<FlightValue, Value> known = new IdentityHashMap<>();
    private final Value undefined;
    /// How many client components are around what is being made.
    private int handed;

    /// @param exports what client references stand for here
    /// @param finish  what is done to each piece of the tree before it is handed to React; milestone 9 puts finished HTML in
    ClientTree(ClientReact react, ClientExports exports, UnaryOperator<FlightValue> finish) {
        this.react = react;
        this.exports = exports;
        this.finish = finish;
        undefined = react.runtime().context().eval("js", "undefined");
    }

    /// A piece of the tree that stands alone: the root, or what a place waits for.
    Value piece(FlightValue value) {
        try {
            return of(finish.apply(value));
        } catch (Unusable unusable) {
            return react.call("rejectedLazy", failure(unusable.error));
        }
    }

    /// Its place has an error instead of a value: the element around it fails.
    private static final class Unusable extends Error {

        private static final long serialVersionUID = 1;

        private final transient FlightError error;

        private Unusable(FlightError error) {
            super("a value failed", null, false, false);
            this.error = error;
        }
    }

    /// What a value stands for by now: what a component has become, what a lazy holds. The value itself if that is open.
    static FlightValue rendered(FlightValue value) {
        FlightValue at = value;
        while (true) {
            FlightValue next = switch (at) {
                case Node node -> node.outcome();
                case Lazy lazy when lazy.payload().isFulfilled() -> lazy.payload().value();
                default -> null;
            };
            if (next == null) {
                return at;
            }
            at = next;
        }
    }

    private Value of(FlightValue value) {
        return switch (value) {
            case Constant constant -> constant(constant);
            case Text text -> Value.asValue(text.value());
            case NumberValue number -> Value.asValue(number.value());
            case BigIntValue number -> react.call("bigint", number.value().toString());
            case SymbolValue symbol -> react.call("symbol", symbol.name());
            case DateValue date -> react.call("date",
                    date.instant() == null ? Double.NaN : (double) date.instant().toEpochMilli());
            case Element element -> element(element);
            case Lazy lazy -> lazy(lazy.payload());
            case Node node -> node(node);
            case ClientReference reference -> exports.value(reference);
            case Failed failed -> throw new Unusable(failed.error());
            case TemporaryReference _ -> Value.asValue(null);
            case Unrendered other -> throw new IllegalArgumentException("not a node of this renderer: " + other);
            case ArrayValue _,ObjectValue _,FlightPromise _,ServerReference _,Collection _,Binary _,FlightFile _,FlightStream _,FlightError _ -> {
                Value same = known.get(value);
                yield same != null ? same : shared(value);
            }
        };
    }

    private Value constant(Constant constant) {
        return switch (constant) {
            case NULL, WAITING -> Value.asValue(null);
            case UNDEFINED -> undefined;
            case TRUE -> Value.asValue(true);
            case FALSE -> Value.asValue(false);
        };
    }

    /// What has an identity: the same value wherever it stands.
    private Value shared(FlightValue value) {
        return switch (value) {
            case ArrayValue array -> fill(know(array, react.call("array")), array);
            case ObjectValue object -> fill(know(object, react.call("object")), object);
            case FlightPromise promise -> promise(promise);
            case ServerReference reference -> know(reference, function(reference));
            case Collection collection -> know(collection, collection(collection));
            case Binary binary -> know(binary, binary(binary));
            case FlightFile file -> know(file, collection(file.blob()));
            case FlightStream stream -> stream(stream);
            case FlightError error -> know(error, failure(error));
            default -> throw new IllegalArgumentException(value + " has no identity");
        };
    }

    private Value know(FlightValue value, Value copy) {
        known.put(value, copy);
        return copy;
    }

    private Value fill(Value array, ArrayValue from) {
        long index = 0;
        for (FlightValue item : from.items()) {
            array.setArrayElement(index++, of(item));
        }
        return array;
    }

    private Value fill(Value object, ObjectValue from) {
        for (String key : from.keys()) {
            FlightValue value = from.get(key);
            // Neither arrives in the browser (WIRE-FORMAT §2.3, §2.4).
            if (value instanceof FinishedContent content) {
                finished(object, content);
            } else if (value != null && value != Constant.UNDEFINED && !key.equals("__proto__")) {
                object.putMember(key, of(value));
            }
        }
        return object;
    }

    private void finished(Value props, FinishedContent content) {
        if (handed > 0) {
            react.call("finished", props, content.html(), (ProxyExecutable) _ -> of(content.children()));
        } else {
            react.call("finished", props, content.html());
        }
    }

    // ---- elements, and what is not there yet

    private Value element(Element element) {
        Value same = known.get(element);
        if (same != null) {
            return same;
        }
        boolean toClient = !(element.type() instanceof Text || element.type() instanceof SymbolValue);
        handed += toClient ? 1 : 0;
        Value made;
        try {
            made = react.call("element", type(element.type()), of(element.key()), of(element.props()));
        } catch (Unusable unusable) {
            made = react.call("rejectedLazy", failure(unusable.error));
        } finally {
            handed -= toClient ? 1 : 0;
        }
        return know(element, made);
    }

    private Value type(FlightValue type) {
        return type instanceof ClientReference reference ? exports.type(reference) : of(type);
    }

    private Value node(Node node) {
        FlightValue outcome = node.outcome();
        if (outcome != null) {
            return of(outcome);
        }
        Value same = known.get(node);
        if (same != null) {
            return same;
        }
        Value deferred = react.call("deferred");
        node.whenRendered(() -> settle(deferred, node));
        return know(node, react.call("lazy", deferred.getMember("promise")));
    }

    private Value lazy(FlightPromise payload) {
        FlightValue value = payload.value();
        if (payload.isFulfilled() && value != null) {
            return value instanceof Node node && node.outcome() == null
                    ? node(node)
                    : react.call("fulfilledLazy", of(value));
        }
        if (payload.isRejected()) {
            return react.call("rejectedLazy", failure(payload.reason()));
        }
        return react.call("lazy", pending(payload));
    }

    private Value promise(FlightPromise promise) {
        return pending(promise);
    }

    /// A promise of JavaScript's that is settled as the model's is.
    private Value pending(FlightPromise promise) {
        Value same = known.get(promise);
        if (same != null) {
            return same;
        }
        Value deferred = react.call("deferred");
        know(promise, deferred.getMember("promise"));
        promise.whenSettled(() -> {
            FlightValue value = promise.value();
            if (promise.isRejected() || value == null) {
                deferred.invokeMember("reject", failure(promise.reason()));
            } else if (value instanceof Node node && node.outcome() == null) {
                node.whenRendered(() -> settle(deferred, node));
            } else {
                settle(deferred, value);
            }
        });
        return deferred.getMember("promise");
    }

    /// Resolves a place, at once if all client modules in it are there.
    private void settle(Value deferred, FlightValue value) {
        exports.whenLoaded(() -> deferred.invokeMember("resolve", latePiece(value)));
    }

    /// A client component may be around it: who knows?
    private Value latePiece(FlightValue value) {
        handed++;
        try {
            return piece(value);
        } finally {
            handed--;
        }
    }

    private Value failure(@Nullable FlightError error) {
        return react.failure(error == null ? new FlightError() : error);
    }

    // ---- everything else that has an identity

    private Value function(ServerReference reference) {
        FlightPromise bound = reference.bound();
        return react.call("serverReference", reference.id(), bound == null ? null : arguments(bound));
    }

    private Value arguments(FlightPromise bound) {
        FlightValue arguments = bound.value();
        boolean isOpen = arguments instanceof Node node && node.outcome() == null;
        return arguments == null || isOpen || !bound.isFulfilled() ? pending(bound) : of(arguments);
    }

    private Value collection(Collection collection) {
        Value body = of(collection.body());
        return switch (collection.kind()) {
            case MAP -> react.call("map", body);
            case SET -> react.call("set", body);
            case FORM_DATA -> react.call("formData", body);
            case BLOB -> react.call("blob", body);
            case ITERATOR -> react.call("iterator", body);
        };
    }

    private Value binary(Binary binary) {
        return react.call("binary", binary.kind().javaScriptName,
                react.runtime().unwrap(react.runtime().toJs(binary.bytes())));
    }

    private Value stream(FlightStream stream) {
        Value source = react.call("source");
        Value made = switch (stream.kind()) {
            case VALUES -> react.call("readable", source, false);
            case BYTES -> react.call("readable", source, true);
            case ITERABLE -> react.call("iterable", source, false);
            case ITERATOR -> react.call("iterable", source, true);
        };
        know(stream, made);
        new StreamCopy(stream, source).goOn();
        return made;
    }

    /// Hands over the chunks of a stream as they come.
    private final class StreamCopy {

        private final FlightStream stream;
        private final Value target;
        private int next;
        private boolean ended;
        private boolean waiting;

        private StreamCopy(FlightStream stream, Value target) {
            this.stream = stream;
            this.target = target;
            stream.onChange(this::goOn);
        }

        private void goOn() {
            if (!waiting) {
                waiting = true;
                exports.whenLoaded(() -> {
                    waiting = false;
                    copy();
                });
            }
        }

        private void copy() {
            while (next < stream.chunks().size()) {
                send("chunk", stream.chunks().get(next++));
            }
            FlightPromise end = stream.end();
            if (end != null && !ended) {
                ended = true;
                send("done", end);
            }
        }

        private void send(String how, FlightPromise promise) {
            FlightValue value = promise.value();
            if (promise.isRejected() || value == null) {
                target.invokeMember("failed", failure(promise.reason()));
            } else {
                target.invokeMember(how, latePiece(value));
            }
        }
    }

    /// For [ProxyExecutable]s that give hints: what React's renderer is told when it comes to the tree.
    Value hinting(Value tree, Runnable give) {
        return react.call("hinting", tree, (ProxyExecutable) _ -> {
            give.run();
            return null;
        });
    }
}
