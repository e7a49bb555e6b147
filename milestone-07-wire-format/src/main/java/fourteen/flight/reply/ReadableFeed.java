package fourteen.flight.reply;

import fourteen.flight.Binary;
import fourteen.flight.FlightError;
import fourteen.flight.FlightException;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Chunks of a ReadableStream, read one after the other as they arrive: one that lacks something holds up those after it.
final class ReadableFeed implements StreamFeed {

    private final long id;
    private final FlightStream stream;
    private final Parts parts;
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private boolean blocked;
    private boolean closed;
    private boolean failed;

    ReadableFeed(long id, FlightStream stream, Parts parts) {
        this.id = id;
        this.stream = stream;
        this.parts = parts;
    }

    @Override
    public void chunk(String json) {
        if (failed) {
            return;
        }
        if (closed && stream.kind() == FlightStream.Kind.VALUES) {
            tooLate(parts.chunk(json));
        } else {
            inOrder(() -> read(json));
        }
    }

    /// After the end React throws as soon as it has a value; a chunk that will never have one goes unnoticed.
    private void tooLate(Part part) {
        parts.initialise(part);
        if (part.state() != Part.State.REJECTED) {
            throw ReplyErrors.twice("A stream has a chunk after its end.", "stream " + id);
        }
    }

    private void read(String json) {
        Part part = parts.chunk(json);
        parts.initialise(part);
        switch (part.state()) {
            case FULFILLED -> emit(part.value());
            case REJECTED -> failed(part.reason());
            case PENDING, TEXT, BLOCKED -> {
                blocked = true;
                part.listen(new Part.Listener() {
                    @Override
                    public void fulfilled(FlightValue value, @Nullable ArrayBudget budget) {
                        emit(value);
                        goOn();
                    }

                    @Override
                    public void rejected(FlightException reason) {
                        failed(reason);
                        goOn();
                    }
                });
            }
        }
    }

    private void goOn() {
        blocked = false;
        while (!blocked && !held.isEmpty()) {
            held.remove().run();
        }
    }

    private void emit(FlightValue value) {
        boolean view = value instanceof Binary binary && binary.kind() != Binary.Kind.ARRAY_BUFFER;
        if (stream.kind() != FlightStream.Kind.BYTES) {
            stream.emit(value);
        } else if (!view) {
            failed(ReplyErrors.shape("Invalid data for bytes stream.", "stream " + id, "a typed array",
                    "something else"));
        } else if (((Binary) value).bytes().length > 0) {
            stream.emit(new Binary(Binary.Kind.UINT8, ((Binary) value).bytes()));
        }
    }

    @Override
    public void close(String json) {
        if (!closed) {
            closed = true;
            inOrder(stream::close);
        }
    }

    @Override
    public void fail(FlightException reason) {
        if (!closed) {
            closed = true;
            inOrder(() -> failed(reason));
        }
    }

    private void failed(FlightException reason) {
        closed = true;
        failed = true;
        stream.fail(FlightError.of(reason));
    }

    private void inOrder(Runnable step) {
        if (blocked) {
            held.add(step);
        } else {
            step.run();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
