package fourteen.flight;

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
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the value of one row, and the rows that it needs before it (WIRE-FORMAT §2).
final class RowWriter {

    static final int OUTLINED_TEXT = 1024;
    private static final int ROW = 256;
    private static final int LARGE_ROW = 3200;
    private static final int PICTURE = 1;
    private static final int NOSCRIPT = 2;
    private static final int DEPTH = FlightReader.DEPTH + 100;

    private final FlightWriter writer;
    private final RowQueues queues;
    private final Imports imports;
    private final Addresses addresses = new Addresses();
    private final IdentityHashMap<FlightPromise, Integer> promises = new IdentityHashMap<>();
    private final IdentityHashMap<FlightError, Integer> failures = new IdentityHashMap<>();
    private final IdentityHashMap<ServerReference, Integer> functions = new IdentityHashMap<>();
    private final IdentityHashMap<FlightPromise, Integer> plain = new IdentityHashMap<>();
    private final Map<String, Integer> symbols = new HashMap<>();
    private final ArrayDeque<Bytes> spare = new ArrayDeque<>();
    private Bytes row = new Bytes(16);
    private Spelling spelling = new Spelling();
    private int size;
    private int depth;
    private int context;

    RowWriter(FlightWriter writer, RowQueues queues) {
        this.writer = writer;
        this.queues = queues;
        this.imports = new Imports(writer, queues);
    }

    /// Says how the model was spelled when it was read.
    void spell(Spelling read) {
        spelling = read;
    }

    /// Says that a value will be a row's root: whoever comes before that refers to the row.
    void begins(FlightValue value, int id) {
        switch (value) {
            case ArrayValue array -> first(array, id);
            case ObjectValue object -> first(object, id);
            case Element element -> first(element, id);
            case Collection collection -> first(collection, id);
            case Binary binary -> first(binary, id);
            case FlightStream stream -> first(stream, id);
            case Unrendered unrendered -> first(unrendered, id);
            case Failed failed when failed.written() != null -> begins(failed.written(), id);
            case Failed failed -> first(failed, id);
            default -> {
                // nothing that has an identity
            }
        }
    }

    /// The address that a value has, which is the row if it has none yet.
    private int first(FlightValue value, int id) {
        int known = addresses.of(value);
        return known == Addresses.NONE ? becomesRow(value, id) : known;
    }

    /// The row's address, from now on the value's.
    private int becomesRow(FlightValue value, int id) {
        int address = addresses.row(id);
        addresses.put(value, address);
        return address;
    }

    /// Writes a row of plain JSON.
    ///
    /// @param once true if a root that has been written elsewhere is only referred to; of a promise's elements React writes
    ///             a second copy
    /// @param within what [#context] was when the row was begun
    /// @param origin the promise that the root was read from, or awaited
    void row(int id, FlightValue root, boolean once, int within, @Nullable FlightPromise origin) {
        int outer = context;
        context = within;
        nested(id, () -> {
            if (origin == null || !isLinked(origin, "", -1)) {
                root(id, root, once);
            }
        });
        context = outer;
    }

    /// Which of `picture` and `noscript` the current row is in.
    int context() {
        return context;
    }

    /// Writes a chunk of a stream, in which nothing has an address.
    void chunk(int id, FlightValue value, FlightPromise origin) {
        nested(id, () -> {
            if (!isLinked(origin, "", -1)) {
                value(value, Addresses.NONE);
            }
        });
    }

    /// True if a row is nothing but a reference, or a text in quotes.
    boolean isString(FlightPromise origin) {
        return spelling.isUnusual(origin);
    }

    private void nested(int id, Runnable content) {
        Bytes outer = row;
        int outerSize = size;
        int outerDepth = depth;
        Bytes own = spare.isEmpty() ? new Bytes(ROW) : spare.pop();
        row = own.hex(id).put(':');
        try {
            content.run();
            queues.regular.add(own.put('\n').toArray());
        } catch (FlightException failure) {
            error(id, FlightError.of(failure));
        } catch (RowFailure failure) {
            error(id, failure.error);
        } finally {
            row = outer;
            size = outerSize;
            depth = outerDepth;
            if (own.isSmall()) {
                spare.push(own.clear());
            }
        }
    }

    void text(int id, Text value) {
        String text = spelling.isUnusual(value) ? '\uFEFF' + value.value() : value.value();
        byte[] bytes = new Bytes(text.length() + 16).raw(text).toArray();
        queues.regular
                .add(new Bytes(bytes.length + 24).hex(id).ascii(":T").hex(bytes.length).put(',').put(bytes).toArray());
    }

