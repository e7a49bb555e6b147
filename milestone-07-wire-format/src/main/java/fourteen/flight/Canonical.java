package fourteen.flight;

import fourteen.flight.FlightReader.Hint;
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
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The canonical JSON of a payload: what React's client shows of it, in a form that no language prefers.
///
/// Identities are counted in the order in which the walk first meets them; a second meeting is `{"$":"ref","to":n}`.
public final class Canonical {

    private static final int LONG_TEXT = 200;

    private final Bytes out = new Bytes(1024);
    private final IdentityHashMap<FlightValue, Integer> ids = new IdentityHashMap<>();
    private final boolean upstream;
    private int depth;

    private Canonical(boolean upstream) {
        this.upstream = upstream;
    }

    /// The document of a payload: its root and hints. The reader must be closed, or have failed.
    public static String of(FlightReader reader) {
        Canonical canonical = new Canonical(false);
        canonical.out.ascii("{\"root\":");
        canonical.root(reader.root());
        canonical.out.ascii(",\"hints\":");
        canonical.list(reader.hints(), canonical::hint);
        canonical.out.put('}');
        return new String(canonical.out.toArray(), UTF_8);
    }

    /// A value's own JSON.
    public static String of(FlightValue value) {
        return of(value, false);
    }

    /// A value that a client sent: React's server shows functions by name, errors by their sentence, and of what has an identity,
    /// all of which is counted, only that of arrays and objects.
    public static String ofUpstream(FlightValue value) {
        return of(value, true);
    }

    private static String of(FlightValue value, boolean upstream) {
        Canonical canonical = new Canonical(upstream);
        canonical.value(value);
        return new String(canonical.out.toArray(), UTF_8);
    }

    private void root(FlightPromise root) {
        if (root.isFulfilled()) {
            value(root.settledValue());
            return;
        }
        out.ascii("{\"$\":\"rootRejected\",\"error\":");
        if (root.isRejected()) {
            value(root.settledReason());
        } else {
            out.quoted("halted");
        }
        out.put('}');
    }

    private void value(FlightValue value) {
        if (++depth > FlightReader.DEPTH) {
            throw FlightException.tooDeep("the canonical form", FlightReader.DEPTH);
        }
        switch (value) {
            case Constant constant -> constant(constant);
            case Text text -> text(text.value());
            case NumberValue number -> number(number.value());
            case BigIntValue number -> tagged("bigint").v(number.value().toString());
            case SymbolValue symbol -> tagged("symbol").v(symbol.name());
            case ClientReference reference -> client(reference);
            case ServerReference reference -> server(reference);
            case TemporaryReference reference -> {
                if (upstream) {
                    tagged("temporaryReference").out.put('}');
                } else {
                    constant(Constant.UNDEFINED);
                }
            }
            case Failed failed -> constant(Constant.NULL);
            case Unrendered unrendered -> throw new IllegalStateException("a reader gives finished values");
            case Lazy lazy -> identity(lazy, id -> promise("lazy", -1, lazy.payload()));
            case FlightPromise promise -> identity(promise, id -> promise("promise", id, promise));
            case FlightError error -> identity(error, id -> error(error));
            case DateValue date -> identity(date, id -> tagged("date")
                    .v(date.instant() == null ? "invalid" : Dates.iso(date.instant())));
            case Binary binary -> identity(binary, id -> {
                tagged(binary.kind().javaScriptName).id(id);
                base64(binary.bytes());
            });
            case FlightFile file -> identity(file, id -> {
                tagged("file").name("name").out.quoted(file.name());
                name("type").out.quoted(file.type());
                base64(file.bytes());
            });
            case Collection collection -> identity(collection, id -> collection(collection, id));
            case FlightStream stream -> identity(stream, id -> stream(stream));
            case Element element -> identity(element, id -> element(element, id));
            case ArrayValue array -> identity(array, id -> {
                tagged("array").shownId(id).name("v");
                list(array.items(), this::value);
                out.put('}');
            });
            case ObjectValue object -> identity(object, id -> {
                tagged("object").shownId(id).name("v");
                list(shown(object), key -> pair(key, object));
                out.put('}');
            });
        }
        depth--;
    }

