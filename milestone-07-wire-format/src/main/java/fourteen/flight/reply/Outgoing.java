package fourteen.flight.reply;

import fourteen.flight.FlightException;
import fourteen.flight.FlightFile;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of one reply in the order in which they are written, and how much is still to come.
///
/// What JavaScript would do in a microtask waits in a queue here: so it comes after the root, and in React's order.
final class Outgoing {

    private final List<ReplyPart> parts = new ArrayList<>();
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private long nextId = 1;
    private int open;
    private boolean form;
    private boolean running;
    private @Nullable FlightException problem;

    /// The id of a part that is about to be written: from here on the reply is a form.
    long id() {
        form = true;
        return nextId++;
    }

    void field(String name, String value) {
        parts.add(new Field(name, value));
    }

    void upload(String name, FlightFile file) {
        parts.add(new Upload(name, file));
    }

    /// One more thing to come before the reply is complete.
    void opened() {
        open++;
    }

    /// It came.
    void closed() {
        open--;
    }

    /// Runs a step as soon as the present one is done. A step that throws ends the reply.
    void later(Runnable step) {
        queue.add(step);
        if (running) {
            return;
        }
        running = true;
        while (problem == null && !queue.isEmpty()) {
            try {
                queue.remove().run();
            } catch (FlightException failure) {
                problem = failure;
            }
        }
        running = false;
        if (isDone()) {
            queue.clear();
            List<Runnable> told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(Runnable::run);
        }
    }

    void whenDone(Runnable then) {
        if (isDone()) {
            then.run();
        } else {
            waiting.add(then);
        }
    }

    boolean isDone() {
        return problem != null || (open == 0 && !running);
    }

    ReplyBody body() {
        if (problem != null) {
            throw problem;
        }
        if (!isDone()) {
            throw ReplyErrors.incomplete();
        }
        return new ReplyBody(parts, !form);
    }
}
