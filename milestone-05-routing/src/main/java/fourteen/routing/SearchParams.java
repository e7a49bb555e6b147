package fourteen.routing;

import fourteen.routing.table.ParamValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request's query, in the order of its names.
public record SearchParams(Map<String, ParamValue> values) {

    /// No query.
    public static final SearchParams NONE = new SearchParams(Map.of());

    public SearchParams {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Reads a query like a form: <https://url.spec.whatwg.org/#urlencoded-parsing>. There is no bad query: a stray per
    /// cent sign stands for itself, bytes that are not UTF-8 become U+FFFD.
    ///
    /// @param raw as it stood in the request line, without the question mark
    public static SearchParams parse(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        Map<String, ParamValue> values = new LinkedHashMap<>();
        texts.forEach((name, all) -> values.put(name,
                all.size() == 1 ? new ParamValue.One(all.getFirst()) : new ParamValue.Many(all)));
        return new SearchParams(values);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    /// As plain data: a string for a name that comes once, a list of strings for one that comes more often. What
    /// `await searchParams` gives a page.
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        values.forEach((name, value) -> data.put(name, value.toData()));
        return data;
    }
}
