package fourteen.flight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bytes that come bit by bit and are wanted whole.
///
/// Small ones are gathered in an array that doubles. A large one would throw away twice of what it holds by doubling, so there are
/// several, which are joined once.
final class Pieces {

    private static final int LARGEST = 1 << 16;

    @SuppressWarnings("ArrayRecordComponent") // nobody compares pieces
    private record Piece(byte[] bytes, int size) {}

    private final List<Piece> full = new ArrayList<>();
    private byte[] last = new byte[0];
    private int lastSize;
    private int size;

    int size() {
        return size;
    }

    /// Copies the bytes from `from` to `to`.
    void add(byte[] bytes, int from, int to) {
        int more = to - from;
        if (lastSize > 0 && lastSize + more > LARGEST) {
            full.add(new Piece(last, lastSize));
            last = new byte[0];
            lastSize = 0;
        }
        if (lastSize + more > last.length) {
            last = Arrays.copyOf(last, Math.max(lastSize + more, Math.max(256, last.length * 2)));
        }
        System.arraycopy(bytes, from, last, lastSize, more);
        lastSize += more;
        size += more;
    }

    /// Takes the first `length` bytes of an array, without a copy.
    void append(byte[] bytes, int length) {
        full.add(new Piece(bytes, length));
        size += length;
    }

    /// All of them in one array, which may be longer; good until the next change.
    byte[] joined() {
        if (full.isEmpty()) {
            return last;
        }
        byte[] all = new byte[size];
        copyTo(all);
        return all;
    }

    void copyTo(byte[] all) {
        int at = 0;
        for (Piece piece : full) {
            System.arraycopy(piece.bytes, 0, all, at, piece.size);
            at += piece.size;
        }
        System.arraycopy(last, 0, all, at, lastSize);
    }

    void clear() {
        full.clear();
        if (last.length > LARGEST) {
            last = new byte[0];
        }
        lastSize = 0;
        size = 0;
    }
}
