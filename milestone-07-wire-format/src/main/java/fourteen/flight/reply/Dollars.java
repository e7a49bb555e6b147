package fourteen.flight.reply;

import fourteen.flight.BigInts;
import fourteen.flight.Binary;
import fourteen.flight.Dates;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.TemporaryReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import fourteen.flight.reply.TemporaryReferences.Path;
import org.jspecify.annotations.Nullable;

/// What strings that begin with `$` mean upstream (WIRE-FORMAT §6.2).
final class Dollars {

    private static final int BIGINT_DIGITS = 300;

    private final Decoder decoder;
    private final Outlined outlined;
    private final TypedArrays arrays;
    private final Streams streams;

    Dollars(Decoder decoder) {
        this.decoder = decoder;
        this.outlined = new Outlined(decoder);
        this.arrays = new TypedArrays(decoder);
        this.streams = new Streams(decoder.store, decoder.parts);
    }

    FlightValue text(Text raw, Place place, @Nullable Path path, @Nullable ArrayBudget budget) {
        String text = raw.value();
        if (!text.startsWith("$")) {
            charge(budget, text.length());
            return raw;
        }
        char prefix = text.length() > 1 ? text.charAt(1) : 0;
        String rest = text.length() > 2 ? text.substring(2) : "";
        return switch (prefix) {
            case '$' -> {
                charge(budget, text.length() - 1);
                yield new Text(text.substring(1));
            }
            case '@' -> decoder.parts.get(id(rest, text)).promise;
            case 'h' -> outlined.refer(rest, text, place, null, Outlined.Use.FUNCTION);
            case 'T' -> temporary(text, path, place);
            case 'Q' -> outlined.refer(rest, text, place, null, Outlined.Use.MAP);
            case 'W' -> outlined.refer(rest, text, place, null, Outlined.Use.SET);
            case 'i' -> outlined.refer(rest, text, place, null, Outlined.Use.ITERATOR);
            case 'K' -> formData(rest);
            case 'I' -> new NumberValue(Double.POSITIVE_INFINITY);
            case '-' -> new NumberValue(text.equals("$-0") ? -0.0 : Double.NEGATIVE_INFINITY);
            case 'N' -> new NumberValue(Double.NaN);
            case 'u' -> Constant.UNDEFINED;
            case 'D' -> Dates.parse(rest);
            case 'n' -> bigint(rest, budget);
            case 'B' -> file(id(rest, text), text);
            case 'R' -> streams.open(id(rest, text), FlightStream.Kind.VALUES);
            case 'r' -> streams.open(id(rest, text), FlightStream.Kind.BYTES);
            case 'X' -> streams.open(id(rest, text), FlightStream.Kind.ITERABLE);
            case 'x' -> streams.open(id(rest, text), FlightStream.Kind.ITERATOR);
            default -> {
                Binary.Kind kind = Binary.Kind.of(prefix);
                yield kind != null
                        ? arrays.read(kind, id(rest, text), text, place, budget)
                        : outlined.refer(text.substring(1), text, place, budget, Outlined.Use.VALUE);
            }
        };
    }

    private static void charge(@Nullable ArrayBudget budget, int length) {
        if (budget != null) {
            budget.add(length);
        }
    }

    /// The hex digits at the start, as parseInt reads them; a text without any means nothing.
    static long id(String digits, String text) {
        int end = 0;
        while (end < digits.length() && Character.digit(digits.charAt(end), 16) >= 0 && digits.charAt(end) < 128) {
            end++;
        }
        if (end == 0) {
            throw ReplyErrors.prefix(text);
        }
        return end > 13 ? Long.MAX_VALUE : Long.parseLong(digits.substring(0, end), 16);
    }

    private FlightValue temporary(String text, @Nullable Path path, Place place) {
        if (path == null || decoder.temporaries == null) {
            throw ReplyErrors.temporary(ReplyErrors.shortened(text));
        }
        decoder.meter.path(path.length());
        return place.isThen() ? Constant.NULL : new TemporaryReference(path.text());
    }

    private Collection formData(String id) {
        ArrayValue body = new ArrayValue();
        for (ReplyPart entry : decoder.store.entries(id)) {
            FlightValue value = switch (entry) {
                case Field field -> new Text(field.value());
                case Upload upload -> upload.file();
            };
            body.items().add(ArrayValue.of(new Text(decoder.store.entryName(entry, id)), value));
        }
        return new Collection(Collection.Kind.FORM_DATA, body);
    }

    private FlightFile file(long id, String text) {
        FlightFile file = decoder.store.file(id);
        if (file == null) {
            throw ReplyErrors.shape("Referenced Blob is not a Blob.", text, "a file in field " + id, "none");
        }
        return file;
    }

    private static BigIntValue bigint(String digits, @Nullable ArrayBudget budget) {
        if (digits.length() > BIGINT_DIGITS) {
            throw ReplyErrors.bigint(digits.length());
        }
        charge(budget, digits.length());
        BigIntValue number = BigInts.parse(digits);
        if (number == null) {
            throw ReplyErrors.shape("A bigint has something other than digits.", "$n", "digits",
                    ReplyErrors.shortened(digits));
        }
        return number;
    }
}
