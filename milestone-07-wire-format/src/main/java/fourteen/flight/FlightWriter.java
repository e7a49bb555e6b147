package fourteen.flight;

import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.Text;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Writes a model as a payload, row by row as promises settle and streams go on (WIRE-FORMAT §1 to §5).
///
/// One thread at a time: the promises of the model must be settled on the thread that writes.
///
/// {@snippet :
/// FlightWriter writer = new FlightWriter(sink);
/// writer.write(root);
/// }
public final class FlightWriter {

    /// One row that is or will be written; for a stream all of its rows.
    private static final class Task implements Comparable<Task> {
        private final int id;
        private final int context;
        private final boolean lazy;
        private long arrival;
        private long order;
        private int round;
        private @Nullable FlightValue model;
        private @Nullable FlightPromise origin;
        private @Nullable FlightStream stream;
        private int next;
        private boolean queued;

        private Task(int id, int context, boolean lazy) {
            this.id = id;
            this.context = context;
            this.lazy = lazy;
        }

        /// In the order in which they settled.
        @Override
        public int compareTo(Task other) {
            return arrival != other.arrival ? Long.compare(arrival, other.arrival) : Long.compare(order, other.order);
        }
    }

    private final FlightSink sink;
    private final Executor turns;
    private final Executor flushes;
    private final RowQueues queues = new RowQueues();
    private final RowWriter rows = new RowWriter(this, queues);
    private final PriorityQueue<Task> ready = new PriorityQueue<>();
    private final Set<Task> open = new LinkedHashSet<>();
    private final Hints hints = new Hints(queues.hints);
    private int ids;
    private long orders;
    private int round;
    private boolean working;
    private boolean woken;
    private boolean flushing;
    private boolean full;
    private boolean closed;

    public FlightWriter(FlightSink sink) {
        this(sink, Runnable::run, Runnable::run);
    }

    /// @param turns   runs what is to be done when a promise is fulfilled: at once, or when all that settles in the same turn of
    ///                an event loop has done so. Rows that are written in one turn leave together
    /// @param flushes runs what is to be done when a promise is rejected or a stream goes on: its row is ready, and waits for
    ///                others to leave with
    public FlightWriter(FlightSink sink, Executor turns, Executor flushes) {
        this.sink = sink;
        this.turns = turns;
        this.flushes = flushes;
    }

    /// Writes a model whose promises may settle later.
    public void write(FlightValue root) {
        write(FlightPromise.fulfilled(root));
    }

    /// Writes a model that may come later itself: row 0 waits for it.
    public void write(FlightPromise root) {
        outline(root, true);
        work();
    }

    /// Writes what a reader has read: its hints and its root.
    public void write(FlightReader reader) {
        rows.spell(reader.spelling());
        hints.later(reader.hintRows());
        write(reader.root());
    }

    /// Adds a resource hint (§4), unless the same has been given before.
    public void hint(char code, FlightValue payload) {
        hints.add(code, payload);
    }

    /// Gives up: everything unfinished fails with this error (§5).
    public void abort(FlightError reason) {
        if (open.isEmpty()) {
            return;
        }
        List<Task> unfinished = new ArrayList<>(open);
        open.clear();
        ready.clear();
        unfinished.stream().filter(task -> task.stream != null).forEach(task -> rows.error(task.id, reason));
        List<Task> others = unfinished.stream().filter(task -> task.stream == null).toList();
        if (!others.isEmpty()) {
            int error = nextId();
            rows.error(error, reason);
            others.forEach(task -> queues.errors
                    .add(new Bytes(16).hex(task.id).ascii(":\"$").hex(error).ascii("\"\n").toArray()));
        }
        work();
    }

    /// Says that the sink has room again.
    public void resume() {
        full = false;
        work();
    }

    int nextId() {
        return ids++;
    }

    /// Gives a promise a row of its own; its number.
    int outline(FlightPromise promise, boolean lazy) {
        Task task = open(lazy);
        settle(task, promise);
        return task.id;
    }

    private void settle(Task task, FlightPromise promise) {
        switch (promise.state()) {
            case FULFILLED, REJECTED -> settled(task, promise);
            case PENDING, UNREAD, BLOCKED -> promise.whenSettled(() -> {
                if (open.contains(task)) {
                    settled(task, promise);
                    if (promise.isRejected()) {
                        wakeLater();
                    } else {
                        wake();
                    }
                }
            });
        }
    }

    /// Writes a value as a row of its own, here and now; its number.
    ///
    /// @param context what [RowWriter#context] is to be in it
    int outlined(FlightValue value, int context) {
        Task task = open(true, context);
        FlightValue root = whole(value);
        rows.begins(root, task.id);
        task.model = root;
        process(task);
        return task.id;
    }

    /// Gives a value a row of its own, which is written after everything that is ready now; its number.
    ///
    /// @param context what [RowWriter#context] is to be in it
    int later(FlightValue value, long arrival, int context) {
        Task task = open(true, context);
        FlightValue root = whole(value);
        rows.begins(root, task.id);
        task.model = root;
        task.arrival = arrival;
        queue(task);
        return task.id;
    }

    /// Writes an element in a row of its own, since this one is large enough (§2.5); its number.
    int defer(FlightValue value) {
        Task task = open(true);
        task.model = value;
        rows.begins(value, task.id);
        queue(task);
        return task.id;
    }

    /// Begins a stream; its number.
    int stream(FlightStream stream) {
        Task task = open(false);
        task.stream = stream;
        queues.regular.add(new Bytes(8).hex(task.id).put(':').put(stream.kind().tag).put('\n').toArray());
        stream.onChange(() -> {
            if (!task.queued && open.contains(task)) {
                queueStream(task, stream);
                wakeLater();
            }
        });
        queueStream(task, stream);
        return task.id;
    }