    private void identity(FlightValue value, IntConsumer first) {
        Integer known = ids.get(value);
        if (known != null) {
            out.ascii("{\"$\":\"ref\",\"to\":").number(known).put('}');
            return;
        }
        int id = ids.size();
        ids.put(value, id);
        first.accept(id);
    }

    private void constant(Constant constant) {
        switch (constant) {
            case TRUE -> out.ascii("true");
            case FALSE -> out.ascii("false");
            case NULL, WAITING -> out.ascii("null");
            case UNDEFINED -> tagged("undefined").out.put('}');
        }
    }

    private void text(String text) {
        if (text.length() <= LONG_TEXT) {
            out.quoted(text);
            return;
        }
        tagged("string").name("length").out.number(text.length());
        name("sha256").out.quoted(sha256(new Bytes(text.length()).raw(text).toArray())).put('}');
    }

    private void number(double number) {
        if (number == 0 && 1 / number < 0) {
            tagged("number").v("-0");
        } else if (Double.isNaN(number)) {
            tagged("number").v("NaN");
        } else if (Double.isInfinite(number)) {
            tagged("number").v(number > 0 ? "Infinity" : "-Infinity");
        } else {
            out.number(number);
        }
    }

    private void client(ClientReference reference) {
        tagged("client");
        if (!reference.name().equals("*")) { // a namespace has neither id nor name in the oracle's eyes
            name("module").plain(reference.module());
            name("export").out.quoted(reference.name().isEmpty() ? "default" : reference.name());
        }
        out.put('}');
    }

    private void server(ServerReference reference) {
        if (upstream) {
            String name = reference.id().substring(reference.id().lastIndexOf('#') + 1);
            tagged("function").name("name").out.quoted(reference.bound() == null ? name : "bound " + name).put('}');
            return;
        }
        tagged("server").name("id").out.quoted(reference.id());
        name("bound");
        FlightPromise bound = reference.bound();
        ArrayValue arguments = bound != null && bound.value() instanceof ArrayValue array ? array : new ArrayValue();
        value(new ArrayValue(arguments.items())); // React's client makes a fresh array for each call
        out.put('}');
    }

    private void promise(String kind, int id, FlightPromise promise) {
        tagged(kind);
        boolean settled = promise.isFulfilled() || promise.isRejected();
        if (id >= 0 && settled) {
            id(id);
        }
        if (promise.isFulfilled()) {
            name("v").value(promise.settledValue());
        } else if (promise.isRejected()) {
            name("rejected").reason(promise.settledReason());
        } else if (kind.equals("lazy")) {
            name("rejected").out.quoted("$halted");
        } else {
            name("pending").out.ascii("true");
        }
        out.put('}');
    }

    private void reason(FlightError error) {
        FlightException cause = error.cause();
        if (upstream && cause != null) {
            out.quoted(cause.summary());
        } else {
            value(error);
        }
    }

    private void error(FlightError error) {
        tagged("error").name("digest");
        String digest = error.digest();
        if (digest == null) {
            out.ascii("null");
        } else {
            out.quoted(digest);
        }
        out.put('}');
    }

    private void element(Element element, int id) {
        tagged("element").id(id).name("type").value(element.type());
        if (element.key() != Constant.UNDEFINED) {
            name("key").plain(element.key());
        }
        name("props").value(element.props());
        out.put('}');
    }

