package fourteen.flight;

import java.util.ArrayDeque;
import java.util.Deque;

/// Tells listeners one after the other instead of one within the other: a chain of 100,000 rows must not need a deep stack.
///
/// What follows from telling one comes before the next is told, as if each were called at once.
final class Wakes {

    private final Deque<Deque<Runnable>> waiting = new ArrayDeque<>();
    private Deque<Runnable> added = new ArrayDeque<>();
    private boolean running;

    void run(Runnable wake) {
        added.add(wake);
        if (running) {
            return;
        }
        running = true;
        try {
            while (begin()) {
                next().run();
            }
        } finally {
            waiting.clear();
            added.clear();
            running = false;
        }
    }

    /// Puts what was added before what waits already; false if nothing does.
    private boolean begin() {
        if (!added.isEmpty()) {
            waiting.push(added);
            added = new ArrayDeque<>(2);
        }
        return !waiting.isEmpty();
    }

    private Runnable next() {
        Deque<Runnable> first = waiting.element();
        Runnable next = first.remove();
        if (first.isEmpty()) {
            waiting.pop();
        }
        return next;
    }
}
