package fourteen.testkit.message;

import fourteen.testkit.message.Glyphs.Glyph;
import java.util.List;

/// A line with a caret under one of its bytes.
///
/// @param line what is shown of it
/// @param caret columns before the caret
public record Pointer(String line, int caret) {

    public static Pointer at(byte[] bytes, int offset) {
        List<Glyph> glyphs = Glyphs.of(bytes, 0, bytes.length);
        Window window = Window.around(glyphs, Window.indexOf(glyphs, offset));
        return new Pointer(window.of(glyphs), window.caret());
    }
}
