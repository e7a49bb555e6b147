package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a payload, in pieces of any size, as React's own client does (WIRE-FORMAT §1, §2).
///
/// Promises of the model settle while [#feed] runs. A payload that breaks the protocol makes `feed` throw; whatever was open is
/// then rejected, and more bytes are ignored. A row that is not JSON fails alone, when somebody asks for it: see [#problem].
///
/// {@snippet :
/// FlightReader reader = new FlightReader();
/// reader.feed(bytes);
/// reader.close();
/// FlightValue root = reader.root().value();
/// }
public final class FlightReader {

    /// How deep values may be nested. Each level takes stack, here and in whoever walks the model.
    public static final int DEPTH = 1_000;

    /// A resource hint (§4): its letter and its payload.
    public record Hint(char code, FlightValue payload) {

        /// React's client does nothing for any other letter.
        private boolean isKnown() {
            return "DCLmXSM".indexOf(code) >= 0;
        }

        /// React's client fails where it looks into nothing.
        private boolean isEmpty() {
            boolean nothing = payload == Constant.NULL || payload == Constant.UNDEFINED || payload == Constant.WAITING;
            return nothing && "CLmXSM".indexOf(code) >= 0;
        }
    }

    private final RowTable rows = new RowTable();
    private final IdentityHashMap<FlightPromise, FlightStream> streams = new IdentityHashMap<>();
    private final List<Runnable> loading = new ArrayList<>();
    private final List<Hints.Read> hints = new ArrayList<>();
    private final boolean chunksLoad;
    private final Wakes wakes = new Wakes();
    private final Revival revival = new Revival(this::row, wakes, this::note);
    private final RowSplitter splitter = new RowSplitter(this::arrive);
    private @Nullable FlightError closed;
    private @Nullable FlightException problem;
    private long arrivals;
    private final FlightPromise root = row(0);

    /// A reader for which client modules are there at once.
    public FlightReader() {
        this(false);
    }

    private FlightReader(boolean chunksLoad) {
        this.chunksLoad = chunksLoad;
        // The caller waits for the root from the start, so it is read when it arrives; other rows when they are needed.
        this.root.whenSettled(() -> {});
    }

    /// A reader that treats client modules with chunks as a browser does: not loaded before the payload's end.
    public static FlightReader likeBrowser() {
        return new FlightReader(true);
    }

    /// Reads all of it.
    public void feed(byte[] bytes) {
        feed(bytes, 0, bytes.length);
    }

    /// Reads the bytes from `from` to `to`; keeps none of them.
    public void feed(byte[] bytes, int from, int to) {
        if (closed != null) {
            return;
        }
        try {
            splitter.feed(bytes, from, to);
        } catch (FlightException failure) {
            note(failure);
            end(FlightError.of(failure));
            throw failure;
        }
    }

    /// Says that nothing more comes: rows that are still missing are rejected.
    public void close() {
        loading.forEach(Runnable::run);
        loading.clear();
        if (closed != null) {
            return;
        }
        FlightException unfinished = splitter.unfinished();
        if (unfinished == null && splitter.isUntouched()) {
            unfinished = FlightException.earlyEnd("byte 0, before any row", "row 0, the root");
        }
        if (unfinished != null) {
            note(unfinished);
        }
        end(FlightError.of(unfinished != null
                ? unfinished
                : FlightException.earlyEnd("the end", "the rows that others refer to")));
    }

    /// Row 0.
    public FlightPromise root() {
        return root;
    }

    /// The hints so far, in their order.
    public List<Hint> hints() {
        return hints.stream().map(Hints.Read::hint).toList();
    }

    /// The hints with what the writer needs to send them again.
    List<Hints.Read> hintRows() {
        return hints;
    }

    /// What is lost in the model.
    Spelling spelling() {
        return revival.spelling();
    }

    /// What broke the protocol first, of all that has been read so far; null if nothing did.
    public @Nullable FlightException problem() {
        for (FlightPromise row : rows.all()) {
            row.state();
        }
        return problem;
    }

