package fourteen.flight;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Short strings that come again and again in a payload, `div` or `children`: one String for all of them.
final class Words {

    private static final int LONGEST = 16;
    private static final int PLACES = 512;

    private final @Nullable String[] known = new String[PLACES];

    /// The ASCII characters from `from` to `to`.
    String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return new String(bytes, from, length, ISO_8859_1);
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
