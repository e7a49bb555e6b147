package fourteen.flight;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Short strings that come again and again in a payload, `div` or `children`: one String for all of them.
final class Words {

    private static final int LONGEST = 16;
    private static final int PLACES = 512;

    private final @Nullable String[] known = new String[PLACES];
    private final Bytes scratch = new Bytes(64);

    /// The text from `from` to `to`, in UTF-8.
    ///
    /// @param ascii true if it has no other characters, and can be copied as it is
    String of(byte[] bytes, int from, int to, boolean ascii) {
        int length = to - from;
        if (length > LONGEST || !ascii) {
            return new String(bytes, from, length, ascii ? ISO_8859_1 : UTF_8);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 9) & (PLACES - 1);
        String word = known[place];
        if (word == null || !isSame(word, bytes, from, length)) {
            word = new String(bytes, from, length, ISO_8859_1);
            known[place] = word; // the last one wins: what comes often comes soon again
        }
        return word;
    }

    /// Room for a text that has to be put together, the same each time.
    Bytes scratch() {
        return scratch.clear();
    }

    private static boolean isSame(String word, byte[] bytes, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
