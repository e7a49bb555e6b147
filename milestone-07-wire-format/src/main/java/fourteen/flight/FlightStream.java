package fourteen.flight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `ReadableStream`, async iterable or async iterator: chunks in order, then an end or an error.
public final class FlightStream implements FlightValue {

    /// The kinds with the tag of their first row (§1.1).
    public enum Kind {
        VALUES('R'), BYTES('r'), ITERABLE('X'), ITERATOR('x');

        final char tag;

        Kind(char tag) {
            this.tag = tag;
        }
    }

    private final Kind kind;
    private final List<FlightPromise> chunks = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable FlightPromise end;

    public FlightStream(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// True for a `ReadableStream`, which ends without a return value.
    boolean isReadable() {
        return kind == Kind.VALUES || kind == Kind.BYTES;
    }

    /// Adds a chunk; does nothing after the end.
    public void emit(FlightValue chunk) {
        emit(FlightPromise.fulfilled(chunk));
    }

    /// Adds a chunk that is still to be read; does nothing after the end.
    public void emitWhenRead(FlightPromise chunk) {
        emit(chunk);
    }

    /// Ends an async iterator with a return value that is still to be read.
    public void closeWhenRead(FlightPromise result) {
        end(result);
    }

    /// Ends the stream.
    public void close() {
        close(Constant.UNDEFINED);
    }

    /// Ends an async iterator with its return value.
    public void close(FlightValue result) {
        end(FlightPromise.fulfilled(result));
    }

    /// Ends the stream with an error.
    public void fail(FlightError error) {
        end(FlightPromise.rejected(error));
    }

    /// The chunks so far, not a copy; a chunk's promise is rejected if what the chunk refers to failed.
    public List<FlightPromise> chunks() {
        return chunks;
    }

    /// Null while the stream is open; then the return value, or the error.
    public @Nullable FlightPromise end() {
        return end;
    }

    /// Runs something whenever a chunk or the end has been added.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void emit(FlightPromise chunk) {
        if (end == null) {
            chunks.add(chunk);
            tell();
        }
    }

    void end(FlightPromise last) {
        if (end == null) {
            end = last;
            tell();
        }
    }

    private void tell() {
        for (Runnable listener : List.copyOf(listeners)) {
            listener.run();
        }
    }
}
