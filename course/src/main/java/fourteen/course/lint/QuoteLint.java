package fourteen.course.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/// Whether the code that lessons show is the code that the milestones hold.
///
/// A lesson quotes with `<!-- cut: file#name -->` right above a fenced block; the source has `// @cut:begin name` and
/// `// @cut:end name` around what is quoted.
final class QuoteLint {

    private static final Pattern QUOTE = Pattern.compile("<!--\\s*cut:\\s*([^#\\s]+)#(\\S+)\\s*-->\\s*");
    private static final Pattern BEGIN = Pattern.compile(".*@cut:begin\\s+(\\S+).*");
    private static final Pattern MARK = Pattern.compile("\\s*(?://|\\{?/\\*)\\s*@(?:cut|starter):.*");

    private final Tree tree;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> quoted = new HashSet<>();

    QuoteLint(Tree tree) {
        this.tree = tree;
    }

    /// @param lessons the pages that may quote
    List<Finding> of(List<Page> lessons) {
        lessons.forEach(this::quotes);
        for (String file : tree.files(QuoteLint::isSource)) {
            List<String> lines = tree.read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher begin = BEGIN.matcher(lines.get(i));
                if (begin.matches() && !quoted.contains(file + "#" + begin.group(1))) {
                    findings.add(new Finding(file + ":" + (i + 1), "No lesson quotes `" + begin.group(1) + "`."));
                }
            }
        }
        return List.copyOf(findings);
    }

    private void quotes(Page page) {
        for (Node block : page.blocks()) {
            if (block instanceof HtmlBlock html && html.getLiteral().contains("cut:")) {
                String place = page.place(Page.lineOf(block));
                Matcher quote = QUOTE.matcher(html.getLiteral());
                if (!quote.matches()) {
                    findings.add(new Finding(place, "A quote is written `<!-- cut: file#name -->`."));
                } else if (block.getNext() instanceof FencedCodeBlock code) {
                    quoted.add(quote.group(1) + "#" + quote.group(2));
                    compare(place, quote.group(1), quote.group(2), code.getLiteral());
                } else {
                    findings.add(new Finding(place, "Below a quote's comment stands its fenced block."));
                }
            }
        }
    }

    private void compare(String place, String file, String name, String shown) {
        if (!tree.has(file)) {
            findings.add(new Finding(place, "It quotes " + file + ", which doesn't exist."));
            return;
        }
        Optional<String> source = cut(tree.read(file), name);
        if (source.isEmpty()) {
            findings.add(new Finding(place, file + " has no `@cut:begin " + name + "` with an end."));
        } else if (!source.get().strip().equals(shown.stripIndent().strip())) {
            findings.add(
                    new Finding(place, "The code differs from " + file + "#" + name + ", which is:\n" + source.get()));
        }
    }

    /// What stands between the marks, without other marks and without the indentation that all lines share.
    static Optional<String> cut(String source, String name) {
        List<String> lines = source.lines().toList();
        Pattern mark = Pattern.compile(".*@cut:(begin|end)\\s+" + Pattern.quote(name) + "\\b(?:\\s.*)?");
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = mark.matcher(lines.get(i));
            if (line.matches() && line.group(1).equals("begin")) {
                begin = i + 1;
            } else if (line.matches() && begin >= 0) {
                List<String> inside = lines.subList(begin, i)
                        .stream()
                        .filter(each -> !MARK.matcher(each).matches())
                        .toList();
                return Optional.of(String.join("\n", inside).stripIndent());
            }
        }
        return Optional.empty();
    }

    private static boolean isSource(String file) {
        return file.startsWith("milestone-") && file.contains("/src/") && file.matches(".*\\.(java|[cm]?[jt]sx?)");
    }
}
