package fourteen.course.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether every link inside the repository leads somewhere: from page to page, and from an error message to its lesson.
final class LinkLint {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
    private static final Pattern LESSON = Pattern.compile("course/(?:lessons/)?[\\w-]+\\.md(?:#([\\w-]+))?");

    private final Tree tree;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    LinkLint(Tree tree) {
        this.tree = tree;
    }

    List<Finding> all() {
        for (String file : tree.files(path -> path.endsWith(".md"))) {
            page(file).links().forEach(link -> follow(page(file), link));
        }
        for (String file : tree.files(path -> path.endsWith(".java") && path.contains("/src/main/"))) {
            lessonsNamedIn(file);
        }
        return List.copyOf(findings);
    }

    private void follow(Page from, Page.Reference link) {
        String destination = link.destination();
        if (ELSEWHERE.matcher(destination).matches()) {
            return;
        }
        int hash = destination.indexOf('#');
        String path = hash < 0 ? destination : destination.substring(0, hash);
        String target = path.isEmpty() ? from.file() : resolve(from.file(), path);
        check(from.place(link.line()), destination, target, hash < 0 ? "" : destination.substring(hash + 1));
    }

    private void lessonsNamedIn(String file) {
        List<String> lines = tree.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher lesson = LESSON.matcher(lines.get(i));
            while (lesson.find()) {
                String name = lesson.group();
                int hash = name.indexOf('#');
                check(file + ":" + (i + 1), name, hash < 0 ? name : name.substring(0, hash),
                        lesson.group(1) == null ? "" : lesson.group(1));
            }
        }
    }

    private void check(String place, String link, String target, String anchor) {
        if (!tree.has(target)) {
            findings.add(new Finding(place, "The link " + link + " leads nowhere."));
        } else if (!anchor.isEmpty() && target.endsWith(".md") && !page(target).hasAnchor(anchor)) {
            findings.add(
                    new Finding(place, "The link " + link + " leads to " + target + ", which has no such heading."));
        }
    }

    private Page page(String file) {
        return pages.computeIfAbsent(file, path -> new Page(path, tree.read(path)));
    }

    /// As a browser does it: `../` goes up from the page's directory.
    private static String resolve(String from, String path) {
        Path target = Path.of("/" + from).resolveSibling(path.replace("%20", " ")).normalize();
        return target.toString().replace('\\', '/').substring(1);
    }
}
