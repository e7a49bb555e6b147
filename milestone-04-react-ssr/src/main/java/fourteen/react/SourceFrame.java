package fourteen.react;

import fourteen.js.JsFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The author's lines around a place, as an error page and a terminal show them.
///
/// @param first  the number of the first line shown, from 1
/// @param lines  the lines, tabs as spaces
/// @param line   the number of the line that is meant
/// @param column in that line, from 1; 0 if it is not known
public record SourceFrame(Path file, int first, List<String> lines, int line, int column) {

    private static final int AROUND = 3;
    private static final int WIDTH = 160;

    /// The lines around a call on JavaScript's stack; empty if it lies in no file.
    static Optional<SourceFrame> of(JsFrame frame) {
        try {
            return read(Path.of(frame.file()), frame.line(), frame.column());
        } catch (InvalidPathException _) {
            // A name like <eval>.
            return Optional.empty();
        }
    }

    /// The lines around a place; empty if the file can't be read or has no such line.
    public static Optional<SourceFrame> read(Path file, int line, int column) {
        // @starter:begin task=4.4
        List<String> all;
        try {
            all = Files.readAllLines(file);
        } catch (IOException _) {
            // Not there, or not UTF-8.
            return Optional.empty();
        }
        if (line < 1 || line > all.size()) {
            return Optional.empty();
        }
        int first = Math.max(1, line - AROUND);
        int last = Math.min(all.size(), line + AROUND);
        List<String> shown = new ArrayList<>();
        for (String text : all.subList(first - 1, last)) {
            String spaced = text.replace('\t', ' ');
            shown.add(spaced.length() > WIDTH ? spaced.substring(0, WIDTH) + "…" : spaced);
        }
        return Optional.of(new SourceFrame(file, first, List.copyOf(shown), line, column));
        // @starter:end
    }

    /// Numbered lines, with a caret below the place:
    ///
    /// ```
    ///     2 | export default function Page() {
    ///   > 3 |   throw new Error('no');
    ///       |         ^
    /// ```
    public String text() {
        int width = String.valueOf(first + lines.size() - 1).length();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int number = first + i;
            text.append(number == line ? "> " : "  ");
            text.append(" ".repeat(width - String.valueOf(number).length())).append(number).append(" | ");
            text.append(lines.get(i)).append('\n');
            if (number == line && column > 0 && column <= lines.get(i).length() + 1) {
                text.append("  ").append(" ".repeat(width)).append(" | ").append(" ".repeat(column - 1)).append("^\n");
            }
        }
        return text.toString();
    }
}
