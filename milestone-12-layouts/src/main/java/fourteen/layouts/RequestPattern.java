package fourteen.layouts;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which requests a rule is for: those with such a path, that have this and lack that.
record RequestPattern(PathPattern path, List<Condition> has, List<Condition> missing) {

    RequestPattern {
        has = List.copyOf(has);
        missing = List.copyOf(missing);
    }

    /// @throws IllegalArgumentException if there is a mistake in it
    static RequestPattern of(@Nullable String source, @Nullable List<Condition> has,
            @Nullable List<Condition> missing) {
        RequestPattern pattern = new RequestPattern(PathPattern.of(source == null ? "" : source),
                has == null ? List.of() : has, missing == null ? List.of() : missing);
        pattern.has.forEach(Condition::check);
        pattern.missing.forEach(Condition::check);
        return pattern;
    }

    /// The parameters of its path and of what it has; empty if it is another one.
    Optional<Map<String, String>> match(Context ctx) {
        Optional<Map<String, String>> values = path.match(ctx.path());
        if (values.isEmpty() || missing.stream().anyMatch(each -> each.match(ctx).isPresent())) {
            return Optional.empty();
        }
        Map<String, String> all = new LinkedHashMap<>(values.get());
        for (Condition each : has) {
            Optional<Map<String, String>> more = each.match(ctx);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            all.putAll(more.get());
        }
        return Optional.of(all);
    }
}
