package fourteen.components;

import fourteen.flight.FlightError;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Failed;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.Unrendered;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// A value that has to be run, awaited or read first: an element with its components above all (WIRE-FORMAT §2.3).
///
/// A component's result may be an element with a component again, so rendering goes on until something is there that can
/// be sent. If that has to wait, it goes on later from the innermost element reached, not from the outermost.
final class Node extends Unrendered {

    private static final SymbolValue FRAGMENT = new SymbolValue("react.fragment");

    private final Rendering rendering;
    private final ServerReact react;
    private final @Nullable String name;
    private final @Nullable String place;
    private Value model;
    private Kind kind;
    private KeyPath path;
    private @Nullable ComponentTrail trail;
    private @Nullable Value used;
    private @Nullable FlightValue outcome;
    private @Nullable List<Runnable> listeners;

    /// @param name  of the property that holds it, if its `toJSON` is to be called; else null
    /// @param place for errors
    Node(Rendering rendering, Value model, Kind kind, KeyPath path, @Nullable String name, @Nullable String place) {
        super(kind.isNode());
        this.rendering = rendering;
        this.react = rendering.react();
        this.model = model;
        this.kind = kind;
        this.path = path;
        this.name = name;
        this.place = place;
        trail = rendering.trail();
    }

    @Override
    public FlightValue render(boolean images, boolean links) {
        Node attempt = new Node(rendering, model, kind, path, name, place);
        attempt.used = used;
        attempt.trail = trail;
        FlightValue result = attempt.run(images, links);
        outcome = result;
        if (listeners != null) {
            listeners.forEach(react.runtime().loop()::execute);
            listeners = null;
        }
        return result;
    }

    /// What it turned out to be, for whoever reads the tree a second time; null until the writer has come to it.
    @Nullable
    FlightValue outcome() {
        return outcome;
    }

    /// Runs something on the loop once there is an outcome: the row that it is in is still to be written.
    void whenRendered(Runnable then) {
        if (listeners == null) {
            listeners = new ArrayList<>(1);
        }
        listeners.add(then);
    }

    private FlightValue run(boolean images, boolean links) {
        ComponentTrail outer = rendering.trail();
        rendering.inside(trail);
        try {
            FlightValue done = name == null ? null : next(asJson(name));
            if (done == null) {
                done = step(images, links);
            }
            while (done == null) {
                done = step(images, links);
            }
            return done;
        } catch (PolyglotException e) {
            return stopped(e);
        } catch (ComponentsException e) {
            RuntimeException cause = e.unread();
            return cause == null ? failed(rendering.error(e)) : Failed.row(rendering.error(cause));
        } finally {
            rendering.inside(outer);
        }
    }

    /// What `toJSON` gives instead. Where it throws, the whole row fails.
    private Value asJson(String property) {
        try {
            return react.call("toJson", model, property);
        } catch (PolyglotException e) {
            Unexpected.rethrow(e);
            throw ComponentsException.unreadable(place, react.runtime().explain(e));
        }
    }

    /// Goes on with another value in this one's place; gives it if there is nothing to render.
    private @Nullable FlightValue next(Value value) {
        if (value.isString() || value.isBoolean() || value.isNull()) {
            return rendering.values().of(value);
        }
        model = value;
        kind = Kind.of(react.kind(value));
        return null;
    }

    private @Nullable FlightValue step(boolean images, boolean links) {
        return switch (kind) {
            case ELEMENT -> element(images, links);
            case LAZY -> {
                used = null;
                yield next(react.call("init", model));
            }
            case CLIENT_REFERENCE -> rendering.clientReference(model);
            case SERVER_REFERENCE -> rendering.values().serverReference(model);
            case THENABLE -> path.isNone() ? rendering.values().promise(model) : rendering.promise(model, path);
            case ARRAY -> inFragment(rendering.values().data(model, kind));
            case ITERABLE, ITERATOR -> iterable();
            case ASYNC_ITERABLE -> path.hasKey()
                    ? inFragment(new Node(rendering, model, kind, KeyPath.NONE, null, place))
                    : Streams.iterable(rendering, model, path);
            case STREAM -> Streams.stream(rendering, model, path);
            case BLOB -> Streams.blob(rendering, model);
            case PLAIN, MAP, SET, FORM_DATA, ERROR, BINARY, DATE -> rendering.values().data(model, kind);
            case NUMBER, BIGINT, SYMBOL -> rendering.values().of(model);
            case FUNCTION -> throw ComponentsException.function(place, isHandler(), shown());
            case INSTANCE -> throw ComponentsException.instance(place, instanceName());
            case LOCAL_SYMBOL -> throw ComponentsException.localSymbol(place, shown());
            case OLD_ELEMENT -> throw ComponentsException.oldElement(place);
        };
    }

