package fourteen.flight.reply;

/// The slots in arrays that are within each other without an object between (WIRE-FORMAT §7.2, "array budget").
///
/// Only arrays of which one has two items or more count: a chain of single items can't multiply.
final class ArrayBudget {

    private static final long LIMIT = 1_000_000;

    private long count;
    private boolean fork;

    void array(int length) {
        fork |= length > 1;
        add(length + 1L);
    }

    void add(long slots) {
        count += slots;
        if (count > LIMIT && fork) {
            throw ReplyErrors.arrays();
        }
    }

    /// An array that is used once more counts once more.
    void add(ArrayBudget other) {
        fork |= other.fork;
        add(other.count);
    }
}
