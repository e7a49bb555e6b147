package fourteen.flight;

import java.util.ArrayDeque;
import java.util.Deque;

/// Finished rows in the four queues of a flush (WIRE-FORMAT §1.2).
final class RowQueues {

    /// Import rows, symbols and the strings of imports.
    final Deque<byte[]> imports = new ArrayDeque<>();

    final Deque<byte[]> hints = new ArrayDeque<>();

    /// Models, text, binary data, streams.
    final Deque<byte[]> regular = new ArrayDeque<>();

    final Deque<byte[]> errors = new ArrayDeque<>();

    boolean isEmpty() {
        return imports.isEmpty() && hints.isEmpty() && regular.isEmpty() && errors.isEmpty();
    }
}
