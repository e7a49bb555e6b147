package fourteen.hydration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One complaint of the bundler about the author's code.
///
/// @param text     what is wrong, in the bundler's words
/// @param expected what could stand there instead, if that can be said
/// @param notes    what else it knows
public record BuildFailure(String text, @Nullable Location location, @Nullable String expected,
        List<String> notes) {

    /// @param line     from 1; 0 if only the file is known
    /// @param column   from 0, in UTF-16 units
    /// @param length   how much of the line is meant
    /// @param lineText the line itself
    public record Location(String file, int line, int column, int length, String lineText) {}

    /// `app/page.tsx:3:7`, the file alone where that is all that is known, or null where no file is to blame.
    public @Nullable String place() {
        if (location == null || location.line == 0) {
            return location == null ? null : location.file;
        }
        return location.file + ":" + location.line + ":" + (location.column + 1);
    }

    /// A warning, which stops nothing, as the log tells it.
    String warning() {
        StringBuilder told = new StringBuilder(text);
        if (place() != null) {
            told.append("\n  at        ").append(place());
        }
        if (!frame().isEmpty()) {
            told.append('\n').append(frame().indent(2).stripTrailing());
        }
        notes.forEach(note -> told.append("\n  next      ").append(note));
        return told.toString();
    }

    /// The line with a caret below what is meant:
    ///
    /// ```
    ///   3 | import Button from './buton';
    ///     |                    ^^^^^^^^^
    /// ```
    public String frame() {
        // @starter:begin task=6.6
        if (location == null || location.line == 0) {
            return "";
        }
        String number = String.valueOf(location.line);
        String margin = " ".repeat(number.length());
        String line = location.lineText.replace("\t", " ");
        int carets = Math.clamp(location.length, 1, Math.max(1, line.length() - location.column));
        return "  " + number + " | " + line + "\n  " + margin + " | " + " ".repeat(location.column)
                + "^".repeat(carets);
        // @starter:end
    }
}
