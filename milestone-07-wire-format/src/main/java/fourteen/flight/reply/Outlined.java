package fourteen.flight.reply;

import fourteen.flight.Binary;
import fourteen.flight.FlightException;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.TemporaryReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// References to other parts, with a path of own properties (WIRE-FORMAT §2.4, §7.2).
final class Outlined {

    /// What is made of the value that is found.
    enum Use {
        VALUE, FUNCTION, MAP, SET, ITERATOR
    }

    private final Decoder decoder;
    private final Bodies bodies = new Bodies();
    private final Calls calls;

    Outlined(Decoder decoder) {
        this.decoder = decoder;
        this.calls = new Calls(decoder);
    }

    /// The value, or null in its place until it is known.
    ///
    /// @param budget of the array that holds the reference
    FlightValue refer(String reference, String text, Place place, @Nullable ArrayBudget budget, Use use) {
        List<String> path = List.of(reference.split(":", -1));
        Part part = decoder.parts.get(Dollars.id(path.getFirst(), text));
        decoder.parts.initialise(part);
        return switch (part.state()) {
            case FULFILLED -> {
                if (part.feed() != null) {
                    throw ReplyErrors.shape(
                            "Expected an initialized chunk but got an initialized stream chunk instead. "
                                    + "This payload may have been submitted by an older version of React.",
                            text, "a value",
                            "a stream");
                }
                yield found(path, text, part.value(), part.budget(), place, budget, use);
            }
            case BLOCKED -> {
                Waiting waiting = decoder.waiting();
                waiting.more();
                part.listen(new Late(path, text, place, budget, use, waiting));
                yield Constant.NULL;
            }
            case REJECTED -> {
                decoder.waiting().failed(part.reason());
                yield Constant.NULL;
            }
            case PENDING, TEXT -> throw ReplyErrors.forward(ReplyErrors.shortened(text));
        };
    }

    /// A reference into a part that lacks something.
    private final class Late implements Part.Listener {

        private final List<String> path;
        private final String text;
        private final Place place;
        private final @Nullable ArrayBudget budget;
        private final Use use;
        private final Waiting waiting;

        Late(List<String> path, String text, Place place, @Nullable ArrayBudget budget, Use use, Waiting waiting) {
            this.path = path;
            this.text = text;
            this.place = place;
            this.budget = budget;
            this.use = use;
            this.waiting = waiting;
        }

        @Override
        public void fulfilled(FlightValue value, @Nullable ArrayBudget own) {
            FlightValue late;
            try {
                late = found(path, text, value, own, place, budget, use);
            } catch (FlightException wrong) {
                waiting.failed(wrong);
                return;
            }
            waiting.came(place, late, null);
        }

        @Override
        public void rejected(FlightException reason) {
            waiting.failed(reason);
        }
    }

    private FlightValue found(List<String> path, String text, FlightValue root, @Nullable ArrayBudget rootBudget,
            Place place, @Nullable ArrayBudget budget, Use use) {
        FlightValue value = root;
        ArrayBudget own = rootBudget;
        for (String name : path.subList(1, path.size())) {
            value = step(value, name, text);
            ArrayBudget begun = value instanceof ArrayValue array ? decoder.budget(array) : null;
            own = value instanceof ArrayValue ? begun == null ? own : begun : null;
        }
        FlightValue result = switch (use) {
            case VALUE -> place.isThen() && isFunction(value) ? Constant.NULL : value;
            case FUNCTION -> calls.function(value, text, place);
            case MAP -> bodies.map(value, text);
            case SET -> bodies.set(value, text);
            case ITERATOR -> bodies.iterator(value, text);
        };
        if (budget != null && own != null) {
            budget.add(own);
        } else if (budget != null && path.size() > 1) {
            budget.add(length(value));
        }
        return result;
    }

    private static FlightValue step(FlightValue value, String name, String text) {
        FlightValue next = switch (value) {
            case ObjectValue object -> object.get(name);
            case ArrayValue array -> item(array, name);
            default -> null;
        };
        if (next == null) {
            throw ReplyErrors.reference(ReplyErrors.shortened(text),
                    "own properties of plain objects and arrays on the way, such as \"" + ReplyErrors.shortened(name)
                            + "\"");
        }
        return next;
    }

    private static @Nullable FlightValue item(ArrayValue array, String name) {
        if (name.equals("length")) {
            return new NumberValue(array.items().size());
        }
        boolean index = !name.isEmpty() && name.length() < 10 && name.chars().allMatch(c -> c >= '0' && c <= '9')
                && (name.length() == 1 || name.charAt(0) != '0');
        int place = index ? Integer.parseInt(name) : -1;
        return place >= 0 && place < array.items().size() ? array.items().get(place) : null;
    }

    static boolean isFunction(FlightValue value) {
        return value instanceof ServerReference || value instanceof TemporaryReference;
    }

    private static long length(FlightValue value) {
        return switch (value) {
            case Text text -> text.value().length();
            case BigIntValue number -> number.value().abs().toString().length();
            case Binary binary when binary.kind() != Binary.Kind.ARRAY_BUFFER -> binary.bytes().length;
            default -> 0;
        };
    }
}
