package fourteen.flight.reply;

import fourteen.flight.Binary;
import fourteen.flight.Bytes;
import fourteen.flight.FlightError;
import fourteen.flight.FlightException;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.Text;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What is written as fields of its own; each method gives the reference to them.
final class Outlining {

    private final Outgoing out;
    private final Written written;
    private final ReplyModel model;

    Outlining(Outgoing out, Written written, ReplyModel model) {
        this.out = out;
        this.written = written;
        this.model = model;
    }

    String binary(Binary binary) {
        return file(binary.kind().tag, FlightFile.of("blob", "", binary.bytes()));
    }

    String file(FlightFile file) {
        return file('B', file);
    }

    private String file(char prefix, FlightFile file) {
        long id = out.id();
        out.upload(Long.toString(id), file);
        return reference(prefix, id);
    }

    private static String reference(char prefix, long id) {
        return "$" + prefix + Long.toHexString(id);
    }

    String collection(Collection collection) {
        return switch (collection.kind()) {
            case MAP -> body('Q', pairs(collection.body()));
            case SET -> body('W', new ArrayValue(collection.body().items()));
            case ITERATOR -> body('i', new ArrayValue(collection.body().items()));
            case FORM_DATA -> form(collection.body());
            case BLOB -> file('B', blob(collection));
        };
    }

    /// The arrays are new ones, as those are that JavaScript makes of a Map: nothing else refers to them.
    private static ArrayValue pairs(ArrayValue body) {
        ArrayValue pairs = new ArrayValue();
        for (FlightValue entry : body.items()) {
            pairs.items().add(new ArrayValue(items(entry, "a Map")));
        }
        return pairs;
    }

    private static List<FlightValue> items(FlightValue entry, String of) {
        if (entry instanceof ArrayValue pair && pair.items().size() == 2) {
            return pair.items();
        }
        throw ReplyErrors.unsendable("An entry of " + of + " is no pair.", "something else");
    }

    private String body(char prefix, ArrayValue body) {
        long id = out.id();
        String text = model.part(body, id);
        out.field(Long.toString(id), text);
        return reference(prefix, id);
    }

    private String form(ArrayValue entries) {
        long id = out.id();
        String prefix = "_" + id + "_";
        for (FlightValue entry : entries.items()) {
            List<FlightValue> pair = items(entry, "a FormData");
            if (!(pair.getFirst() instanceof Text name)) {
                throw ReplyErrors.unsendable("A FormData has a name that is no string.", "something else");
            }
            switch (pair.getLast()) {
                case Text text -> out.field(prefix + name.value(), text.value());
                case FlightFile file -> out.upload(prefix + name.value(), file);
                case Collection blob when blob.kind() == Collection.Kind.BLOB ->
                    out.upload(prefix + name.value(), blob(blob));
                default ->
                    throw ReplyErrors.unsendable("A FormData has a value that is no string and no file.",
                            "something else");
            }
        }
        return reference('K', id);
    }

    private static FlightFile blob(Collection blob) {
        List<FlightValue> body = blob.body().items();
        String type = !body.isEmpty() && body.getFirst() instanceof Text text ? text.value() : "";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (FlightValue part : body.subList(Math.min(1, body.size()), body.size())) {
            switch (part) {
                case Binary binary -> all.writeBytes(binary.bytes());
                case Text text -> all.writeBytes(text.value().getBytes(UTF_8));
                default -> throw ReplyErrors.unsendable("A Blob has a part that is no bytes.", "something else");
            }
        }
        return FlightFile.of("blob", type, all.toByteArray());
    }

    String function(ServerReference function) {
        String known = written.reference(function);
        if (known != null) {
            return known;
        }
        String description = model.description(function);
        long id = out.id();
        out.field(Long.toString(id), description);
        written.prefixed(function, 'h', id);
        return reference('h', id);
    }

    String promise(FlightPromise promise) {
        long id = out.id();
        written.prefixed(promise, '@', id);
        out.opened();
        await(promise, value -> {
            String previous = written.reference(value);
            out.field(Long.toString(id), previous == null ? model.part(value, id) : quoted(previous));
            out.closed();
        });
        return reference('@', id);
    }

    /// A lazy that is there is a part of its own, one that is not a part that comes later.
    String lazy(Lazy lazy) {
        long id = out.id();
        FlightPromise payload = lazy.payload();
        if (payload.isRejected()) {
            throw failed(payload.reason());
        }
        if (payload.isFulfilled()) {
            String text = model.part(Objects.requireNonNull(payload.value()), id);
            out.field(Long.toString(id), text);
        } else {
            out.opened();
            payload.whenSettled(() -> out.later(() -> {
                String text = model.part(lazy, id);
                out.field(Long.toString(id), text);
                out.closed();
            }));
        }
        return "$" + Long.toHexString(id);
    }

    String stream(FlightStream stream) {
        long id = out.id();
        out.opened();
        new StreamFields(stream, id, out, model).begin();
        char prefix = switch (stream.kind()) {
            case VALUES -> 'R';
            case BYTES -> 'r';
            case ITERABLE -> 'X';
            case ITERATOR -> 'x';
        };
        return reference(prefix, id);
    }

    /// Gives the value, which in JavaScript is never a promise itself.
    private void await(FlightPromise promise, Consumer<FlightValue> then) {
        await(promise, then, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void await(FlightPromise promise, Consumer<FlightValue> then, Set<FlightPromise> seen) {
        if (!seen.add(promise)) {
            throw ReplyErrors.cyclic();
        }
        promise.whenSettled(() -> out.later(() -> {
            if (promise.isRejected()) {
                throw failed(promise.reason());
            }
            FlightValue value = Objects.requireNonNull(promise.value());
            if (value instanceof FlightPromise next) {
                await(next, then, seen);
            } else {
                then.accept(value);
            }
        }));
    }

    static FlightException failed(@Nullable FlightError reason) {
        return ReplyErrors.failed(reason == null ? null : reason.digest());
    }

    private static String quoted(String reference) {
        return new String(new Bytes(32).quoted(reference).toArray(), UTF_8);
    }
}
