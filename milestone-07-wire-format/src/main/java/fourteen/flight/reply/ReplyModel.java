package fourteen.flight.reply;

import fourteen.flight.Binary;
import fourteen.flight.Bytes;
import fourteen.flight.Dates;
import fourteen.flight.FlightError;
import fourteen.flight.FlightException;
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
import fourteen.flight.reply.TemporaryReferences.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A value as JSON with the `$` strings that go upstream (WIRE-FORMAT §6.2); what needs a part of its own gets one.
final class ReplyModel {

    /// What a server reads.
    private static final int DEPTH = ReplyLimits.DEFAULT.depth();

    /// Where a value stands. `holder` is null where no path leads.
    private record Spot(@Nullable Path holder, String key, @Nullable Path root) {

        static final Spot NOWHERE = new Spot(null, "", null);
    }

    private final Written written;
    private final Outlining outlining;
    private int depth;

    ReplyModel(Outgoing out, @Nullable Map<String, FlightValue> temporaries) {
        this.written = new Written(temporaries);
        this.outlining = new Outlining(out, written, this);
    }

    String root(FlightValue value) {
        return part(value, 0);
    }

    /// The text of a part of its own.
    String part(FlightValue value, long id) {
        Path root = hasIdentity(value) ? written.part(value, id) : null;
        return text(value, new Spot(null, "", root));
    }

    /// The text of a stream's chunk, into which nothing refers.
    String chunk(FlightValue value) {
        return text(value, Spot.NOWHERE);
    }

    private String text(FlightValue value, Spot spot) {
        Bytes json = new Bytes(64);
        value(json, value, spot);
        return new String(json.toArray(), UTF_8);
    }

    /// What JavaScript calls an object, functions aside: they have no path.
    private static boolean hasIdentity(FlightValue value) {
        return switch (value) {
            case Constant _,Text _,NumberValue _,BigIntValue _,DateValue _,SymbolValue _ -> false;
            case ClientReference _,ServerReference _,TemporaryReference _,Failed _ -> false;
            case ArrayValue _,ObjectValue _,Collection _,Binary _,FlightFile _,FlightStream _ -> true;
            case Element _,Lazy _,FlightPromise _,FlightError _,Unrendered _ -> true;
        };
    }

    private void value(Bytes json, FlightValue value, Spot spot) {
        if (++depth > DEPTH) {
            throw ReplyErrors.unsendable("Arguments are nested too deep.", "more than " + DEPTH + " levels");
        }
        try {
            switch (value) {
                case Constant constant -> constant(json, constant);
                case Text text -> json.quoted(text.value().startsWith("$") ? "$" + text.value() : text.value());
                case NumberValue number -> number(json, number.value());
                case BigIntValue number -> json.quoted("$n" + number.value());
                case DateValue date -> {
                    if (date.instant() == null) {
                        json.ascii("null"); // as Date.prototype.toJSON says
                    } else {
                        json.quoted("$D" + Dates.iso(date.instant()));
                    }
                }
                case Failed _ -> json.ascii("null");
                case SymbolValue symbol -> opaque(json, symbol, "a symbol", spot);
                case ClientReference reference -> opaque(json, reference, "a function of the client", spot);
                case TemporaryReference reference -> opaque(json, reference, "a temporary reference", spot);
                case Element element -> opaque(json, element, "an element", spot);
                case ServerReference function -> json.quoted(outlining.function(function));
                case FlightPromise promise -> json.quoted(promise(promise, spot));
                case Lazy lazy -> json.quoted(outlining.lazy(lazy));
                case ArrayValue a -> object(json, a, spot);
                case ObjectValue o -> object(json, o, spot);
                case Collection c -> object(json, c, spot);
                case Binary b -> object(json, b, spot);
                case FlightFile f -> object(json, f, spot);
                case FlightStream s -> object(json, s, spot);
                case FlightError e -> object(json, e, spot);
                case Unrendered u -> object(json, u, spot);
            }
        } finally {
            depth--;
        }
    }

    private static void constant(Bytes json, Constant constant) {
        json.ascii(switch (constant) {
            case NULL, WAITING -> "null";
            case TRUE -> "true";
            case FALSE -> "false";
            case UNDEFINED -> "\"$undefined\"";
        });
    }

    private static void number(Bytes json, double number) {
        if (Double.isNaN(number)) {
            json.quoted("$NaN");
        } else if (Double.isInfinite(number)) {
            json.quoted(number > 0 ? "$Infinity" : "$-Infinity");
        } else if (number == 0 && 1 / number < 0) {
            json.quoted("$-0");
        } else {
            json.number(number);
        }
    }

    /// What stays with the client, if it may.
    private void opaque(Bytes json, FlightValue value, String what, Spot spot) {
        boolean root = spot.root() != null && written.hasTemporaries();
        if (!root && !written.keep(spot.holder(), spot.key(), value)) {
            throw unsendable(what);
        }
        json.quoted("$T");
    }

    private static FlightException unsendable(String what) {
        return ReplyErrors.unsendable("A server function can't be called with " + what + ".", what);
    }

    private String promise(FlightPromise promise, Spot spot) {
        String known = spot.root() == null ? written.reference(promise) : null;
        return known == null ? outlining.promise(promise) : known;
    }

    private void object(Bytes json, FlightValue value, Spot spot) {
        String known = spot.root() == null ? written.reference(value) : null;
        if (known != null) {
            json.quoted(known);
            return;
        }
        Path path = spot.root() == null ? written.below(spot.holder(), spot.key(), value) : spot.root();
        if (path == null && !written.enter(value)) {
            throw unsendable("a value within itself, where no reference can be");
        }
        switch (value) {
            case ArrayValue array -> array(json, array, path);
            case ObjectValue object -> properties(json, object, path);
            case Collection collection -> json.quoted(outlining.collection(collection));
            case Binary binary -> json.quoted(outlining.binary(binary));
            case FlightFile file -> json.quoted(outlining.file(file));
            case FlightStream stream -> json.quoted(outlining.stream(stream));
            default -> { // an instance of a class, as JavaScript sees it
                if (!written.hasTemporaries()) {
                    throw unsendable("an object of a class");
                }
                json.quoted("$T");
            }
        }
        if (path == null) {
            written.leave(value);
        }
    }

    private void array(Bytes json, ArrayValue array, @Nullable Path path) {
        json.put('[');
        List<FlightValue> items = array.items();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                json.put(',');
            }
            value(json, items.get(i), new Spot(path, Integer.toString(i), null));
        }
        json.put(']');
    }

    private void properties(Bytes json, ObjectValue object, @Nullable Path path) {
        if (object.get("then") instanceof ServerReference || object.get("then") instanceof ClientReference) {
            throw unsendable("an object that has a function \"then\": JavaScript would call it");
        }
        json.put('{');
        String comma = "";
        for (String key : object.keys()) {
            json.ascii(comma).quoted(key).put(':');
            value(json, Objects.requireNonNull(object.get(key)), new Spot(path, key, null));
            comma = ",";
        }
        json.put('}');
    }

    /// `{"id":…,"bound":…}`
    String description(ServerReference function) {
        Bytes json = new Bytes(64).ascii("{\"id\":");
        value(json, new Text(function.id()), Spot.NOWHERE);
        FlightPromise bound = function.bound();
        value(json.ascii(",\"bound\":"), bound == null ? Constant.NULL : bound, Spot.NOWHERE);
        return new String(json.put('}').toArray(), UTF_8);
    }
}
