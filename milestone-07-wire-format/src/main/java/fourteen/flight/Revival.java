package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.TemporaryReference;
import fourteen.flight.FlightValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Turns the text of rows into values: JSON, `$` strings (§2.1), element tuples (§2.3).
///
/// A row is read when somebody first asks for its value. The nearest element around an open reference waits for it; outside of
/// elements the row does.
final class Revival implements JsonReader.Reviver {

    private static final int DEPTH_OF_A_ROW = 8;

    private final LongFunction<FlightPromise> rows;
    private final Consumer<FlightException> problems;
    private final Wakes wakes;
    private final References references;
    private @Nullable Gathering current;
    private @Nullable FlightException thrown;
    private final Words words = new Words();
    private final Spelling spelling = new Spelling();
    private @Nullable JsonReader idle;
    private final Supplier<Gathering> gathering = this::gathering;
    private RowPlace place = new RowPlace(0, 0);
    private @Nullable FlightPromise row;
    private int depth;

    Revival(LongFunction<FlightPromise> rows, Wakes wakes, Consumer<FlightException> problems) {
        this.rows = rows;
        this.wakes = wakes;
        this.problems = problems;
        this.references = new References(rows, spelling);
    }

    /// What is lost in the model.
    Spelling spelling() {
        return spelling;
    }

    /// Gives a pending promise its row. It is read now if somebody waits for it; else a copy of its text is kept for later.
    void resolve(FlightPromise row, RowText text) {
        List<FlightPromise.Listener> waiting = row.takeListeners();
        if (waiting.isEmpty()) {
            RowText kept = text.kept();
            row.unread(() -> read(row, kept));
        } else {
            read(row, text);
            wake(row, waiting);
        }
    }

    /// Reads a hint. A reference to what is not there is null, as in React's client: the server does not escape hints.
    FlightValue hint(RowText text) {
        return now(text, false);
    }

    /// Reads a row that must not wait for others: an import.
    FlightValue now(RowText text) {
        return now(text, true);
    }

    private FlightValue now(RowText text, boolean complete) {
        Gathering outer = current;
        FlightException outerThrown = thrown;
        current = null;
        thrown = null;
        try {
            FlightValue value = parse(text, null);
            if (thrown != null) {
                throw thrown;
            }
            if (complete && current != null) {
                throw FlightException.importWaits(text.place(), "references to rows that are there already");
            }
            return value;
        } finally {
            current = outer;
            thrown = outerThrown;
        }
    }

    /// Reads JSON in which `$` means nothing.
    FlightValue plain(RowText text) {
        return text.read(new Plain());
    }

    /// @param into the row whose root it is; null for an import or a hint
    private FlightValue parse(RowText text, @Nullable FlightPromise into) {
        RowPlace outer = place;
        FlightPromise outerRow = row;
        place = text.where();
        row = into;
        JsonReader reader = idle == null ? new JsonReader(this) : idle; // a row may be read while another is
        idle = null;
        try {
            return text.read(reader);
        } finally {
            idle = reader;
            place = outer;
            row = outerRow;
        }
    }

    private void read(FlightPromise row, RowText text) {
        Gathering outer = current;
        FlightException outerThrown = thrown;
        int outerDepth = depth;
        current = null;
        thrown = null;
        row.block();
        try {
            depth += DEPTH_OF_A_ROW;
            if (depth > FlightReader.DEPTH) {
                throw FlightException.tooDeep(text.place(), FlightReader.DEPTH);
            }
            FlightValue value = parse(text, row);
            row.said(value);
            if (value instanceof Text) {
                spelling.unusual(row);
            }
            settle(row, value);
        } catch (FlightException failure) {
            problems.accept(failure);
            row.reject(FlightError.of(failure));
        } finally {
            depth = outerDepth;
            current = outer;
            thrown = outerThrown;
        }
    }

    private void settle(FlightPromise row, FlightValue value) {
        if (thrown != null) {
            if (!thrown.isReadersOwn()) {
                problems.accept(thrown);
            }
            row.reject(FlightError.of(thrown));
            return;
        }
        Gathering gathering = current;
        if (gathering != null) {
            FlightError reason = gathering.reason;
            if (reason != null) {
                row.reject(reason);
                return;
            }
            gathering.value = value;
            gathering.target = row;
        }
        tell(row, value);
        if (row.isBlocked() && (gathering == null || gathering.open == 0)) {
            row.resolve(gathering == null ? value : gathering.result());
        }
    }

    /// Tells those who wait for the row that they wait for themselves, if they do: they would wait for ever.
    private static void tell(FlightPromise row, FlightValue value) {
        List<FlightPromise.Listener> waiting = row.takeListeners();
        if (waiting.isEmpty()) {
            return;
        }
        List<References.Reference> cyclic = new ArrayList<>();
        for (FlightPromise.Listener listener : waiting) {
            if (listener instanceof References.Reference reference && References.cycle(row, reference) != null) {
                cyclic.add(reference);
            } else {
                row.listeners().add(listener);
            }
        }
        cyclic.forEach(reference -> fulfil(reference, value));
    }

