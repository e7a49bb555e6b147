package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A model of every kind of value, with shared parts, that is the same for the same seed.
final class RandomModel {

    private static final List<FlightValue> CHUNKS = List.of(new Text("chunk"),
            new Text("static/chunks/with-a-long-name.js"));

    private final Random random;
    private final List<FlightValue> shared = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private boolean lazies;

    RandomModel(Random random) {
        this.random = random;
    }

    /// True if a part may come late to one place and be there at once in another.
    boolean hasLazies() {
        return lazies;
    }

    byte[] written() {
        Sent sent = new Sent();
        new FlightWriter(sent).write(value(5));
        for (int i = 0; i < later.size(); i++) {
            later.get(i).run();
        }
        return sent.bytes();
    }

    private FlightValue value(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return scalar();
        }
        if (!shared.isEmpty() && random.nextInt(8) == 0) {
            return shared.get(random.nextInt(shared.size()));
        }
        FlightValue value = switch (random.nextInt(12)) {
            case 0, 1, 2 -> object(depth);
            case 3, 4 -> array(depth);
            case 5, 6, 7 -> element(depth);
            case 8 -> collection(depth);
            case 9 -> promise(depth);
            case 10 -> lazy(depth);
            default -> stream(depth);
        };
        if (!(value instanceof Lazy)) {
            shared.add(value);
        }
        return value;
    }

    private FlightValue scalar() {
        return switch (random.nextInt(14)) {
            case 0 -> Constant.NULL;
            case 1 -> Constant.TRUE;
            case 2 -> Constant.UNDEFINED;
            case 3 -> new NumberValue(random.nextInt(1000) - 500);
            case 4 -> new NumberValue(Double.longBitsToDouble(random.nextLong()));
            case 5 -> new NumberValue(-0.0);
            case 6 -> new BigIntValue(new BigInteger(random.nextInt(90), random).negate());
            case 7 -> new SymbolValue(random.nextBoolean() ? "react.suspense" : "s" + random.nextInt(3));
            case 8 -> new DateValue(Instant.ofEpochMilli(random.nextLong() / 10_000));
            case 9 -> new ServerReference("a.js#f" + random.nextInt(3),
                    random.nextBoolean() ? null : FlightPromise.fulfilled(ArrayValue.of(new NumberValue(1))));
            case 10 -> client(List.of());
            case 11 -> binary();
            default -> new Text(text());
        };
    }

    private String text() {
        String some = List.of("", "$", "$1", "a", "é\"\\\n", "😀", "\u2028", "</script>", "text of some length ")
                .get(random.nextInt(9));
        return some.repeat(random.nextInt(12) == 0 ? 1100 : 1 + random.nextInt(3));
    }

    /// @param chunks none for a module that is used as a value: whether an element has to wait for it is a matter of microtasks
    private ClientReference client(List<FlightValue> chunks) {
        return new ClientReference(new Text("./app/M" + random.nextInt(3) + ".js"), chunks, "E" + random.nextInt(2),
                false);
    }

    private Binary binary() {
        Binary.Kind[] kinds = Binary.Kind.values();
        byte[] bytes = new byte[8 * random.nextInt(4)];
        random.nextBytes(bytes);
        return new Binary(kinds[random.nextInt(kinds.length)], bytes);
    }

    private ObjectValue object(int depth) {
        ObjectValue object = new ObjectValue();
        List<String> keys = List.of("a", "b:c", "2", "0", "$x", "children", "", "ü");
        for (int i = random.nextInt(4); i > 0; i--) {
            object.put(keys.get(random.nextInt(keys.size())), value(depth - 1));
        }
        return object;
    }

    private ArrayValue array(int depth) {
        ArrayValue array = new ArrayValue();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.items().add(value(depth - 1));
        }
        return array;
    }

    private Element element(int depth) {
        FlightValue type = switch (random.nextInt(4)) {
            case 0 -> client(random.nextBoolean() ? List.of() : CHUNKS);
            case 1 -> new SymbolValue("react.fragment");
            default -> new Text("div");
        };
        FlightValue key = random.nextBoolean() ? Constant.NULL : new Text("k" + random.nextInt(3));
        return new Element(type, key, object(depth));
    }

    private Collection collection(int depth) {
        ArrayValue body = new ArrayValue();
        return switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = random.nextInt(3); i > 0; i--) {
                    body.items().add(ArrayValue.of(value(depth - 1), value(depth - 1)));
                }
                yield new Collection(Collection.Kind.MAP, body);
            }
            case 1 -> {
                body.items().add(ArrayValue.of(new Text("n"), new Text(text())));
                yield new Collection(Collection.Kind.FORM_DATA, body);
            }
            case 2 -> {
                body.items().add(new Text("text/plain"));
                body.items().add(new Binary(Binary.Kind.UINT8, new byte[]{1, 2, 3}));
                yield new Collection(Collection.Kind.BLOB, body);
            }
            case 3 -> {
                body.items().addAll(array(depth).items());
                yield new Collection(Collection.Kind.ITERATOR, body);
            }
            default -> {
                body.items().addAll(array(depth).items());
                yield new Collection(Collection.Kind.SET, body);
            }
        };
    }

    private Lazy lazy(int depth) {
        lazies = true;
        return new Lazy(promise(depth));
    }

    private FlightPromise promise(int depth) {
        FlightValue value = value(depth - 1);
        if (random.nextBoolean()) {
            return FlightPromise.fulfilled(value);
        }
        FlightPromise promise = new FlightPromise();
        boolean fails = random.nextInt(4) == 0;
        later.add(random.nextInt(later.size() + 1), () -> {
            if (fails) {
                promise.reject(new FlightError("d"));
            } else {
                promise.resolve(value);
            }
        });
        return promise;
    }

    private FlightStream stream(int depth) {
        FlightStream stream = new FlightStream(random.nextBoolean()
                ? FlightStream.Kind.VALUES
                : random.nextBoolean() ? FlightStream.Kind.ITERABLE : FlightStream.Kind.ITERATOR);
        FlightValue chunk = value(depth - 1);
        FlightValue end = value(depth - 1);
        stream.emit(new Text(text()));
        later.add(() -> {
            stream.emit(chunk);
            stream.close(stream.kind() == FlightStream.Kind.VALUES ? Constant.UNDEFINED : end);
        });
        return stream;
    }
}
