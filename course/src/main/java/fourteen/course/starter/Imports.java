package fourteen.course.starter;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Takes out of a Java file the imports that nothing in it names any more.
///
/// Only a Java file's: in TypeScript an import may stand for what its module does when it is evaluated, and an unused one
/// is no warning.
final class Imports {

    private static final Pattern IMPORT = Pattern.compile("import\\s+(?:static\\s+)?[\\w.]+\\.(\\w+)\\s*;\\s*");
    // What holds no names, and then a name. A comment for documentation does hold names: it links to them.
    private static final Pattern TOKEN = Pattern.compile("\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\""
            + "|'(?:[^'\\\\\n]|\\\\.)*'|///|//[^\n]*|/\\*(?!\\*)(?s:.*?)\\*/|(?<name>[A-Za-z_$][\\w$]*)");

    private Imports() {}

    static List<String> withoutUnused(List<String> lines) {
        Map<Integer, String> imports = new LinkedHashMap<>();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = IMPORT.matcher(lines.get(i));
            if (line.matches()) {
                imports.put(i, line.group(1));
            } else {
                code.append(lines.get(i)).append('\n');
            }
        }
        Set<String> named = namesIn(code);
        Set<Integer> unused = new HashSet<>(imports.keySet());
        unused.removeIf(line -> named.contains(imports.get(line)));
        return IntStream.range(0, lines.size())
                .filter(i -> !unused.contains(i))
                .filter(i -> !isSpareBlank(lines, i, unused))
                .mapToObj(lines::get)
                .toList();
    }

    private static Set<String> namesIn(CharSequence code) {
        Set<String> names = new HashSet<>();
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            if (token.group("name") != null) {
                names.add(token.group("name"));
            }
        }
        return names;
    }

    /// A blank line whose whole group of imports above it went.
    private static boolean isSpareBlank(List<String> lines, int i, Set<Integer> unused) {
        if (i == 0 || !lines.get(i).isBlank() || !unused.contains(i - 1)) {
            return false;
        }
        int above = i - 1;
        while (above >= 0 && unused.contains(above)) {
            above--;
        }
        return above >= 0 && lines.get(above).isBlank();
    }
}