    void binary(int id, char tag, byte[] bytes) {
        queues.regular.add(new Bytes(bytes.length + 24).hex(id)
                .put(':')
                .put(tag)
                .hex(bytes.length)
                .put(',')
                .put(bytes)
                .toArray());
    }

    void error(int id, FlightError error) {
        String digest = error.digest();
        Bytes row = new Bytes(32).hex(id).ascii(":E{\"digest\":").quoted(digest == null ? "" : digest);
        ErrorReason reason = error.reason();
        if (reason != null) {
            reason.write(row);
        }
        queues.errors.add(row.ascii("}\n").toArray());
    }

    private void root(int id, FlightValue root, boolean once) {
        int known = addresses.of(root);
        boolean here = addresses.isRow(known, id);
        boolean copied = root instanceof Element && !once;
        if (known != Addresses.NONE && !here && !copied) {
            row.quoted(addresses.reference(known));
            return;
        }
        switch (root) {
            case Element element -> tuple(element, here ? known : addresses.row(id));
            case ArrayValue array -> items(array, here ? known : first(array, id));
            case ObjectValue object -> properties(object, here ? known : first(object, id));
            case DateValue date -> row.put('"')
                    .ascii("$D")
                    .ascii(date.instant() == null ? "null" : Dates.iso(date.instant()))
                    .put('"');
            case Collection collection -> collection(collection);
            case Binary binary -> binary(binary);
            case FlightStream stream -> stream(stream);
            case Failed failed when failed.written() != null -> root(id, failed.written(), once);
            default -> value(root, Addresses.NONE);
        }
    }

    /// @param address the value's own, if it is met here first; NONE if it can't have one
    private void value(FlightValue value, int address) {
        // @starter:begin task=7.5
        switch (value) {
            case Constant constant -> constant(constant);
            case Text text -> text(text);
            case NumberValue number -> number(number.value());
            case BigIntValue number -> row.ascii("\"$n").ascii(number.value().toString()).put('"');
            case SymbolValue symbol -> symbol(symbol);
            case DateValue date -> date(date);
            case ClientReference reference -> reference("$", imports.id(reference));
            case ServerReference reference -> function(reference);
            case TemporaryReference reference -> row.quoted("$T" + reference.path());
            case Failed failed -> failed(failed, address);
            case Lazy lazy -> {
                if (!isInline(lazy, address) && isNew(lazy, address)) {
                    reference("$L", promise(lazy.payload(), true));
                }
            }
            case FlightPromise promise -> reference("$@", promise(promise, false));
            case Element element -> {
                if (isNew(element, address)) {
                    element(element, address);
                }
            }
            case ArrayValue array -> {
                if (isNew(array, address)) {
                    items(array, address);
                }
            }
            case ObjectValue object -> {
                if (isNew(object, address)) {
                    properties(object, address);
                }
            }
            case Collection collection -> {
                if (isNew(collection, address)) {
                    collection(collection);
                }
            }
            case Binary binary -> {
                if (isNew(binary, address)) {
                    binary(binary);
                }
            }
            case FlightFile file -> {
                if (isNew(file, address)) {
                    collection(file.blob());
                }
            }
            case FlightStream stream -> {
                if (isNew(stream, address)) {
                    stream(stream);
                }
            }
            case Unrendered unrendered -> {
                if (isNew(unrendered, address)) {
                    unrendered(unrendered, address);
                }
            }
            case FlightError error -> {
                if (isNew(error, address)) {
                    row.ascii("\"$Z\"");
                }
            }
        }
    }

    /// Writes a reference to a value that is known; else remembers where it is.
    private boolean isNew(FlightValue value, int address) {
        int known = addresses.claim(value, address);
        if (known != Addresses.NONE) {
            row.quoted(addresses.reference(known));
        }
        return known == Addresses.NONE;
    }

    private void text(Text value) {
        String text = value.value();
        size += text.length();
        if (text.length() >= OUTLINED_TEXT || spelling.isUnusual(value)) {
            int id = writer.nextId();
            text(id, value);
            reference("$", id);
            return;
        }
        row.put('"');
        if (!text.isEmpty() && text.charAt(0) == '$') {
            row.put('$');
        }
        row.inside(text).put('"');
    }

    private void element(Element element, int address) {
        if (size > LARGE_ROW) {
            int id = writer.defer(element);
            becomesRow(element, id); // whatever comes next refers to its own row
            reference("$L", id);
        } else {
            tuple(element, address);
        }
        // @starter:end
    }

