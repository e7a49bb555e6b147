package fourteen.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A promise: a value that may come later, or an error (`$@`). Also what a [FlightValue.Lazy] waits for.
///
/// Promises of a payload are settled by the reader as rows arrive; a program settles its own with [#resolve] and [#reject].
public final class FlightPromise implements FlightValue {

    /// How far a promise is. `UNREAD`: its row is there, but nobody asked for it; `BLOCKED`: read, but parts are missing.
    enum State {
        PENDING, UNREAD, BLOCKED, FULFILLED, REJECTED
    }

    /// Is told once, when the promise is settled.
    interface Listener {
        void fulfilled(FlightValue value);

        void rejected(FlightError reason);
    }

    private final Wakes wakes;
    private State state = State.PENDING;
    private @Nullable FlightValue value;
    private @Nullable FlightError reason;
    private @Nullable Runnable unread;
    private @Nullable List<Listener> listeners;
    private long arrival;
    private boolean module;

    FlightPromise(Wakes wakes) {
        this.wakes = wakes;
    }

    /// A promise that is open.
    public FlightPromise() {
        this(new Wakes());
    }

    public static FlightPromise fulfilled(FlightValue value) {
        FlightPromise promise = new FlightPromise();
        promise.resolve(value);
        return promise;
    }

    public static FlightPromise rejected(FlightError reason) {
        FlightPromise promise = new FlightPromise();
        promise.reject(reason);
        return promise;
    }

    /// A promise whose value is read as soon as somebody asks for it.
    ///
    /// @param read is run once, and settles the promise then or later
    public static FlightPromise reading(Consumer<FlightPromise> read) {
        FlightPromise promise = new FlightPromise();
        promise.unread(() -> {
            promise.block();
            read.accept(promise);
        });
        return promise;
    }

    /// Settles the promise with a value; does nothing if it is settled.
    public void resolve(FlightValue settled) {
        if (isOpen()) {
            state = State.FULFILLED;
            value = settled;
            takeListeners().forEach(listener -> wakes.run(() -> listener.fulfilled(settled)));
        }
    }

    /// Settles the promise with an error; does nothing if it is settled.
    public void reject(FlightError error) {
        if (isOpen()) {
            state = State.REJECTED;
            reason = error;
            takeListeners().forEach(listener -> wakes.run(() -> listener.rejected(error)));
        }
    }

    public boolean isFulfilled() {
        return state() == State.FULFILLED;
    }

    public boolean isRejected() {
        return state() == State.REJECTED;
    }

    /// The value of a fulfilled promise. Of a rejected one: what its row said around the part that failed, or null.
    public @Nullable FlightValue value() {
        state();
        return value;
    }

    /// Why it was rejected.
    public @Nullable FlightError reason() {
        state();
        return reason;
    }

    /// Runs something as soon as this promise is settled, at once if it is.
    public void whenSettled(Runnable then) {
        listen(new Listener() {
            @Override
            public void fulfilled(FlightValue settled) {
                then.run();
            }

            @Override
            public void rejected(FlightError error) {
                then.run();
            }
        });
    }

    /// How far it is, after reading the row if that has been put off.
    State state() {
        Runnable read = unread;
        if (read != null) {
            unread = null;
            read.run();
        }
        return state;
    }

    void listen(Listener listener) {
        switch (state()) {
            case FULFILLED -> listener.fulfilled(Objects.requireNonNull(value));
            case REJECTED -> listener.rejected(Objects.requireNonNull(reason));
            case PENDING, UNREAD, BLOCKED -> listeners().add(listener);
        }
    }

    FlightValue settledValue() {
        return Objects.requireNonNull(value);
    }

    FlightError settledReason() {
        return Objects.requireNonNull(reason);
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    /// True if it is fulfilled without having to be read first.
    boolean isDone() {
        return state == State.FULFILLED;
    }

    /// True if it is fulfilled or rejected without having to be read first.
    boolean isSettled() {
        return state == State.FULFILLED || state == State.REJECTED;
    }

    boolean isBlocked() {
        return state == State.BLOCKED;
    }

    private boolean isOpen() {
        return state == State.PENDING || state == State.BLOCKED;
    }

    /// Puts off reading the row until somebody asks.
    void unread(Runnable read) {
        state = State.UNREAD;
        unread = read;
    }

    void block() {
        state = State.BLOCKED;
        unread = null;
    }

    /// Remembers what the row said, whatever becomes of the promise.
    void said(FlightValue tree) {
        value = tree;
    }

    List<Listener> takeListeners() {
        List<Listener> all = listeners;
        listeners = null;
        return all == null ? List.of() : all;
    }

    List<Listener> listeners() {
        if (listeners == null) {
            listeners = new ArrayList<>(1);
        }
        return listeners;
    }

    /// When it was settled, among the promises of one payload; 0 for a promise of the program's own.
    long arrival() {
        return arrival;
    }

    void arrivedAt(long row) {
        arrival = row;
    }

    /// True if its row is an import, and no model that refers to one.
    boolean isModule() {
        return module;
    }

    void becomesModule() {
        module = true;
    }
}
