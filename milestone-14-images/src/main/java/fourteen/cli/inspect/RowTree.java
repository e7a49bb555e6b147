package fourteen.cli.inspect;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows as a tree: below each the rows that it refers to, each with its place; a row is unfolded once.
final class RowTree {

    private static final int DEEPEST = 8;
    private static final int LONGEST_PATH = 36;

    private final PrintWriter out;
    private final Ink ink;
    private final int width;
    private final RowGraph graph;
    private final Set<Integer> shown = new HashSet<>();
    private final Deque<Node> further = new ArrayDeque<>();

    /// Rows that a node refers to, once each.
    ///
    /// @param first the first place that does
    /// @param count how many do
    private record Branch(Reference first, int count) {

        Branch more() {
            return new Branch(first, count + 1);
        }
    }

    RowTree(PrintWriter out, Ink ink, int width, RowGraph graph) {
        this.out = out;
        this.ink = ink;
        this.width = width;
        this.graph = graph;
    }

    void print() {
        heading("Tree");
        root(graph.node(0));
        List<Node> others = graph.nodes().stream().filter(node -> !shown.contains(node.id())).toList();
        Set<Integer> referred = new HashSet<>();
        others.forEach(node -> node.references()
                .stream()
                .filter(reference -> reference.to() != node.id())
                .forEach(reference -> referred.add(reference.to())));
        List<Line> hints = graph.loose();
        if (!others.isEmpty() || !hints.isEmpty()) {
            heading("Nobody refers to");
        }
        hints.forEach(hint -> out.println(
                ink.kind(hint.title()) + "  " + Excerpt.head(hint.preview(), width - hint.title().length() - 2)));
        others.stream().filter(node -> !referred.contains(node.id())).forEach(this::root);
        others.stream().filter(node -> !shown.contains(node.id())).forEach(this::root); // those in a circle
    }

    private void heading(String text) {
        out.println();
        out.println(ink.heading(text));
    }

    /// Prints what hangs on a row, and what was cut off because it hung too deep.
    private void root(Node node) {
        further.add(node);
        for (Node next = further.poll(); next != null; next = further.poll()) {
            shown.add(next.id());
            line("", "", next, "");
            branches(next, "", 0);
        }
    }

    private void branches(Node node, String indent, int depth) {
        List<Branch> branches = branches(node);
        int pad = branches.stream().mapToInt(branch -> path(branch.first()).length()).max().orElse(0);
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            Branch branch = branches.get(i);
            Node to = graph.node(branch.first().to());
            boolean again = !shown.add(to.id());
            boolean deep = !again && depth == DEEPEST && !to.references().isEmpty();
            String path = path(branch.first());
            line(indent + (last ? "└─ " : "├─ "), path + " ".repeat(pad - path.length()) + " → ", to,
                    about(branch, to, again, deep));
            if (deep) {
                further.add(to);
            } else if (!again) {
                branches(to, indent + (last ? "   " : "│  "), depth + 1);
            }
        }
    }

    private static String about(Branch branch, Node to, boolean again, boolean deep) {
        String inner = branch.first().inner();
        String places = branch.count() == 1 ? "" : ", from " + branch.count() + " places";
        boolean plain = branch.first().as().isEmpty() || to.title().equals("import"); // whose lazy says nothing
        String as = plain ? "" : ", " + branch.first().as();
        String there = inner.isEmpty() ? "" : ", its " + inner.replace(':', '.');
        return as + there + places + (again ? ", shown above" : deep ? ", goes on below" : "");
    }

    private static List<Branch> branches(Node node) {
        Map<String, Branch> all = new LinkedHashMap<>();
        for (Reference reference : node.references()) {
            all.merge(reference.to() + ":" + reference.inner(), new Branch(reference, 1), (known, _) -> known.more());
        }
        return new ArrayList<>(all.values());
    }

    private static String path(Reference reference) {
        String path = new Excerpt(Integer.MAX_VALUE - 1).add(reference.path()).toString();
        return path.isEmpty() ? "(root)" : Excerpt.middle(path, LONGEST_PATH);
    }

    private void line(String indent, String path, Node node, String about) {
        String id = Line.hex(node.id());
        boolean again = about.endsWith("above");
        String size = node.isSettled() && !again ? ", " + Line.grouped(node.size()) + " bytes" : "";
        String title = (again ? "" : node.title()) + size
                + new Excerpt(width).add(again ? about.substring(2) : about).toString();
        int room = width - indent.length() - path.length() - id.length() - title.length() - 4;
        String preview = again || room < 8 ? "" : Excerpt.head(node.preview(), room);
        boolean alarm = node.isBroken() || !node.isSettled();
        out.println((ink.quiet(indent + path) + ink.row(id) + "  " + (alarm ? ink.alarm(title) : ink.kind(title)) + "  "
                + preview).stripTrailing());
    }
}
