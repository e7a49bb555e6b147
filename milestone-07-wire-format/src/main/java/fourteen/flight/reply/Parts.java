package fourteen.flight.reply;

import fourteen.flight.FlightError;
import fourteen.flight.FlightException;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The parts of one reply, those who wait for them, and the order in which they are told.
///
/// What takes React's server a turn of the event loop, reading a file or awaiting bound arguments, waits in a queue here, so that
/// everything happens in the same order.
final class Parts {

    private static final int CHAIN = 1_000;
    private static final int NESTED = 50;

    private final PartStore store;
    private final Map<Long, Part> parts = new HashMap<>();
    private final IdentityHashMap<FlightPromise, Part> promises = new IdentityHashMap<>();
    private final Map<Part, FlightPromise> asked = new LinkedHashMap<>();
    private final ArrayDeque<Runnable> later = new ArrayDeque<>();
    private final Consumer<Part> read;
    private @Nullable FlightException closed;
    private boolean running;
    private int telling;

    /// @param read gives a value to a part whose text is there
    Parts(PartStore store, Consumer<Part> read) {
        this.store = store;
        this.read = read;
    }

    /// The part with that id; it may be open, or rejected if it can't come any more.
    Part get(long id) {
        Part known = parts.get(id);
        if (known != null) {
            return known;
        }
        Part part = create(id);
        String text = store.text(id);
        if (text != null) {
            part.arrived(text);
        } else if (closed != null) {
            part.reject(id < 0 ? closed : gone(id, closed));
        }
        parts.put(id, part);
        return part;
    }

    private static FlightException gone(long id, FlightException reason) {
        return reason.summary().equals("Connection closed.") ? ReplyErrors.closed(id) : reason;
    }

    @Nullable
    Part known(long id) {
        return parts.get(id);
    }

    /// A part that is only what a reference to its id gives.
    void put(long id, Consumer<Part> state) {
        Part part = create(id);
        state.accept(part);
        parts.put(id, part);
    }

    /// A chunk of a stream, which nothing can refer to.
    Part chunk(String text) {
        Part part = create(-1);
        part.arrived(text);
        return part;
    }

    private Part create(long id) {
        Part part = new Part(id, this::ask);
        promises.put(part.promise, part);
        return part;
    }

    /// The part whose promise it is; null for every other value.
    @Nullable
    Part of(@Nullable FlightValue value) {
        return value instanceof FlightPromise promise ? promises.get(promise) : null;
    }

    /// Text for a part that was mentioned before.
    void arrived(Part part, String text) {
        part.arrived(text);
        if (asked.containsKey(part)) {
            turn(() -> initialise(part));
        }
    }

    /// Reads the part if that was put off.
    void initialise(Part part) {
        if (part.state() == Part.State.TEXT) {
            read.accept(part);
        }
    }

    void fulfil(Part part, FlightValue value, @Nullable ArrayBudget budget) {
        part.fulfil(value, budget);
        tell(part);
    }

    void reject(Part part, FlightException reason) {
        part.reject(reason);
        tell(part);
    }

    /// Tells everyone who waits for a part that is settled.
    void tell(Part part) {
        if (telling >= NESTED) {
            later.addFirst(() -> tell(part)); // a chain of parts must not need a deep stack
            return;
        }
        telling++;
        for (Part.Listener listener : part.takeListeners()) {
            if (part.state() == Part.State.FULFILLED) {
                listener.fulfilled(part.value(), part.budget());
            } else {
                listener.rejected(part.reason());
            }
        }
        telling--;
        FlightPromise promise = asked.remove(part);
        if (promise != null) {
            settle(part, promise);
        }
    }

    /// Runs something after what is going on now.
    void afterwards(Runnable task) {
        later.add(task);
    }

    /// Somebody wants to know what a promise gives.
    private void ask(Part part, FlightPromise promise) {
        turn(() -> {
            initialise(part);
            if (part.isOpen()) {
                asked.put(part, promise);
            } else {
                settle(part, promise);
            }
        });
    }

    private void settle(Part part, FlightPromise promise) {
        if (part.state() == Part.State.REJECTED) {
            promise.reject(FlightError.of(part.reason()));
        } else if (isCyclic(part)) {
            promise.reject(FlightError.of(ReplyErrors.cyclic()));
        } else {
            promise.resolve(part.value());
        }
    }

    /// As React's `then` looks, each time, at what a promise leads to.
    private boolean isCyclic(Part part) {
        Set<Part> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Part next = of(part.value()); next != null; next = of(next.value())) {
            if (next == part || !visited.add(next) || visited.size() > CHAIN) {
                return true;
            }
            if (next.state() != Part.State.FULFILLED) {
                return false;
            }
        }
        return false;
    }

    /// Waits as `await` does: for the part, and for the promises that it leads to.
    void await(Part part, Runnable fulfilled, Consumer<FlightException> rejected) {
        initialise(part);
        Part.Listener listener = new Part.Listener() {
            @Override
            public void fulfilled(FlightValue value, @Nullable ArrayBudget budget) {
                Part next = of(value);
                if (isCyclic(part)) {
                    rejected.accept(ReplyErrors.cyclic());
                } else if (next != null) {
                    afterwards(() -> await(next, fulfilled, rejected));
                } else {
                    fulfilled.run();
                }
            }

            @Override
            public void rejected(FlightException reason) {
                rejected.accept(reason);
            }
        };
        switch (part.state()) {
            case FULFILLED -> listener.fulfilled(part.value(), null);
            case REJECTED -> listener.rejected(part.reason());
            case PENDING, TEXT, BLOCKED -> part.listen(listener);
        }
    }

    /// Does something, and what follows from it.
    void turn(Runnable action) {
        if (running) {
            action.run();
            return;
        }
        running = true;
        try {
            action.run();
            for (Runnable next = later.poll(); next != null; next = later.poll()) {
                next.run();
            }
            while (closed != null && !asked.isEmpty()) { // nothing more can come, so they never would
                Part stuck = asked.keySet().iterator().next();
                reject(stuck, ReplyErrors.never(stuck.place()));
            }
        } finally {
            running = false;
        }
    }

    @Nullable
    FlightException closed() {
        return closed;
    }

    /// True if somebody waits for something that has not arrived.
    boolean isAwaited() {
        return !asked.isEmpty();
    }

    /// Nothing more arrives: what is open fails.
    void close(FlightException reason) {
        if (closed != null) {
            return;
        }
        turn(() -> {
            closed = reason;
            for (Part part : List.copyOf(parts.values())) {
                StreamFeed feed = part.feed();
                if (part.state() == Part.State.PENDING) {
                    reject(part, part.id < 0 ? reason : gone(part.id, reason));
                } else if (feed != null) {
                    feed.fail(reason);
                }
            }
        });
    }
}
