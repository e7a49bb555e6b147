package fourteen.flight.reply;

import fourteen.flight.FlightException;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.PlainJson;
import fourteen.flight.reply.TemporaryReferences.Path;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes values of parts (WIRE-FORMAT §6.3): first plain JSON, then a walk through it in JavaScript's order, as React does.
final class Decoder {

    final PartStore store;
    final Meter meter;
    final Parts parts;
    final ServerFunctions functions;
    final @Nullable TemporaryReferences temporaries;
    private final IdentityHashMap<ArrayValue, ArrayBudget> budgets = new IdentityHashMap<>();
    private final Dollars dollars;
    private @Nullable Waiting waiting;

    Decoder(String prefix, ServerFunctions functions, ReplyLimits limits, @Nullable TemporaryReferences temporaries) {
        this.store = new PartStore(prefix);
        this.meter = new Meter(limits);
        this.parts = new Parts(store, this::read);
        this.functions = functions;
        this.temporaries = temporaries;
        this.dollars = new Dollars(this);
    }

    /// What the part that is being read has to wait for.
    Waiting waiting() {
        Waiting current = waiting;
        if (current == null) {
            current = new Waiting(parts);
            waiting = current;
        }
        return current;
    }

    /// Reads a part whose text is there.
    private void read(Part part) {
        Waiting outer = waiting;
        waiting = null;
        int depth = meter.depth();
        ArrayBudget budget = new ArrayBudget();
        try {
            FlightValue raw = json(part, part.take());
            ObjectValue holder = new ObjectValue().put("", raw);
            Path path = temporaries == null || part.id < 0 ? null : Path.part(part.id);
            FlightValue value = revive(Place.property(holder, ""), raw, path, budget);
            for (Part.Listener listener : part.takeListeners()) {
                listener.fulfilled(value, budget);
            }
            Waiting own = waiting;
            if (own != null) {
                FlightException error = own.error();
                if (error != null) {
                    throw error;
                }
                if (own.holds(part, value, budget)) {
                    return;
                }
            }
            parts.fulfil(part, value, budget);
        } catch (FlightException broken) {
            parts.reject(part, broken);
        } catch (StackOverflowError deep) {
            if (depth > 0) {
                throw deep; // to the part that all began with: there is room again
            }
            // What C1 compiles needs more of a stack than what is interpreted, or than what C2 compiles: it may be full before
            // the limit is reached.
            parts.reject(part,
                    ReplyErrors.limit("depth", part.place(), "as many levels as a thread's stack holds", "more"));
        } finally {
            waiting = outer;
            meter.back(depth);
        }
    }

    private FlightValue json(Part part, String text) {
        try {
            return PlainJson.parse(text, meter.depthLimit());
        } catch (FlightException malformed) {
            throw ReplyErrors.json(part.place(), malformed);
        }
    }

    private FlightValue revive(Place place, FlightValue raw, @Nullable Path path, @Nullable ArrayBudget budget) {
        meter.node();
        return switch (raw) {
            case Text text -> dollars.text(text, place, path, budget);
            case ArrayValue array -> array(array, path, budget);
            case ObjectValue object -> object(object, path);
            default -> raw;
        };
    }

    private FlightValue array(ArrayValue array, @Nullable Path path, @Nullable ArrayBudget outer) {
        meter.enter();
        remember(array, path);
        ArrayBudget budget = outer;
        if (budget == null) {
            budget = new ArrayBudget();
            budgets.put(array, budget);
        }
        budget.array(array.items().size());
        for (int i = 0; i < array.items().size(); i++) {
            Path item = path == null ? null : path.child(Integer.toString(i));
            array.items().set(i, revive(Place.item(array, i), array.items().get(i), item, budget));
        }
        meter.leave();
        return array;
    }

    /// A new object without what is undefined and without `__proto__`, which React deletes.
    private ObjectValue object(ObjectValue raw, @Nullable Path path) {
        meter.enter();
        ObjectValue object = new ObjectValue();
        remember(object, path);
        for (String key : raw.keys()) {
            if (key.equals("__proto__")) {
                continue;
            }
            Path property = path == null || key.indexOf(':') >= 0 ? null : path.child(key);
            FlightValue value = revive(Place.property(object, key), Objects.requireNonNull(raw.get(key)), property,
                    null);
            if (value != Constant.UNDEFINED) {
                object.put(key, value);
            }
        }
        meter.leave();
        return object;
    }

    private void remember(FlightValue value, @Nullable Path path) {
        if (temporaries != null && path != null) {
            temporaries.put(value, path);
        }
    }

    /// The budget that an array began; null for one that lies within another.
    @Nullable
    ArrayBudget budget(ArrayValue array) {
        return budgets.get(array);
    }
}