    private void collection(Collection collection, int id) {
        List<FlightValue> items = collection.body().items();
        switch (collection.kind()) {
            case MAP -> {
                tagged("map").id(id).name("entries");
                Map<Object, ArrayValue> entries = new LinkedHashMap<>();
                for (FlightValue item : items) {
                    List<FlightValue> pair = pair(item);
                    ArrayValue entry = ArrayValue.of(positiveZero(at(pair, 0)), at(pair, 1));
                    ArrayValue first = entries.putIfAbsent(sameValueZero(entry.items().getFirst()), entry);
                    if (first != null) {
                        first.items().set(1, entry.items().get(1));
                    }
                }
                list(List.copyOf(entries.values()), entry -> list(entry.items(), this::value));
            }
            case SET -> {
                tagged("set").id(id).name("values");
                Map<Object, FlightValue> values = new LinkedHashMap<>();
                items.forEach(item -> values.putIfAbsent(sameValueZero(item), positiveZero(item)));
                list(List.copyOf(values.values()), this::value);
            }
            case FORM_DATA -> {
                tagged("formdata").name("entries");
                list(items, item -> entry(item instanceof ArrayValue pair ? pair.items() : List.of()));
            }
            case ITERATOR -> {
                tagged("iterator").name("values");
                list(items, this::value);
            }
            case BLOB -> {
                FlightValue type = at(items, 0);
                tagged("blob").name("type").out
                        .quoted(type == Constant.UNDEFINED ? "" : FlightFile.mediaType(string(type)));
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (FlightValue part : items.subList(Math.min(1, items.size()), items.size())) {
                    all.writeBytes(part instanceof Binary binary
                            ? binary.bytes()
                            : part instanceof Text text ? text.value().getBytes(UTF_8) : new byte[0]);
                }
                base64(all.toByteArray());
                return;
            }
        }
        out.put('}');
    }

    /// A name and its text or file, made of them as FormData does (XMLHttpRequest standard, "create an entry").
    /// A Map's entry: an array as a rule, but anything that may have a "0" and a "1" will do.
    private static List<FlightValue> pair(FlightValue entry) {
        return switch (entry) {
            case ArrayValue array -> array.items();
            case ObjectValue object -> Stream.of("0", "1")
                    .map(key -> Objects.requireNonNullElse(object.get(key), Constant.UNDEFINED))
                    .toList();
            default -> List.of();
        };
    }

    private void entry(List<FlightValue> pair) {
        out.put('[').quoted(string(at(pair, 0))).put(',');
        if (at(pair, 1) instanceof Collection blob && blob.kind() == Collection.Kind.BLOB) {
            ids.put(new FlightError(), ids.size()); // a new file each time
            collection(blob, 0);
        } else if (at(pair, 1) instanceof FlightFile file) {
            value(file);
        } else {
            text(string(at(pair, 1)));
        }
        out.put(']');
    }

    /// As JavaScript's `String` makes one, with no surrogate alone.
    private static String string(FlightValue value) {
        String text = switch (value) {
            case Text known -> known.value();
            case Constant constant -> constant == Constant.WAITING ? "null" : constant.name().toLowerCase(Locale.ROOT);
            case BigIntValue number -> number.value().toString();
            case NumberValue number -> Double.isFinite(number.value())
                    ? new String(new Bytes(16).number(number.value()).toArray(), UTF_8)
                    : Double.toString(number.value());
            default -> "[object Object]";
        };
        return new String(new Bytes(text.length()).raw(text).toArray(), UTF_8);
    }

    private static FlightValue at(List<FlightValue> items, int index) {
        return index < items.size() ? items.get(index) : Constant.UNDEFINED;
    }

    /// A Map and a Set keep -0 as 0 (ECMAScript §24.1.3.9).
    private static FlightValue positiveZero(FlightValue key) {
        return key instanceof NumberValue number && number.value() == 0 ? new NumberValue(0) : key;
    }

    /// What a Map tells keys apart by (ECMAScript §7.2.11): scalars by value, 0 and -0 alike, the rest by identity.
    private static Object sameValueZero(FlightValue key) {
        return switch (key) {
            case Text text -> text;
            case NumberValue number -> number.value() == 0 ? 0.0 : (Object) number.value();
            case BigIntValue number -> number;
            case SymbolValue symbol -> symbol;
            case Constant constant -> constant;
            case ClientReference reference -> reference;
            default -> new Identity(key);
        };
    }

    /// A value that is equal to itself only.
    private record Identity(FlightValue value) {

