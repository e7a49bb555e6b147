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
        int at = Math.min(Window.indexOf(wanted, offset), Window.indexOf(came, offset));
        Window window = Window.around(wanted, at);
        return Optional
                .of(new Difference(line, at + 1, offset, window.of(wanted), window.of(came), window.caret()));
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
}