    private boolean isHandler() {
        return place != null && place.matches("(?s).*[. ]on[A-Z]\\w*");
    }

    private String instanceName() {
        String name = react.call("className", model).asString();
        return name.isEmpty() ? "an object without a prototype" : "an instance of " + name;
    }

    private String shown() {
        return react.call("shown", model).asString();
    }

    // ---- elements

    private @Nullable FlightValue element(boolean images, boolean links) {
        // @starter:begin task=8.3
        Value props = model.getMember("props");
        Value type = model.getMember("type");
        FlightValue key = key(model.getMember("key"));
        Value ref = props.getMember("ref");
        if (ref != null && !ref.isNull()) {
            throw ComponentsException.ref("<" + react.typeName(type) + ">");
        }
        if (type.isString()) {
            return host(type.asString(), key, props, images, links);
        }
        while (true) {
            switch (react.typeKind(type)) {
                case COMPONENT -> {
                    return component(type, key, props);
                }
                case FORWARD_REF -> {
                    return component(type.getMember("render"), key, props);
                }
                case MEMO -> type = type.getMember("type");
                case LAZY -> type = react.call("init", type);
                case FRAGMENT -> {
                    if (key != Constant.NULL) {
                        return tuple(FRAGMENT, key, props, "Fragment");
                    }
                    path = path.inFragment();
                    Value children = props.getMember("children");
                    return children == null ? Constant.UNDEFINED : next(children);
                }
                case CLIENT_REFERENCE -> {
                    return tuple(rendering.clientReference(type), key, props, react.typeName(type));
                }
                case OTHER -> {
                    return type.isString()
                            ? host(type.asString(), key, props, images, links)
                            : tuple(rendering.values().of(type), key, props, react.typeName(type));
                }
            }
        }
    }

    private @Nullable FlightValue component(Value component, FlightValue key, Value props) {
        Value before = used;
        used = null;
        trail = new ComponentTrail(component, trail);
        rendering.inside(trail);
        Value result = react.component(component, props, before);
        path = path.inside(key);
        return next(result);
    }

    private FlightValue host(String tag, FlightValue key, Value props, boolean images, boolean links) {
        if (tag.equals("img") || tag.equals("link")) {
            react.call("hostHint", tag, props, images, links);
        }
        return tuple(new Text(tag), key, props, tag);
    }

    private FlightValue tuple(FlightValue type, FlightValue key, Value props, String name) {
        FlightValue full = path.of(key);
        Element element = new Element(type, full, rendering.values().props(props, name));
        return path.slot() && full != Constant.NULL ? ArrayValue.of(element) : element;
        // @starter:end
    }

    private static FlightValue key(Value key) {
        if (key.isNull()) {
            return Constant.NULL;
        }
        return key.isString() ? new Text(key.asString()) : new SymbolValue("react.optimistic_key");
    }

    /// Several children where a component with a key stands: a fragment carries the key.
    private FlightValue inFragment(FlightValue children) {
        if (!path.hasKey()) {
            return children;
        }
        Element fragment = new Element(FRAGMENT, path.key(), new ObjectValue().put("children", children));
        return path.slot() ? ArrayValue.of(fragment) : fragment;
    }

    private FlightValue iterable() {
        Value read = react.call("iterator", model);
        ArrayValue items = rendering.values().array(read.getArrayElement(1));
        return read.getArrayElement(0).asBoolean()
                ? new FlightValue.Collection(FlightValue.Collection.Kind.ITERATOR, items)
                : inFragment(items);
    }

    // ---- what has to wait, and what fails

    private FlightValue stopped(PolyglotException stop) {
        Unexpected.rethrow(stop);
        Value thrown = stop.getGuestObject();
        Value awaited = thrown == null ? null : react.call("awaited", thrown);
        if (awaited == null || awaited.isNull()) {
            return failed(rendering.error(react.runtime().explain(stop)));
        }
        used = react.call("usedSoFar");
        FlightPromise promise = rendering.awaited();
        react.call("ping", awaited, (ProxyExecutable) _ -> {
            promise.resolve(this);
            return null;
        });
        return new Lazy(promise);
    }

    private FlightValue failed(FlightError error) {
        return kind.isNode() ? new Lazy(FlightPromise.rejected(error)) : new Failed(error);
    }
}
