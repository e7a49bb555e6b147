package fourteen.js.env;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the text of a `.env` file as the npm package dotenv does, which Next.js uses: `NAME=value`, `export NAME=value`,
/// comments, three kinds of quotes, values of several lines in quotes. A line that is none of that is passed over.
final class DotEnvFile {

    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;

    private DotEnvFile(String text) {
        this.text = text;
    }

    /// Names and values in the file's order; of a name that comes twice, the last value.
    static Map<String, String> parse(String text) {
        DotEnvFile file = new DotEnvFile(text.replace("\r\n", "\n").replace('\r', '\n'));
        file.read();
        return file.values;
    }

    private void read() {
        while (at < text.length()) {
            int line = at;
            String name = name();
            if (name != null) {
                values.put(name, value());
            }
            nextLine(Math.max(line, at));
        }
    }

    private void nextLine(int from) {
        int end = text.indexOf('\n', from);
        at = end < 0 ? text.length() : end + 1;
    }

    /// The name in front of `=` or `: `, or null if this line has none.
    private @Nullable String name() {
        skipBlanks();
        if (text.startsWith("export", at) && isBlank(at + 6)) {
            at += 6;
            skipBlanks();
        }
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            return null;
        }
        if (text.startsWith(":", at) && isBlank(at + 1)) {
            at++;
            return name;
        }
        skipBlanks();
        if (!text.startsWith("=", at)) {
            return null;
        }
        at++;
        return name;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
                || c == '-';
    }

    private boolean isBlank(int i) {
        return i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t');
    }

    private void skipBlanks() {
        while (isBlank(at)) {
            at++;
        }
    }

    private String value() {
        skipBlanks();
        String quoted = quoted();
        if (quoted != null) {
            return quoted;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '#') {
            end++;
        }
        String value = text.substring(at, end).strip();
        at = end;
        return value;
    }

    /// What stands in quotes, if nothing but a comment follows them on their line; else null.
    private @Nullable String quoted() {
        if (at >= text.length() || "'\"`".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        char quote = text.charAt(at);
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' && end + 1 < text.length() && text.charAt(end + 1) == quote ? 2 : 1;
        }
        if (end >= text.length() || !onlyComment(end + 1)) {
            return null;
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return quote == '"' ? value.replace("\\n", "\n").replace("\\r", "\r") : value;
    }

    private boolean onlyComment(int from) {
        int i = from;
        while (isBlank(i)) {
            i++;
        }
        return i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '#';
    }
}
