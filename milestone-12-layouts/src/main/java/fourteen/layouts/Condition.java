package fourteen.layouts;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request must have besides its path: `{ "type": "header", "key": "x-beta" }`.
///
/// @param type  where to look: `header`, `cookie`, `query` or `host`
/// @param key   its name; none for `host`
/// @param value what it must be, an expression; null if it need only be there. Named groups of it are parameters
record Condition(Type type, @Nullable String key, @Nullable String value) {

    /// Where a condition looks; written in JSON as it is here.
    enum Type {
        header,
        cookie,
        query,
        host
    }

    /// The named groups of its value; empty if the condition does not hold.
    Optional<Map<String, String>> match(Context ctx) {
        String found = found(ctx);
        if (found == null) {
            return Optional.empty();
        }
        if (value == null) {
            return Optional.of(Map.of());
        }
        Pattern pattern = Pattern.compile(value);
        Matcher matcher = pattern.matcher(found);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> groups = new LinkedHashMap<>();
        for (String name : pattern.namedGroups().keySet()) {
            String group = matcher.group(name);
            groups.put(name, group == null ? "" : group);
        }
        return Optional.of(groups);
    }

    private @Nullable String found(Context ctx) {
        String name = key == null ? "" : key;
        return switch (type) {
            case header -> ctx.header(name);
            case cookie -> ctx.cookie(name);
            case query -> ctx.queryParam(name);
            case host -> ctx.req().getServerName();
        };
    }

    /// @throws IllegalArgumentException if it can't be asked
    void check() {
        if (type == null) {
            throw new IllegalArgumentException("a condition has a type: header, cookie, query or host");
        }
        if (type != Type.host && (key == null || key.isEmpty())) {
            throw new IllegalArgumentException("a condition of type " + type + " has a key");
        }
        Pattern _ = Pattern.compile(value == null ? "" : value);
    }
}
