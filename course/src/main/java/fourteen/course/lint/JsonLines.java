package fourteen.course.lint;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// On which line each value of a JSON text begins, by its pointer: `/milestones/0/tasks/2` (RFC 6901).
final class JsonLines {

    private final Map<String, Integer> lines = new HashMap<>();

    JsonLines(String json) {
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME && !token.isStructEnd()) {
                    lines.putIfAbsent(parser.streamReadContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JacksonException broken) {
            // What could be read is known; what is wrong with the rest, its reader says.
            lines.putIfAbsent("", 1);
        }
    }

    /// From 1. Of a value that isn't there, the line of what would hold it.
    int of(String pointer) {
        for (String here = pointer; !here.isEmpty(); here = here.substring(0, here.lastIndexOf('/'))) {
            if (lines.containsKey(here)) {
                return lines.get(here);
            }
        }
        return 1;
    }
}
