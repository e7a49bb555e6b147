package fourteen.testkit.message;

import fourteen.testkit.message.Glyphs.Glyph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The first place where two texts differ, shown as the two lines around it with a caret under the first byte.
///
/// @param line the line's number, from 1
/// @param column the differing character's number in its line, from 1
/// @param offset the first differing byte's index, from 0
/// @param expected the expected line's window
/// @param got the actual line's window
/// @param caret columns before the caret
public record Difference(int line, int column, int offset, String expected, String got, int caret) {

    private static final int BEFORE = 50;
    private static final int ALL = 100;

    /// @return empty if the bytes are the same
    public static Optional<Difference> between(byte[] expected, byte[] got) {
        int offset = Arrays.mismatch(expected, got);
        if (offset < 0) {
            return Optional.empty();
        }
        // The bytes before the difference are the same in both; so are the line's start and number.
        int start = offset;
        while (start > 0 && expected[start - 1] != '\n') {
            start--;
        }
        int line = 1;
        for (int i = 0; i < start; i++) {
            line += expected[i] == '\n' ? 1 : 0;
        }
        List<Glyph> wanted = Glyphs.of(expected, start, lineEnd(expected, offset));
        List<Glyph> came = Glyphs.of(got, start, lineEnd(got, offset));
        int at = Math.min(indexOf(wanted, offset), indexOf(came, offset));
        int from = at;
        int columns = 0;
        while (from > 0 && columns + wanted.get(from - 1).columns() <= BEFORE) {
            from--;
            columns += wanted.get(from).columns();
        }
        int caret = columns + (from > 0 ? 1 : 0);
        return Optional.of(new Difference(line, at + 1, offset, window(wanted, from), window(came, from), caret));
    }

    /// Where, as messages write it: `line 3, column 17`.
    public String place() {
        return "line " + line + ", column " + column;
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return bytes.length;
    }

    /// The glyph that holds the byte, or the place after the last.
    private static int indexOf(List<Glyph> glyphs, int offset) {
        int i = 0;
        while (i < glyphs.size() && glyphs.get(i).end() <= offset) {
            i++;
        }
        return i;
    }

    private static String window(List<Glyph> glyphs, int from) {
        if (glyphs.isEmpty()) {
            return "(end)";
        }
        StringBuilder window = new StringBuilder(from > 0 ? "…" : "");
        int columns = 0;
        for (Glyph glyph : glyphs.subList(from, glyphs.size())) {
            columns += glyph.columns();
            if (columns > ALL) {
                return window.append('…').toString();
            }
            window.append(glyph.text());
        }
        return window.toString();
    }
}
