package fourteen.testkit.message;

import fourteen.testkit.message.Glyphs.Glyph;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text in a failure message: control characters are seen, long text is cut, bytes that are not UTF-8 do no harm.
public final class Visible {

    private static final int LINE = 100;
    private static final int LINES = 12;

    private Visible() {}

    /// One line of at most 100 columns, in quotation marks; what was cut is `…`.
    public static String quoted(String text) {
        return '"' + line(text) + '"';
    }

    /// One line of at most 100 columns; line ends are seen as `␊`.
    public static String line(String text) {
        return line(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String line(byte[] bytes) {
        return cut(Glyphs.of(bytes, 0, Math.min(bytes.length, 4 * LINE + 4)), bytes.length);
    }

    /// The last columns of the bytes: of what arrived, the end is what matters.
    public static String tail(byte[] bytes) {
        int from = Math.max(0, bytes.length - 4 * LINE);
        List<Glyph> glyphs = Glyphs.of(bytes, from, bytes.length);
        int columns = 0;
        int first = glyphs.size();
        while (first > 0 && columns + glyphs.get(first - 1).columns() <= LINE) {
            first--;
            columns += glyphs.get(first).columns();
        }
        StringBuilder line = new StringBuilder(first > 0 || from > 0 ? "…" : "");
        glyphs.subList(first, glyphs.size()).forEach(glyph -> line.append(glyph.text()));
        return line.toString();
    }

    /// Up to 12 lines, each as [#line], without their line ends; then how many more there are.
    public static String block(String text) {
        List<String> lines = text.lines().toList();
        StringBuilder block = new StringBuilder();
        for (String each : lines.subList(0, Math.min(LINES, lines.size()))) {
            block.append(block.isEmpty() ? "" : "\n").append(line(each));
        }
        if (lines.size() > LINES) {
            block.append("\n… ").append(lines.size() - LINES).append(" more lines");
        }
        return block.toString();
    }

    private static String cut(List<Glyph> glyphs, int length) {
        StringBuilder line = new StringBuilder();
        int columns = 0;
        for (Glyph glyph : glyphs) {
            columns += glyph.columns();
            if (columns > LINE) {
                return line.append('…').toString();
            }
            line.append(glyph.text());
        }
        boolean all = glyphs.isEmpty() ? length == 0 : length <= 4 * LINE + 4;
        return all ? line.toString() : line.append('…').toString();
    }
}
