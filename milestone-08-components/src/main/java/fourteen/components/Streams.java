package fourteen.components;

import fourteen.flight.FlightPromise;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Text;
import java.util.function.Consumer;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/// Streams, async iterables and blobs: read as long as the rendering goes on, and written as their chunks come.
final class Streams {

    private Streams() {}

    /// @param path of the components around it, which is that of every chunk
    static FlightStream stream(Rendering rendering, Value stream, KeyPath path) {
        ServerReact react = rendering.react();
        boolean bytes = react.call("isByteStream", stream).asBoolean();
        FlightStream target = new FlightStream(bytes ? FlightStream.Kind.BYTES : FlightStream.Kind.VALUES);
        Value cancel = react.call("readStream", stream, chunk(rendering, target, path), callback(_ -> target.close()),
                failure(rendering, target));
        rendering.onCancel(cancel);
        return target;
    }

    static FlightStream iterable(Rendering rendering, Value iterable, KeyPath path) {
        ServerReact react = rendering.react();
        Value iterator = react.call("asyncIterator", iterable);
        FlightStream target = new FlightStream(
                iterator.equals(iterable) ? FlightStream.Kind.ITERATOR : FlightStream.Kind.ITERABLE);
        Value cancel = react.call("readIterable", iterator, chunk(rendering, target, path),
                callback(result -> target.close(rendering.values().of(result))), failure(rendering, target));
        rendering.onCancel(cancel);
        return target;
    }

    /// A blob is sent when all of it has been read.
    static FlightValue blob(Rendering rendering, Value blob) {
        ServerReact react = rendering.react();
        ArrayValue body = new ArrayValue();
        body.items().add(new Text(blob.getMember("type").asString()));
        FlightPromise read = new FlightPromise();
        Value cancel = react.call("readStream", react.call("blobStream", blob),
                callback(chunk -> body.items().add(rendering.values().of(chunk))), callback(_ -> read.resolve(body)),
                callback(reason -> read.reject(rendering.error(reason))));
        rendering.onCancel(cancel);
        return Collection.blob(read);
    }

    private static ProxyExecutable chunk(Rendering rendering, FlightStream target, KeyPath path) {
        return callback(chunk -> target.emit(rendering.values().chunk(chunk, path)));
    }

    private static ProxyExecutable failure(Rendering rendering, FlightStream target) {
        return callback(reason -> target.fail(rendering.error(reason)));
    }

    private static ProxyExecutable callback(Consumer<Value> body) {
        return arguments -> {
            body.accept(arguments.length == 0 ? Value.asValue(null) : arguments[0]);
            return null;
        };
    }
}
