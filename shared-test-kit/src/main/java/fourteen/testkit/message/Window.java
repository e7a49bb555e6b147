package fourteen.testkit.message;

import fourteen.testkit.message.Glyphs.Glyph;
import java.util.List;

/// The part of a long line that a message shows: what stands around one glyph.
///
/// @param from the first glyph that is shown
/// @param caret columns before the glyph in question
record Window(int from, int caret) {

    private static final int BEFORE = 50;
    private static final int ALL = 100;

    static Window around(List<Glyph> glyphs, int at) {
        int from = at;
        int columns = 0;
        while (from > 0 && columns + glyphs.get(from - 1).columns() <= BEFORE) {
            from--;
            columns += glyphs.get(from).columns();
        }
        return new Window(from, columns + (from > 0 ? 1 : 0));
    }

    /// The glyph that holds the byte, or the place after the last.
    static int indexOf(List<Glyph> glyphs, int offset) {
        int i = 0;
        while (i < glyphs.size() && glyphs.get(i).end() <= offset) {
            i++;
        }
        return i;
    }

    String of(List<Glyph> glyphs) {
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
