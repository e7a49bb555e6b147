package fourteen.course.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the marks of one file: `// @starter:begin task=9.2 stub="return null;"` … `// @starter:end`, each on a line of
/// its own. `/* … */` and JSX's `{/* … */}` do where `//` can't stand.
final class Marks {

    private static final Pattern LINE = Pattern
            .compile("(?<indent>\\s*)(?://|\\{?/\\*)\\s*@(?<name>\\S+)(?<rest>.*?)\\s*(?:\\*/}?)?\\s*");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("\\G\\s+(\\w+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"]+))");
    private static final Pattern CUT = Pattern.compile("\\s*(?://|\\{?/\\*)\\s*@cut:(?:begin|end)\\b.*");

    private final String file;
    private final List<Region> regions = new ArrayList<>();
    private @Nullable Region open;

    private Marks(String file) {
        this.file = file;
    }

    /// The regions of a file, in its order.
    static List<Region> in(String file, List<String> lines) {
        Marks marks = new Marks(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("@starter")) {
                marks.read(lines.get(i), i + 1);
            }
        }
        if (marks.open != null) {
            throw BadMark.unclosed(marks.open);
        }
        return List.copyOf(marks.regions);
    }

    /// Whether a line marks what a lesson quotes; a starter leaves such lines out.
    static boolean isCut(String line) {
        return CUT.matcher(line).matches();
    }

    private void read(String line, int number) {
        Matcher mark = LINE.matcher(line);
        if (!mark.matches()) {
            throw BadMark.unreadable(place(number), line, "a mark on a line of its own");
        }
        switch (mark.group("name")) {
            case "starter:begin" -> begin(mark.group("indent"), mark.group("rest"), line, number);
            case "starter:end" -> end(number);
            default -> throw BadMark.unreadable(place(number), line, "@starter:begin or @starter:end");
        }
    }

    private void begin(String indent, String attributes, String line, int number) {
        if (open != null) {
            throw BadMark.nested(place(number), open);
        }
        String task = null;
        String stub = null;
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        int read = 0;
        while (attribute.find()) {
            String value = attribute.group(2) != null ? unescaped(attribute.group(2)) : attribute.group(3);
            switch (attribute.group(1)) {
                case "task" -> task = value;
                case "stub" -> stub = value;
                default -> throw BadMark.unreadable(place(number), line, "task=… and, if need be, stub=\"…\"");
            }
            read = attribute.end();
        }
        if (task == null || !attributes.substring(read).isBlank()) {
            throw BadMark.unreadable(place(number), line, "task=… and, if need be, stub=\"…\"");
        }
        open = new Region(file, number, number, indent, task, stub);
    }

    private void end(int number) {
        if (open == null) {
            throw BadMark.strayEnd(place(number));
        }
        regions.add(new Region(file, open.begin(), number, open.indent(), open.task(), open.stub()));
        open = null;
    }

    private String place(int number) {
        return file + ":" + number;
    }

    /// `\n`, `\"` and `\\`, as in a Java string.
    private static String unescaped(String quoted) {
        return quoted.translateEscapes();
    }
}