    private static void wake(FlightPromise row, List<FlightPromise.Listener> waiting) {
        for (FlightPromise.Listener listener : waiting) {
            if (row.isBlocked() && listener instanceof References.Reference reference) {
                Gathering around = References.cycle(row, reference);
                if (around != null) {
                    fulfil(reference, around.value == null ? Constant.WAITING : around.value);
                    continue;
                }
            }
            row.listen(listener);
        }
    }

    private static void fulfil(References.Reference reference, FlightValue value) {
        if (value == Constant.WAITING) {
            reference.tooEarly();
        } else {
            reference.fulfilled(value);
        }
    }

    @Override
    public void enter() {
        if (++depth > FlightReader.DEPTH) {
            throw FlightException.tooDeep(place.toString(), FlightReader.DEPTH);
        }
    }

    @Override
    public void leave() {
        depth--;
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public FlightValue array(ArrayValue array) {
        List<FlightValue> items = array.items();
        if (items.isEmpty() || !(items.get(0) instanceof SymbolValue symbol) || !symbol.equals(SymbolValue.ELEMENT)) {
            return array;
        }
        Element element = new Element(item(items, 1), item(items, 2), item(items, 3));
        spelling.became(array, element);
        Gathering gathering = current;
        if (gathering == null) {
            return element;
        }
        current = gathering.outer;
        FlightError reason = gathering.reason;
        if (reason == null && gathering.open == 0) {
            return element;
        }
        FlightPromise target = new FlightPromise(wakes);
        target.said(element);
        target.block();
        gathering.tuple = array;
        gathering.value = element;
        if (reason != null) {
            target.reject(reason);
        } else {
            gathering.target = target;
        }
        return new Lazy(target, true);
    }

    private static FlightValue item(List<FlightValue> items, int index) {
        return index < items.size() ? items.get(index) : Constant.UNDEFINED;
    }

    @Override
    public FlightValue dollar(String text, @Nullable FlightValue holder, String key, int index) {
        // @starter:begin task=7.2
        if (text.length() == 1) {
            return marker(index);
        }
        return switch (text.charAt(1)) {
            case '$' -> new Text(text.substring(1));
            case 'L' -> new Lazy(rows.apply(References.id(text, 2)));
            case '@' -> rows.apply(References.id(text, 2));
            case 'w', 'u' -> Constant.UNDEFINED;
            case 'S' -> new SymbolValue(text.substring(2));
            case 'T' -> {
                fail(FlightException.temporary(place.toString(), text));
                yield new TemporaryReference(text.substring(2));
            }
            case 'Z' -> new FlightError();
            case 'I' -> new NumberValue(Double.POSITIVE_INFINITY);
            case '-' -> new NumberValue(text.equals("$-0") ? -0.0 : Double.NEGATIVE_INFINITY);
            case 'N' -> new NumberValue(Double.NaN);
            case 'D' -> date(text);
            case 'n' -> bigInt(text.substring(2));
            case 'h' -> outlined(References.Mapping.SERVER, text, holder, key, index);
            case 'Q' -> outlined(References.Mapping.MAP, text, holder, key, index);
            case 'W' -> outlined(References.Mapping.SET, text, holder, key, index);
            case 'B' -> outlined(References.Mapping.BLOB, text, holder, key, index);
            case 'K' -> outlined(References.Mapping.FORM_DATA, text, holder, key, index);
            case 'i' -> outlined(References.Mapping.ITERATOR, text, holder, key, index);
            default -> outlined(References.Mapping.MODEL, text, holder, key, index);
        };
        // @starter:end
    }

    @Override
    public @Nullable FlightValue date(byte[] text, int from, int to) {
        return Dates.usual(text, from, to);
    }

    private FlightValue date(String text) {
        DateValue date = Dates.parse(text.substring(2));
        if (date.instant() == null) {
            spelling.unusual(date);
        }
        return date;
    }

    private FlightValue bigInt(String digits) {
        FlightValue number = BigInts.parse(digits);
        if (number == null) {
            fail(FlightException.shape(place.toString(), "digits after $n", digits));
            return Constant.NULL;
        }
        return number;
    }

    /// The string that makes an element of the array around it.
    private FlightValue marker(int index) {
        if (current != null && index == 0) {
            current = new Gathering(current);
        }
        return SymbolValue.ELEMENT;
    }

    /// What a reference leads to, made into what its prefix says.
    private FlightValue outlined(References.Mapping mapping, String text, @Nullable FlightValue holder, String key,
            int index) {
        try {
            FlightValue within = holder == null ? row : holder;
            return references.find(mapping, text, new References.Place(within, key, index), place, gathering);
        } catch (FlightException failure) {
            fail(failure);
            return new FlightValue.Failed(FlightError.of(failure));
        }
    }

    private Gathering gathering() {
        Gathering now = current;
        if (now == null) {
            now = new Gathering(null);
            current = now;
        }
        return now;
    }

    /// A row fails as a whole; its text is read to the end for those who write it again.
    private void fail(FlightException failure) {
        if (thrown == null) {
            thrown = failure;
        }
    }

    /// JSON only.
    private final class Plain implements JsonReader.Reviver {

        @Override
        public FlightValue dollar(String text, @Nullable FlightValue holder, String key, int index) {
            return new Text(text);
        }

        @Override
        public FlightValue array(ArrayValue array) {
            return array;
        }

        @Override
        public void enter() {
            Revival.this.enter();
        }

        @Override
        public void leave() {
            Revival.this.leave();
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