    private void note(FlightException failure) {
        if (problem == null) {
            problem = failure;
        }
    }

    private void end(FlightError reason) {
        closed = reason;
        for (FlightPromise row : rows.all()) {
            FlightStream stream = streams.get(row);
            if (row.isPending()) {
                row.reject(reason);
            } else if (stream != null) {
                stream.fail(reason);
            }
        }
    }

    private FlightPromise row(long id) {
        FlightPromise known = rows.get(id);
        if (known == null) {
            known = new FlightPromise(wakes);
            if (closed != null) {
                known.reject(closed);
            }
            rows.put(id, known);
        }
        return known;
    }

    private void arrive(int id, int tag, byte[] bytes, int from, int to, long offset) {
        arrivals++;
        RowText text = new RowText(bytes, from, to, offset, id);
        switch (tag) {
            case 'I' -> module(id, text);
            case 'H' -> hint(text);
            case 'N', 'D', 'J', 'W' -> throw FlightException.development(text.place(), String.valueOf((char) tag));
            default -> settle(id, tag, text);
        }
    }

    private void hint(RowText text) {
        if (text.isEmpty()) {
            throw FlightException.header(text.place(), "a hint's letter", "the end of the row");
        }
        RowText json = text.rest();
        Hint hint = new Hint((char) text.first(), revival.hint(json));
        if (hint.isEmpty()) {
            throw FlightException.shape(text.place(), "an address, or an array that begins with one", "nothing");
        }
        if (hint.isKnown()) {
            hints.add(new Hints.Read(hint, json.kept(), arrivals));
        }
    }

    private void module(int id, RowText text) {
        FlightValue said = revival.now(text);
        List<FlightValue> parts = said instanceof ArrayValue array ? array.items() : List.of();
        String name = parts.size() < 3 ? "undefined" : property(parts.get(2));
        if (parts.size() < 2 || !(parts.get(0) instanceof Text || parts.get(0) instanceof NumberValue)
                || !(parts.get(1) instanceof ArrayValue) || name == null) {
            throw FlightException.importWaits(text.place(),
                    "[module id, [chunks], export name], of rows that are there");
        }
        List<FlightValue> chunks = ((ArrayValue) parts.get(1)).items();
        ClientReference reference = new ClientReference(parts.get(0), chunks, name, parts.size() == 4);
        FlightPromise row = row(id);
        if (row.state() != FlightPromise.State.PENDING) {
            return;
        }
        row.arrivedAt(arrivals);
        row.becomesModule();
        if (chunksLoad && !chunks.isEmpty()) {
            row.block();
            loading.add(() -> row.resolve(reference));
        } else {
            row.resolve(reference);
        }
    }

