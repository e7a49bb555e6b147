package fourteen.testkit.message;

import java.util.ArrayList;
import java.util.List;

/// Bytes as a reader can see them: one glyph a character, with where it ends and how many columns it takes.
///
/// Control characters become their pictures (`␊`, `␍`, `␉`, `␀`), which no JSON or HTML escape can be mistaken for. What
/// has no picture and no width of its own (no-break space, zero-width and combining characters, marks of direction)
/// is written `‹U+200B›`, and a byte that is not UTF-8 `‹FF›`.
final class Glyphs {

    /// @param end index after its last byte
    record Glyph(int end, String text, int columns) {}

    private static final int[][] WIDE = {{0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0xa4cf}, {0xac00, 0xd7a3},
            {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1faff},
            {0x20000, 0x3fffd}};

    private Glyphs() {}

    /// The glyphs of the bytes from `from` to before `to`.
    static List<Glyph> of(byte[] bytes, int from, int to) {
        List<Glyph> glyphs = new ArrayList<>();
        int at = from;
        while (at < to) {
            int length = sequenceLength(bytes, at, to);
            if (length == 0) {
                glyphs.add(spelled(at + 1, String.format("‹%02X›", bytes[at])));
                at++;
            } else {
                glyphs.add(glyph(at + length, codePoint(bytes, at, length)));
                at += length;
            }
        }
        return glyphs;
    }

    private static Glyph glyph(int end, int c) {
        if (c < 0x20) {
            return new Glyph(end, Character.toString(0x2400 + c), 1);
        }
        if (c == 0x7f) {
            return new Glyph(end, "␡", 1);
        }
        boolean invisible = switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
                true;
            default -> Character.isSpaceChar(c) && c != ' ';
        };
        return invisible
                ? spelled(end, String.format("‹U+%04X›", c))
                : new Glyph(end, Character.toString(c), isWide(c) ? 2 : 1);
    }

    private static Glyph spelled(int end, String text) {
        return new Glyph(end, text, text.length());
    }

    /// Two columns in a terminal: the East Asian wide blocks and emoji (Unicode Annex 11, roughly).
    private static boolean isWide(int c) {
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /// How many bytes the UTF-8 sequence at `at` has; 0 if there is none (RFC 3629 §4).
    private static int sequenceLength(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        if (length < 3) {
            return length;
        }
        int c = codePoint(bytes, at, length);
        boolean overlong = c < (length == 3 ? 0x800 : 0x10000);
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        return overlong || surrogate || c > 0x10ffff ? 0 : length;
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        if (length == 1) {
            return bytes[at];
        }
        int c = bytes[at] & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            c = (c << 6) | (bytes[at + i] & 0x3f);
        }
        return c;
    }
}