    private void number(double number) {
        if (number == 0 && 1 / number < 0) {
            row.ascii("\"$-0\"");
        } else if (Double.isNaN(number)) {
            row.ascii("\"$NaN\"");
        } else if (Double.isInfinite(number)) {
            row.ascii(number > 0 ? "\"$Infinity\"" : "\"$-Infinity\"");
        } else {
            row.number(number);
        }
    }

    private void constant(Constant constant) {
        row.ascii(switch (constant) {
            case NULL, WAITING -> "null";
            case UNDEFINED -> "\"$undefined\"";
            case TRUE -> "true";
            case FALSE -> "false";
        });
    }

    private void date(DateValue date) {
        if (date.instant() == null) {
            row.ascii(spelling.isUnusual(date) ? "\"$Dnull\"" : "null"); // what its toJSON gives
            return;
        }
        row.ascii("\"$D");
        int before = row.size();
        Dates.put(date.instant(), row);
        size += row.size() - before;
        row.put('"');
    }

    private void symbol(SymbolValue symbol) {
        if (symbol.equals(SymbolValue.ELEMENT)) {
            row.ascii("\"$\"");
            return;
        }
        Integer known = symbols.get(symbol.name());
        if (known == null) {
            known = writer.nextId();
            symbols.put(symbol.name(), known);
            queues.imports.add(new Bytes(32).hex(known).put(':').quoted("$S" + symbol.name()).put('\n').toArray());
        }
        reference("$", known);
    }

    private void function(ServerReference reference) {
        Integer known = functions.get(reference);
        if (known == null) {
            int id = writer.nextId();
            functions.put(reference, id);
            nested(id, () -> {
                row.ascii("{\"id\":");
                size += 2;
                value(new Text(reference.id()), Addresses.NONE);
                row.ascii(",\"bound\":");
                FlightPromise bound = reference.bound();
                value(bound == null ? Constant.NULL : bound, Addresses.NONE);
                row.put('}');
            });
            known = id;
        }
        reference("$h", known);
    }

    private void failed(Failed failed, int address) {
        FlightError error = failed.error();
        if (failed.written() != null) {
            value(failed.written(), address);
            return;
        }
        Integer known = failures.get(error);
        if (known == null) {
            known = writer.nextId();
            failures.put(error, known);
            if (!error.isHalt()) {
                error(known, error);
            }
        }
        reference("$" + failed.prefix(), known);
    }

    /// Writes what a lazy stands for where that needs no row of its own: an element that React's client wraps by itself, or
    /// a module.
    private boolean isInline(Lazy lazy, int address) {
        FlightPromise payload = lazy.payload();
        FlightValue value = payload.value();
        boolean settled = payload.isFulfilled() || payload.isRejected();
        if (lazy.gathering() && settled && value != null) {
            value(value, address);
            return true;
        }
        if (payload.isModule() && value instanceof ClientReference reference) {
            reference("$L", imports.id(reference));
            return true;
        }
        return false;
    }

    private int promise(FlightPromise promise, boolean lazy) {
        Integer known = promises.get(promise);
        if (known == null) {
            known = writer.outline(promise, lazy);
            promises.put(promise, known);
        }
        return known;
    }

    /// Runs a component here and now, unless the row is large already.
    private void unrendered(Unrendered value, int address) {
        if (value.isNode() && size > LARGE_ROW) {
            int id = writer.defer(value);
            becomesRow(value, id);
            reference("$L", id);
            return;
        }
        FlightValue rendered = render(value, context);
        switch (rendered) {
            case Lazy lazy -> reference("$L", promise(lazy.payload(), true));
            case Failed failed when failed.row() -> throw new RowFailure(failed.error());
            default -> value(rendered, address);
        }
    }

    /// What has its value worked out in a place, as far as hints go.
    static FlightValue render(Unrendered value, int context) {
        return value.render(context == 0, (context & NOSCRIPT) == 0);
    }

    /// Leaves the row that is being written; nobody outside sees it.
    private static final class RowFailure extends Error {

        private static final long serialVersionUID = 1;

        private final transient FlightError error;

        private RowFailure(FlightError error) {
            super("a row failed", null, false, false);
            this.error = error;
        }
    }

