package fourteen.flight;

import java.util.ArrayDeque;

/// Tells listeners one after the other instead of one within the other: a chain of 100,000 rows must not need a deep stack.
final class Wakes {

    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private boolean running;

    void run(Runnable wake) {
        queue.add(wake);
        if (running) {
            return;
        }
        running = true;
        try {
            for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
                next.run();
            }
        } finally {
            queue.clear();
            running = false;
        }
    }
}
