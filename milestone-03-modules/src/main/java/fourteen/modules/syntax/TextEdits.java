package fourteen.modules.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replacements in a text, and the way back from the changed text to the original one.
final class TextEdits {

    /// The text from `start` to `end` becomes `replacement`. Insertions have `start == end`.
    private record Edit(int start, int end, String replacement) {}

    private final String original;
    private final List<Edit> edits = new ArrayList<>();

    TextEdits(String original) {
        this.original = original;
    }

    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    void insert(int at, String text) {
        edits.add(new Edit(at, at, text));
    }

    /// Blanks a piece out without moving anything behind it.
    void blank(int start, int end) {
        StringBuilder blank = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = original.charAt(i);
            blank.append(c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' ? c : ' ');
        }
        edits.add(new Edit(start, end, blank.toString()));
    }

    /// The changed text, between a prefix and a suffix.
    Edited apply(String prefix, String suffix) {
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder text = new StringBuilder(original.length() + prefix.length() + suffix.length() + 64);
        text.append(prefix);
        int[] generated = new int[edits.size()];
        int done = 0;
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit.start < done) {
                throw new IllegalStateException("edits overlap at " + edit.start);
            }
            text.append(original, done, edit.start);
            generated[i] = text.length();
            text.append(edit.replacement);
            done = edit.end;
        }
        text.append(original, done, original.length()).append(suffix);
        return new Edited(text.toString(), prefix.length(), original.length(), List.copyOf(edits), generated);
    }

    /// The changed text. Immutable; the way back is worked out when it is first asked for.
    static final class Edited {

        private final String text;
        private final int prefix;
        private final int length;
        private final List<Edit> edits;
        private final int[] generated;
        private @Nullable Lines lines;

        private Edited(String text, int prefix, int length, List<Edit> edits, int[] generated) {
            this.text = text;
            this.prefix = prefix;
            this.length = length;
            this.edits = edits;
            this.generated = generated;
        }

        String text() {
            return text;
        }

        /// The offset in the original text of a position in the changed one.
        int original(Position position) {
            Lines known = lines;
            if (known == null) {
                known = new Lines(text);
                lines = known;
            }
            int offset = known.offset(position);
            int i = last(offset);
            if (i < 0) {
                return Math.clamp((long) offset - prefix, 0, length);
            }
            Edit edit = edits.get(i);
            int behind = generated[i] + edit.replacement.length();
            return offset < behind ? edit.start : Math.min(length, edit.end + (offset - behind));
        }

        /// The last edit that starts at or before an offset of the changed text.
        private int last(int offset) {
            int low = 0;
            int high = generated.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (generated[middle] <= offset) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return high;
        }
    }
}