    private Task open(boolean lazy) {
        return open(lazy, rows.context());
    }

    private Task open(boolean lazy, int context) {
        Task task = new Task(nextId(), context, lazy);
        open.add(task);
        return task;
    }

    private void queue(Task task) {
        task.order = orders++;
        task.round = working ? round + 1 : round;
        task.queued = true;
        ready.add(task);
    }

    private void settled(Task task, FlightPromise promise) {
        FlightValue value = promise.value();
        FlightError reason = promise.reason();
        if (value == null) {
            failed(task, reason);
            return;
        }
        FlightValue root = whole(value);
        if (task.lazy && !rows.isString(promise)) {
            rows.begins(root, task.id);
        }
        task.model = root;
        task.origin = promise;
        task.arrival = promise.arrival();
        queue(task);
    }

    /// The element itself of one that React's client wraps, for want of something in it.
    private static FlightValue whole(FlightValue value) {
        FlightValue element = value instanceof Lazy lazy && lazy.gathering() ? lazy.payload().value() : null;
        return element == null ? value : element;
    }

    private void failed(Task task, @Nullable FlightError reason) {
        if (reason != null && !reason.isHalt()) {
            rows.error(task.id, reason);
        }
        done(task);
    }

    private void done(Task task) {
        open.remove(task);
        if (open.isEmpty()) {
            hints.until(Long.MAX_VALUE);
        }
    }

    /// A row can be worked on.
    private void wake() {
        if (!working && !woken) {
            woken = true;
            turns.execute(() -> {
                woken = false;
                work();
            });
        }
    }

    /// A row is ready but for its way out.
    private void wakeLater() {
        if (!working && !woken && !flushing) {
            flushing = true;
            flushes.execute(() -> {
                flushing = false;
                work();
            });
        }
    }

    private void queueStream(Task task, FlightStream stream) {
        FlightPromise chunk = task.next < stream.chunks().size() ? stream.chunks().get(task.next) : stream.end();
        if (chunk == null) {
            return;
        }
        if (chunk.isFulfilled() || chunk.isRejected()) {
            task.arrival = chunk.arrival();
            queue(task);
        } else {
            task.queued = true;
            chunk.whenSettled(() -> {
                if (open.contains(task)) {
                    task.arrival = chunk.arrival();
                    queue(task);
                    wakeLater();
                }
            });
        }
    }

    private void goOn(Task task, FlightStream stream) {
        boolean last = task.next == stream.chunks().size();
        FlightPromise chunk = last ? Objects.requireNonNull(stream.end()) : stream.chunks().get(task.next);
        task.next++;
        FlightValue value = chunk.value();
        FlightError reason = chunk.reason();
        if (value == null) {
            failed(task, reason);
        } else if (last) {
            close(task.id, value, rows.isString(chunk));
            done(task);
        } else {
            chunk(task.id, stream, value, chunk);
            queueStream(task, stream);
        }
    }

    private void chunk(int id, FlightStream stream, FlightValue value, FlightPromise origin) {
        switch (value) {
            case Text text when !rows.isString(origin) -> rows.text(id, text);
            case Binary binary when !rows.isString(origin) ->
                rows.binary(id, stream.kind() == FlightStream.Kind.BYTES ? 'b' : binary.kind().tag,
                        binary.bytes());
            default -> rows.chunk(id, value, origin);
        }
    }

    private void close(int id, FlightValue result, boolean outlined) {
        Bytes row = new Bytes(16).hex(id).ascii(":C");
        if (result != Constant.UNDEFINED || outlined) {
            row.ascii("\"$").hex(outlined(result, 0)).put('"');
        }
        queues.regular.add(row.put('\n').toArray());
    }

    /// Writes one row, or a stream's next one.
    private void process(Task task) {
        task.queued = false;
        hints.until(task.arrival);
        FlightStream stream = task.stream;
        FlightValue model = task.model;
        if (stream != null) {
            goOn(task, stream);
        } else if (model instanceof Unrendered unrendered) {
            render(task, unrendered);
        } else if (model != null) {
            rows.row(task.id, model, task.lazy, task.context, task.origin);
            done(task);
        }
    }

    /// Works out a row's root. A row whose root is not ready waits as a whole (§2.3).
    private void render(Task task, Unrendered root) {
        switch (RowWriter.render(root, task.context)) {
            case Lazy waiting -> settle(task, waiting.payload());
            case FlightValue.Failed failed -> {
                rows.error(task.id, failed.error());
                done(task);
            }
            case FlightValue rendered -> {
                rows.row(task.id, rendered, task.lazy, task.context, null);
                done(task);
            }
        }
    }

    /// Writes what is ready, as far as the sink has room.
    private void work() {
        // @starter:begin task=7.6
        if (working) {
            return;
        }
        working = true; // a row that is written may settle what another waits for
        if (!ready.isEmpty()) {
            round = ready.peek().round;
        }
        try {
            for (Task task = ready.poll(); task != null; task = ready.poll()) {
                if (task.round > round) { // what the rows so far led to comes after them, imports and all
                    flush();
                    round = task.round;
                }
                process(task);
            }
        } finally {
            working = false;
        }
        flush();
    }

    private void flush() {
        if (closed) {
            return;
        }
        for (Deque<byte[]> queue : List.of(queues.imports, queues.hints, queues.regular, queues.errors)) {
            while (!full && !queue.isEmpty()) {
                full = !sink.write(queue.remove());
            }
        }
        if (!working && open.isEmpty() && ids > 0 && queues.isEmpty()) {
            closed = true;
            sink.close();
        }
        // @starter:end
    }
}
