package fourteen.cli.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which row refers to which.
final class RowGraph {

    /// A row that has not come, and who waits for it.
    ///
    /// @param by `row 0 refers to it at props.children`
    record Missing(int id, String by) {}

    private final Map<Integer, Node> nodes = new LinkedHashMap<>();
    private final List<Line> loose = new ArrayList<>();

    void add(Line line) {
        Integer id = line.id();
        if (id == null) {
            loose.add(line);
        } else {
            nodes.computeIfAbsent(id, Node::new).add(line);
        }
    }

    Node node(int id) {
        Node known = nodes.get(id);
        return known == null ? new Node(id) : known;
    }

    /// In the order in which they came.
    Collection<Node> nodes() {
        return nodes.values();
    }

    /// Rows without an id: hints.
    List<Line> loose() {
        return loose;
    }

    /// What never came although somebody waits for it: the root waits for row 0.
    List<Missing> missing() {
        Map<Integer, Missing> all = new LinkedHashMap<>();
        if (!node(0).isSettled()) {
            all.put(0, new Missing(0, "it is the root"));
        }
        for (Node node : nodes.values()) {
            for (Reference reference : node.references()) {
                if (!node(reference.to()).isSettled()) {
                    String at = reference.path().isEmpty() ? "" : " at " + reference.path();
                    all.putIfAbsent(reference.to(), new Missing(reference.to(),
                            "row " + Line.hex(node.id()) + " refers to it" + at));
                }
            }
        }
        return List.copyOf(all.values());
    }
}
