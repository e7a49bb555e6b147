package fourteen.modules.syntax;

/// A few lines of source with a caret under the place that is meant.
///
/// ```
///   1 | const a = 1;
/// > 2 | const b = ;
///     |           ^
///   3 | export {a, b};
/// ```
public final class CodeFrame {

    private static final int AROUND = 2;
    private static final int WIDEST = 160;

    private CodeFrame() {}

    /// The frame around a position; two lines before and after, long lines cut off round the caret.
    public static String of(String source, Position position) {
        String[] lines = source.split("\r\n|[\n\r\u2028\u2029]", -1);
        int line = Math.clamp(position.line(), 1, lines.length);
        int first = Math.max(1, line - AROUND);
        int last = Math.min(lines.length, line + AROUND);
        int digits = String.valueOf(last).length();
        int cut = Math.max(0, position.column() - 1 - WIDEST / 2);
        StringBuilder frame = new StringBuilder();
        for (int i = first; i <= last; i++) {
            String text = shown(lines[i - 1], cut);
            frame.append(i == line ? "> " : "  ")
                    .repeat(' ', digits - String.valueOf(i).length())
                    .append(i)
                    .append(text.isEmpty() ? " |" : " | ")
                    .append(text)
                    .append('\n');
            if (i == line) {
                int before = Math.clamp(position.column() - 1 - cut, 0, text.length());
                frame.repeat(' ', digits + 2).append(" | ").append(indent(text, before)).append("^\n");
            }
        }
        return frame.toString();
    }

    private static String shown(String line, int cut) {
        int start = Math.min(cut, line.length());
        return line.substring(start, Math.min(line.length(), start + WIDEST));
    }

    /// Tabs stay tabs, so that the caret stands where the terminal puts the character.
    private static String indent(String line, int width) {
        StringBuilder indent = new StringBuilder();
        for (int i = 0; i < width; i++) {
            indent.append(line.charAt(i) == '\t' ? '\t' : ' ');
        }
        return indent.toString();
    }
}