    /// The name of the property that a value asks for (ECMAScript §7.1.19); null if a module has none like it.
    private static @Nullable String property(FlightValue value) {
        return switch (value) {
            case Text text -> text.value();
            case NumberValue number -> Numbers.shortest(number.value());
            case Constant constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    /// As TextDecoder gives it: without a byte order mark (Encoding standard).
    private Text string(RowText text) {
        String all = text.string();
        boolean marked = all.startsWith("\uFEFF");
        Text string = new Text(marked ? all.substring(1) : all);
        if (marked) {
            revival.spelling().unusual(string);
        }
        return string;
    }

    /// Reads a ReadableStream's chunk: on arrival, unless one before it lacks something. An iterable's is read when asked for.
    private static void readAfter(List<FlightPromise> before, FlightPromise chunk) {
        if (before.isEmpty() || before.getLast().isSettled()) {
            chunk.state();
            return;
        }
        before.getLast().listeners().add(new FlightPromise.Listener() {
            @Override
            public void fulfilled(FlightValue value) {
                chunk.state();
            }

            @Override
            public void rejected(FlightError reason) {
                // the stream ends here
            }
        });
    }

    /// The stream that a row of an id which is settled belongs to.
    private FlightStream streamOf(FlightPromise row, RowText text) {
        FlightStream stream = streams.get(row);
        if (stream == null || (stream.isReadable() && stream.end() != null)) {
            throw FlightException.twice(text.place());
        }
        return stream;
    }

    /// Settles the row's promise, or adds to its stream.
    private void settle(int id, int tag, RowText text) {
        // @starter:begin task=7.4
        switch (tag) {
            case 'E' -> error(id, text);
            case 'T' -> whole(id, string(text), text);
            case 'b' -> whole(id, new Binary(Binary.Kind.UINT8, text.copy()), text);
            case 'R' -> stream(id, FlightStream.Kind.VALUES);
            case 'r' -> stream(id, FlightStream.Kind.BYTES);
            case 'X' -> stream(id, FlightStream.Kind.ITERABLE);
            case 'x' -> stream(id, FlightStream.Kind.ITERATOR);
            case 'C' -> closeStream(id, text);
            default -> {
                Binary.Kind kind = Binary.Kind.of(tag);
                if (kind == null) {
                    model(id, text);
                } else {
                    byte[] copy = text.copy();
                    whole(id, new Binary(kind, Arrays.copyOf(copy, copy.length - copy.length % kind.size)), text);
                }
            }
        }
    }

    private void model(int id, RowText text) {
        FlightPromise row = row(id);
        if (row.isPending()) {
            row.arrivedAt(arrivals);
            revival.resolve(row, text);
            return;
        }
        FlightPromise chunk = new FlightPromise(wakes);
        chunk.arrivedAt(arrivals);
        FlightStream stream = streamOf(row, text);
        revival.resolve(chunk, text);
        if (stream.isReadable()) {
            readAfter(stream.chunks(), chunk);
        }
        stream.emit(chunk);
    }

    /// A text or binary row. It takes the place of a row that others wait for, who then wait for ever (§1.2).
    private void whole(int id, FlightValue value, RowText text) {
        FlightPromise row = rows.get(id);
        if (row != null && !row.isPending()) {
            FlightPromise chunk = FlightPromise.fulfilled(value);
            chunk.arrivedAt(arrivals);
            streamOf(row, text).emit(chunk);
            return;
        }
        FlightPromise fresh = new FlightPromise(wakes);
        fresh.arrivedAt(arrivals);
        fresh.resolve(value);
        rows.put(id, fresh);
    }

    private void stream(int id, FlightStream.Kind kind) {
        FlightPromise row = row(id);
        if (row.isPending()) {
            FlightStream stream = new FlightStream(kind);
            streams.put(row, stream);
            row.arrivedAt(arrivals);
            row.resolve(stream);
        }
    }

    private void closeStream(int id, RowText text) {
        FlightPromise row = rows.get(id);
        if (row == null || (!streams.containsKey(row) && !row.isDone())) {
            return;
        }
        FlightStream stream = streams.get(row);
        FlightPromise last = new FlightPromise(wakes);
        last.arrivedAt(arrivals);
        if (text.isEmpty() || (stream != null && stream.isReadable())) { // which has no return value
            last.resolve(Constant.UNDEFINED);
        } else {
            revival.resolve(last, text);
        }
        if (stream == null) {
            throw FlightException.twice(text.place());
        }
        stream.end(last);
    }

    private void error(int id, RowText text) {
        FlightValue said = revival.plain(text);
        FlightValue digest = said instanceof ObjectValue object ? object.get("digest") : null;
        FlightError error = new FlightError(digest instanceof Text known ? known.value() : null);
        FlightPromise row = row(id);
        FlightStream stream = streams.get(row);
        if (stream != null) {
            FlightPromise last = FlightPromise.rejected(error);
            last.arrivedAt(arrivals);
            stream.end(last);
        } else if (row.isPending() || row.isBlocked()) {
            row.arrivedAt(arrivals);
            row.reject(error);
        } else {
            throw FlightException.twice(text.place());
        }
        // @starter:end
    }
}
