package fourteen.layouts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The keys of the page that a browser has, as it says itself: to be compared, and for nothing else.
///
/// @param branches what is below, by branch
record HaveTree(String key, Map<String, HaveTree> branches) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 64;

    /// @param header `[key, { branch: … }]` as JSON, encoded as a part of a URL
    /// @return null if it is none: whoever writes nonsense gets the whole page
    static @Nullable HaveTree parse(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return of(JSON.readTree(URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8)), 0);
        } catch (JacksonException | IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable HaveTree of(JsonNode node, int depth) {
        if (depth > DEEPEST || !node.isArray() || node.size() != 2 || !node.get(0).isString()
                || !node.get(1).isObject()) {
            return null;
        }
        Map<String, HaveTree> branches = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.get(1).properties()) {
            HaveTree below = of(each.getValue(), depth + 1);
            if (below == null) {
                return null;
            }
            branches.put(each.getKey(), below);
        }
        return new HaveTree(node.get(0).asString(), branches);
    }
}
