package fourteen.testkit.assertions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The way that a reference goes through rows as they are written.
final class WirePath {

    private static final List<String> ELEMENT = List.of("$$typeof", "type", "key", "props");
    private static final Set<String> BUILT_IN = Set.of("length", "ref", "$$typeof");
    private static final int MOST_ROWS = 100;

    private WirePath() {}

    /// @param models the rows that have arrived, by id; what leads into others is taken for right
    static boolean leadsSomewhere(JsonNode root, List<String> path, Map<String, JsonNode> models) {
        JsonNode node = root;
        for (String name : path) {
            int rows = 0;
            while (node.isString()) {
                List<WireToken> tokens = WireToken.in(node);
                @Nullable
                JsonNode next = tokens.isEmpty() ? null : models.get(tokens.getFirst().id());
                if (next == null || ++rows > MOST_ROWS || !tokens.getFirst().path().isEmpty()) {
                    return !tokens.isEmpty() && tokens.getFirst().isReference();
                }
                node = next;
            }
            @Nullable
            JsonNode child = child(node, name);
            if (child == null) {
                return BUILT_IN.contains(name) && node.isArray();
            }
            node = child;
        }
        return true;
    }

    private static @Nullable JsonNode child(JsonNode node, String name) {
        if (!node.isArray()) {
            return node.get(name);
        }
        boolean element = node.size() > 0 && node.get(0).isString() && node.get(0).asString().equals("$");
        if (element) {
            return ELEMENT.contains(name) ? node.get(ELEMENT.indexOf(name)) : null;
        }
        return name.matches("0|[1-9]\\d{0,8}") ? node.get(Integer.parseInt(name)) : null;
    }
}