    private void tuple(Element element, int address) {
        down();
        outlineChildren(element);
        row.ascii("[\"$\",");
        size += 4; // the names "0" to "3"
        if (element.type() instanceof ClientReference reference) {
            reference("$L", imports.id(reference));
        } else {
            part(element, 1, element.type(), "type", address);
        }
        row.put(',');
        part(element, 2, element.key(), "key", address);
        row.put(',');
        part(element, 3, element.props(), "props", address);
        row.put(']');
        depth--;
    }

    private void part(Element element, int index, FlightValue value, String name, int address) {
        if (!isLinked(element, "", index)) {
            value(value, addresses.property(address, name, value));
        }
    }

    /// Writes the reference that stood in a place when the model was read.
    private boolean isLinked(FlightValue holder, String key, int index) {
        Spelling.Link link = spelling.link(holder, key, index);
        FlightValue root = link == null ? null : root(link.row());
        if (link == null || root == null) {
            return false;
        }
        int known = addresses.of(root);
        if (known != Addresses.NONE) {
            row.quoted(addresses.reference(known) + link.path());
        } else if (link.path().isEmpty() && !(root instanceof Failed)) {
            reference("$", plain.computeIfAbsent(link.row(), row -> link.early()
                    ? writer.later(root, row.arrival(), context)
                    : writer.outlined(root, context)));
        }
        return known != Addresses.NONE || (link.path().isEmpty() && !(root instanceof Failed));
    }

    /// What a row that was read has at its root, whether it failed or still lacks something.
    private static @Nullable FlightValue root(FlightPromise row) {
        FlightValue said = row.value();
        if (said instanceof Lazy lazy && lazy.gathering()) {
            return lazy.payload().value();
        }
        return said instanceof Failed failed && failed.written() != null ? failed.written() : said;
    }

    /// React writes the children of these two as a row, in which images get no hints; the element then refers to it (§4).
    private void outlineChildren(Element element) {
        int within = context | (element.type() instanceof Text tag
                ? tag.value().equals("picture") ? PICTURE : tag.value().equals("noscript") ? NOSCRIPT : 0
                : 0);
        FlightValue children = element.props() instanceof ObjectValue props ? props.get("children") : null;
        if (within == context || children == null) {
            return;
        }
        Spelling.Link late = spelling.link(element.props(), "children", -1);
        if (late != null && late.path().isEmpty()) {
            plain.put(late.row(), late.early()
                    ? writer.later(children, late.row().arrival(), within)
                    : writer.outlined(children, within));
        } else if (children != Constant.NULL && children != Constant.UNDEFINED) {
            writer.outlined(children, within);
        }
    }

    private void items(ArrayValue array, int address) {
        down();
        row.put('[');
        List<FlightValue> items = array.items();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                row.put(',');
            }
            size += digits(i);
            FlightValue item = items.get(i);
            if (!isLinked(array, "", i)) {
                value(item, addresses.item(address, i, item));
            }
        }
        row.put(']');
        depth--;
    }

    private void properties(ObjectValue object, int address) {
        down();
        row.put('{');
        ObjectValue ordered = object.inOrder();
        for (int i = 0; i < ordered.size(); i++) {
            if (i > 0) {
                row.put(',');
            }
            String key = ordered.key(i);
            FlightValue value = ordered.value(i);
            row.quoted(key).put(':');
            size += key.length();
            if (!isLinked(object, key, -1)) {
                value(value, addresses.property(address, key, value));
            }
        }
        row.put('}');
        depth--;
    }

    private void collection(Collection collection) {
        int id;
        FlightPromise read = collection.read();
        if (read != null) {
            id = writer.outline(read, false);
        } else if (collection.kind() == Collection.Kind.BLOB) {
            id = writer.later(collection.body(), collection.arrival(), context);
            becomesRow(collection.body(), id);
        } else {
            id = writer.nextId();
            becomesRow(collection.body(), id);
            row(id, collection.body(), true, 0, null);
        }
        reference("$" + collection.kind().letter, id);
    }

    private void binary(Binary binary) {
        int id = writer.nextId();
        binary(id, binary.kind().tag, binary.bytes());
        reference("$", id);
    }

    private void stream(FlightStream stream) {
        int id = writer.stream(stream);
        becomesRow(stream, id);
        reference("$", id);
    }

    private void reference(String prefix, int id) {
        row.put('"').ascii(prefix).hex(id).put('"');
    }

    private void down() {
        if (++depth > DEPTH) {
            throw FlightException.tooDeep("the model", DEPTH);
        }
    }

    private static int digits(int index) {
        int digits = 1;
        for (int rest = index; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
