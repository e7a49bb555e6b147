package fourteen.components;

import fourteen.flight.FlightError;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Failed;
import fourteen.flight.FlightWriter;
import fourteen.js.EventLoop;
import fourteen.js.JsValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// One request: an element becomes Flight rows, and its server components run as the rows are written.
///
/// On the loop of its runtime only; it never waits there. Other requests run while this one awaits.
public final class Rendering {

    private final ServerReact react;
    private final ClientModules modules;
    private final RenderErrors errors;
    private final FlightWriter writer;
    private final Value request;
    private final Values values;
    private final Map<String, FlightValue> references = new LinkedHashMap<>();
    private final List<Hint> hints = new ArrayList<>();
    private @Nullable FlightValue root;
    private final List<Value> cancels = new ArrayList<>();
    private final @Nullable Duration patience;
    private @Nullable ComponentTrail trail;
    private boolean opening = true;

    /// @param identifierPrefix what `useId` puts before its numbers
    /// @param sink             where the rows go; it is closed after the last
    public Rendering(ServerReact react, ClientModules modules, RenderErrors errors, String identifierPrefix,
            FlightSink sink) {
        this(react, modules, errors, identifierPrefix, null, sink);
    }

    /// @param patience how long anything may be awaited before its place fails; null for as long as it takes
    Rendering(ServerReact react, ClientModules modules, RenderErrors errors, String identifierPrefix,
            @Nullable Duration patience, FlightSink sink) {
        this.patience = patience;
        this.react = react;
        this.modules = modules;
        this.errors = errors;
        writer = new FlightWriter(sink, this::soon, this::later);
        request = react.call("request", identifierPrefix, (ProxyExecutable) this::hint);
        values = new Values(this, react, request);
    }

    /// Renders a value: an element, or anything else that a server may send.
    public void start(JsValue tree) {
        react.runtime().loop().execute(() -> opening = false);
        inRequest(() -> {
            FlightValue model = values.later(react.runtime().unwrap(tree), KeyPath.NONE);
            root = model;
            writer.write(model);
        });
    }

    /// The rendered tree, to be read a second time.
    FlightValue root() {
        return Objects.requireNonNull(root, "not started");
    }

    /// A resource hint as React's dispatcher is given it.
    record Hint(String code, Value payload) {}

    /// All hints so far, without those that elements gave: React's renderer sees the elements.
    List<Hint> hints() {
        return hints;
    }

    /// All client references that were met so far.
    List<ClientReference> clientReferences() {
        return references.values()
                .stream()
                .filter(ClientReference.class::isInstance)
                .map(ClientReference.class::cast)
                .toList();
    }

    /// Gives up: what is unfinished fails with what [RenderErrors] makes of the reason.
    public void abort(JsValue reason) {
        Value value = react.runtime().unwrap(reason);
        react.call("cancel", request, value);
        cancels.forEach(cancel -> cancel.executeVoid(value));
        writer.abort(error(value));
    }

    /// Gives up without a word: nobody is there to read it.
    void cancel(Value reason) {
        react.call("cancel", request, reason);
        cancels.forEach(cancel -> cancel.executeVoid(reason));
        writer.abort(new FlightError(""));
    }

    /// A place that is awaited, but not for ever.
    FlightPromise awaited() {
        FlightPromise promise = new FlightPromise();
        if (patience != null) {
            ComponentTrail around = trail;
            EventLoop.Timer alarm = react.runtime().loop().schedule(patience, () -> {
                trail = around;
                promise.reject(error(ComponentsException.tooLate(patience)));
                trail = null;
            });
            alarm.awaited(false);
            promise.whenSettled(alarm::cancel);
        }
        return promise;
    }

    /// Says that the sink has room again.
    public void resume() {
        writer.resume();
    }

    ServerReact react() {
        return react;
    }

    /// The components around what is being rendered.
    @Nullable
    ComponentTrail trail() {
        return trail;
    }

    void inside(@Nullable ComponentTrail components) {
        trail = components;
    }

    Values values() {
        return values;
    }

    /// A function that stops the reading of a stream, if the request is given up.
    void onCancel(Value cancel) {
        cancels.add(cancel);
    }

    /// Does something as part of the request: React's hooks work, and what is started remembers the request.
    private void inRequest(Runnable work) {
        react.call("run", request, (ProxyExecutable) _ -> {
            work.run();
            return null;
        });
    }

    /// As React does it: what is fulfilled while the request is new is written in the same turn, and a turn later ever after.
    private void soon(Runnable work) {
        if (opening) {
            react.call("microtask", (ProxyExecutable) _ -> {
                inRequest(work);
                return null;
            });
        } else {
            later(work);
        }
    }

    private void later(Runnable work) {
        react.runtime().loop().execute(() -> inRequest(work));
    }

    private @Nullable Object hint(Value... arguments) {
        if (!arguments[2].asBoolean()) {
            hints.add(new Hint(arguments[0].asString(), arguments[1]));
        }
        writer.hint(arguments[0].asString().charAt(0), values.of(arguments[1]));
        return null;
    }

    /// What is written for a client reference: a [ClientReference], or [Failed] if the build has no such module.
    FlightValue clientReference(Value reference) {
        String id = reference.getMember("$$id").asString();
        boolean async = reference.getMember("$$async").asBoolean();
        return references.computeIfAbsent(id + (async ? "!" : ""), _ -> {
            ClientReference found = modules.find(id, async);
            return found != null ? found : new Failed(error(ComponentsException.noClientModule(id)));
        });
    }

    /// A thrown value as what the browser learns of it.
    FlightError error(Value thrown) {
        return error(explain(thrown));
    }

    /// What was thrown, with its stack.
    RuntimeException explain(Value thrown) {
        return react.runtime().explain(Thrown.of(react.function("throwing"), thrown));
    }

    FlightError error(RuntimeException failure) {
        return errors.told(failure, ComponentTrail.names(trail, react::typeName));
    }

    /// A promise of the model's that is settled as a thenable is.
    FlightPromise promise(Value thenable, KeyPath path) {
        FlightPromise promise = awaited();
        ComponentTrail around = trail;
        react.call("track", thenable);
        react.call("then", thenable, (ProxyExecutable) arguments -> {
            promise.resolve(values.later(arguments[0], path));
            return null;
        }, (ProxyExecutable) arguments -> {
            trail = around;
            promise.reject(error(arguments[0]));
            trail = null;
            return null;
        });
        return promise;
    }
}
