package fourteen.flight.reply;

import fourteen.flight.FlightException;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One part of a reply, from the first mention to its value.
final class Part {

    /// How far it is. `TEXT`: there, and not read because nobody asked; `BLOCKED`: read, but something in it is missing.
    enum State {
        PENDING, TEXT, BLOCKED, FULFILLED, REJECTED
    }

    /// Is told once.
    interface Listener {

        /// @param budget of the array that the value is, if it is one
        void fulfilled(FlightValue value, @Nullable ArrayBudget budget);

        void rejected(FlightException reason);
    }

    final long id;
    final FlightPromise promise;
    private State state = State.PENDING;
    private @Nullable String text;
    private @Nullable FlightValue value;
    private @Nullable FlightException reason;
    private @Nullable ArrayBudget budget;
    private @Nullable StreamFeed feed;
    private List<Listener> listeners = new ArrayList<>(1);

    /// @param id less than 0 for a chunk, which has none
    Part(long id, BiConsumer<Part, FlightPromise> ask) {
        this.id = id;
        this.promise = FlightPromise.reading(asked -> ask.accept(this, asked));
    }

    State state() {
        return state;
    }

    void arrived(String json) {
        state = State.TEXT;
        text = json;
    }

    /// The text, which is read once.
    String take() {
        state = State.BLOCKED;
        String taken = Objects.requireNonNull(text);
        text = null;
        return taken;
    }

    void fulfil(FlightValue settled, @Nullable ArrayBudget array) {
        state = State.FULFILLED;
        value = settled;
        budget = array;
    }

    void stream(FlightValue stream, StreamFeed chunks) {
        fulfil(stream, null);
        feed = chunks;
    }

    void reject(FlightException why) {
        state = State.REJECTED;
        reason = why;
        value = null;
    }

    boolean isOpen() {
        return state == State.PENDING || state == State.BLOCKED;
    }

    FlightValue value() {
        return Objects.requireNonNull(value);
    }

    FlightException reason() {
        return Objects.requireNonNull(reason);
    }

    @Nullable
    ArrayBudget budget() {
        return budget;
    }

    @Nullable
    StreamFeed feed() {
        return feed;
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    List<Listener> takeListeners() {
        List<Listener> all = listeners;
        listeners = new ArrayList<>(1);
        return all;
    }

    String place() {
        return id < 0 ? "a chunk" : "part " + id;
    }
}
