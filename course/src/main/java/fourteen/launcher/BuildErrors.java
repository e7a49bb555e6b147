package fourteen.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What went wrong, cut from Maven's log: the compiler's own messages, with paths that a terminal makes clickable; else
/// the first thing that Maven calls an error.
final class BuildErrors {

    private static final Pattern AT = Pattern.compile("(.+\\.java):\\[(\\d+),(\\d+)] (?:error: )?(.*)");
    private static final String ERROR = "[ERROR] ";
    private static final String FATAL = "[FATAL] ";
    private static final Pattern PREFIX = Pattern.compile("^(?:\\[(?:ERROR|FATAL)] ?)+");
    private static final int MOST_LINES = 60;

    private final Path root;
    private final List<String> log;

    BuildErrors(Path root, List<String> log) {
        this.root = root;
        this.log = log;
    }

    String text() {
        List<String> compiler = compilerErrors();
        List<String> errors = compiler.isEmpty() ? otherErrors() : compiler;
        if (errors.size() > MOST_LINES) {
            int more = errors.size() - MOST_LINES;
            return String.join("\n", errors.subList(0, MOST_LINES)) + "\n… and " + more + " lines more";
        }
        return String.join("\n", errors);
    }

    /// Maven writes them between `COMPILATION ERROR` and `n errors`, and later a second time.
    private List<String> compilerErrors() {
        return log.stream()
                .dropWhile(line -> !line.contains("COMPILATION ERROR"))
                .skip(2)
                .takeWhile(line -> !line.matches("\\[INFO] \\d+ errors? *"))
                .map(this::readable)
                .toList();
    }

    private String readable(String line) {
        String text = line.startsWith(ERROR) ? line.substring(ERROR.length()) : line;
        Matcher at = AT.matcher(text);
        if (!at.matches()) {
            return text;
        }
        return relative(at.group(1)) + ":" + at.group(2) + ":" + at.group(3) + ": " + at.group(4);
    }

    private String relative(String file) {
        Path path = Path.of(file);
        return path.startsWith(root) ? root.relativize(path).toString() : file;
    }

    /// What stands before Maven's advice on its own switches.
    private List<String> otherErrors() {
        return log.stream()
                .takeWhile(line -> !line.startsWith(ERROR + "To see the full stack trace"))
                .filter(line -> line.startsWith(ERROR) || line.startsWith(FATAL))
                .map(line -> PREFIX.matcher(line).replaceFirst("").replaceFirst(" -> \\[Help \\d+]$", ""))
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
