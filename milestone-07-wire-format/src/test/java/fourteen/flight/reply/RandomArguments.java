package fourteen.flight.reply;

import fourteen.flight.Binary;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Arguments of every kind, the same for the same seed.
final class RandomArguments {

    private final Random random;
    private final boolean sharing;
    private final List<FlightValue> shared = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();

    /// @param sharing whether a value may stand in two places
    RandomArguments(long seed, boolean sharing) {
        this.random = new Random(seed);
        this.sharing = sharing;
    }

    FlightValue value() {
        return array(5);
    }

    /// Settles what is open.
    void settle() {
        for (int i = 0; i < later.size(); i++) {
            later.get(i).run();
        }
    }

    private FlightValue value(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return scalar();
        }
        if (sharing && !shared.isEmpty() && random.nextInt(6) == 0) {
            return shared.get(random.nextInt(shared.size()));
        }
        FlightValue value = switch (random.nextInt(10)) {
            case 0, 1, 2 -> object(depth);
            case 3, 4 -> array(depth);
            case 5, 6 -> collection(depth);
            case 7 -> promise(depth);
            case 8 -> binary();
            default -> stream(depth);
        };
        shared.add(value);
        return value;
    }

    private FlightValue scalar() {
        return switch (random.nextInt(12)) {
            case 0 -> Constant.NULL;
            case 1 -> Constant.TRUE;
            case 2 -> Constant.UNDEFINED;
            case 3 -> new NumberValue(random.nextInt(1000) - 500);
            case 4 -> new NumberValue(Double.longBitsToDouble(random.nextLong()));
            case 5 -> new NumberValue(-0.0);
            case 6 -> new BigIntValue(new BigInteger(random.nextInt(90), random).negate());
            case 7 -> new DateValue(Instant.ofEpochMilli(random.nextLong() / 10_000));
            case 8 -> new ServerReference("actions.js#save",
                    random.nextBoolean() ? null : FlightPromise.fulfilled(ArrayValue.of(new NumberValue(1))));
            default -> new Text(text());
        };
    }

    private String text() {
        return List.of("", "$", "$1", "a", "é\"\\\n", "😀", "\u2028", "$$x", "Z", "text ")
                .get(random.nextInt(10))
                .repeat(1 + random.nextInt(2));
    }

    private FlightValue binary() {
        byte[] bytes = new byte[8 * random.nextInt(4)];
        random.nextBytes(bytes);
        if (random.nextInt(4) == 0) {
            return FlightFile.of("f" + random.nextInt(3), "text/plain", bytes);
        }
        Binary.Kind[] kinds = Binary.Kind.values();
        return new Binary(kinds[random.nextInt(kinds.length)], bytes);
    }

    private ObjectValue object(int depth) {
        ObjectValue object = new ObjectValue();
        List<String> keys = List.of("a", "b:c", "2", "0", "$x", "", "ü");
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

    private Collection collection(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> {
                ArrayValue body = new ArrayValue();
                for (int i = random.nextInt(3); i > 0; i--) {
                    body.items().add(ArrayValue.of(once(value(depth - 1)), value(depth - 1)));
                }
                yield new Collection(Collection.Kind.MAP, body);
            }
            case 1 -> {
                ArrayValue body = new ArrayValue();
                for (int i = random.nextInt(3); i > 0; i--) {
                    body.items()
                            .add(ArrayValue.of(new Text("n" + random.nextInt(2)), random.nextBoolean()
                                    ? new Text("v" + random.nextInt(9))
                                    : FlightFile.of("up", "", new byte[]{1, 2})));
                }
                yield new Collection(Collection.Kind.FORM_DATA, body);
            }
            case 2 -> new Collection(Collection.Kind.ITERATOR, array(depth));
            default -> {
                ArrayValue body = array(depth);
                body.items().replaceAll(RandomArguments::once);
                yield new Collection(Collection.Kind.SET, body);
            }
        };
    }

    /// In JavaScript two references to one function are one value to a Set; in the model each has an identity.
    private static FlightValue once(FlightValue value) {
        return value instanceof ServerReference ? new Text("function") : value;
    }

    private FlightPromise promise(int depth) {
        FlightValue value = value(depth - 1);
        FlightValue settled = value instanceof FlightPromise ? Constant.TRUE : value;
        if (random.nextBoolean()) {
            return FlightPromise.fulfilled(settled);
        }
        FlightPromise promise = new FlightPromise();
        later.add(random.nextInt(later.size() + 1), () -> promise.resolve(settled));
        return promise;
    }

    private FlightStream stream(int depth) {
        FlightStream.Kind[] kinds = FlightStream.Kind.values();
        FlightStream stream = new FlightStream(kinds[random.nextInt(kinds.length)]);
        boolean bytes = stream.kind() == FlightStream.Kind.BYTES;
        boolean iterable = !bytes && stream.kind() != FlightStream.Kind.VALUES;
        FlightValue chunk = bytes ? new Binary(Binary.Kind.UINT8, new byte[]{4, 5}) : value(depth - 1);
        FlightValue end = iterable ? value(depth - 1) : Constant.UNDEFINED;
        // A promise would be awaited by JavaScript's iterators.
        FlightValue emitted = chunk instanceof FlightPromise ? Constant.TRUE : chunk;
        FlightValue result = end instanceof FlightPromise ? Constant.TRUE : end;
        later.add(() -> {
            stream.emit(emitted);
            stream.close(result);
        });
        return stream;
    }
}