        @Override
        @SuppressWarnings("ReferenceEquality") // that is what it is for
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity identity && identity.value == value;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(value);
        }
    }

    private void stream(FlightStream stream) {
        boolean readable = stream.kind() == FlightStream.Kind.VALUES || stream.kind() == FlightStream.Kind.BYTES;
        String values = readable ? "chunks" : "values";
        tagged(readable ? "stream" : stream.kind() == FlightStream.Kind.ITERABLE ? "asyncIterable" : "asyncIterator");
        List<FlightValue> chunks = new ArrayList<>();
        FlightPromise end = stream.end();
        for (FlightPromise chunk : stream.chunks()) {
            if (!chunk.isFulfilled()) {
                end = chunk;
                break;
            }
            chunks.add(chunk.settledValue());
        }
        boolean failed = end != null && end.isRejected();
        if (readable && failed) {
            chunks = List.of(); // an error empties a ReadableStream's queue (Streams standard, ReadableStreamDefaultControllerError)
        }
        name(values);
        list(chunks, this::value);
        if (end != null && failed) {
            name("error").reason(end.settledReason());
        } else if (end != null && !readable) {
            name("return").value(end.isFulfilled() ? end.settledValue() : Constant.UNDEFINED);
        }
        out.put('}');
    }

    /// The keys that arrive: undefined properties and `__proto__` don't.
    private static List<String> shown(ObjectValue object) {
        return object.keys()
                .stream()
                .filter(key -> !key.equals("__proto__") && object.get(key) != Constant.UNDEFINED)
                .toList();
    }

    private void pair(String key, ObjectValue object) {
        FlightValue value = Objects.requireNonNull(object.get(key));
        boolean function = value instanceof ClientReference || value instanceof ServerReference;
        out.put('[').quoted(key).put(',');
        value(key.equals("then") && function ? Constant.NULL : value);
        out.put(']');
    }

    private void hint(Hint hint) {
        out.ascii("[\"").inside(String.valueOf(hint.code())).put('"');
        boolean single = hint.payload() instanceof Text && hint.code() != 'L';
        List<FlightValue> parts = single ? List.of(hint.payload()) : parts(hint.payload());
        int count = switch (hint.code()) {
            case 'D' -> -1;
            case 'L' -> parts.size() == 3 ? 3 : 2;
            case 'S' -> single ? 1 : 3;
            default -> single ? 1 : 2;
        };
        if (count < 0) {
            out.put(',');
            plain(hint.payload());
        }
        for (int i = 0; i < count; i++) {
            FlightValue part = at(parts, i);
            boolean missing = part == Constant.UNDEFINED
                    || (hint.code() == 'S' && i == 1 && part.equals(new NumberValue(0)));
            out.put(',');
            plain(missing ? new Text("$undefined") : part);
        }
        out.put(']');
    }

    /// What JavaScript finds at 0, 1 and 2.
    private static List<FlightValue> parts(FlightValue payload) {
        return switch (payload) {
            case ArrayValue array -> array.items();
            case Text text ->
                text.value().chars().mapToObj(c -> (FlightValue) new Text(Character.toString(c))).toList();
            default -> List.of();
        };
    }

    /// A value as JSON of its own, which it is in hints, ids and keys.
    private void plain(FlightValue value) {
        switch (value) {
            case Text text -> out.quoted(text.value());
            case ArrayValue array -> list(array.items(), this::plain);
            case ObjectValue object -> {
                out.put('{');
                String comma = "";
                for (String key : shown(object)) {
                    out.ascii(comma).quoted(key).put(':');
                    plain(Objects.requireNonNull(object.get(key)));
                    comma = ",";
                }
                out.put('}');
            }
            default -> value(value);
        }
    }

    private <T> void list(List<T> items, Consumer<T> each) {
        out.put('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.put(',');
            }
            each.accept(items.get(i));
        }
        out.put(']');
    }

    private Canonical tagged(String tag) {
        out.ascii("{\"$\":").quoted(tag);
        return this;
    }

    private Canonical name(String name) {
        out.put(',').quoted(name).put(':');
        return this;
    }

    private Canonical id(int id) {
        return upstream ? this : shownId(id);
    }

    private Canonical shownId(int id) {
        name("id").out.number(id);
        return this;
    }

    private void v(String text) {
        name("v").out.quoted(text).put('}');
    }

    private void base64(byte[] bytes) {
        name("base64").out.quoted(Base64.getEncoder().encodeToString(bytes)).put('}');
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
