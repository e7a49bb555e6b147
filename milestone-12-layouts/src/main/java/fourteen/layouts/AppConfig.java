package fourteen.layouts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `fourteen.config.json`, beside `app/`: what is said of paths before any page is asked.
///
/// @param schema for editors
record AppConfig(@JsonProperty("$schema") @Nullable String schema, @Nullable List<Redirect> redirects,
        @Nullable List<Rewrite> rewrites, @Nullable List<Headers> headers) {

    static final String FILE = "fourteen.config.json";
    static final AppConfig EMPTY = new AppConfig(null, List.of(), List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// @param permanent 308, else 307
    record Redirect(String source, String destination, boolean permanent) {}

    /// The destination answers, and the address stays.
    record Rewrite(String source, String destination) {}

    /// More headers for what a path is answered with.
    record Headers(String source, List<Header> headers) {}

    /// One of them.
    record Header(String key, String value) {}

    /// @param root the directory that holds `app/`
    /// @throws LayoutsException if the file can't be read
    static AppConfig read(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return EMPTY;
        }
        try {
            AppConfig config = JSON.readValue(Files.readString(file), AppConfig.class);
            config.check();
            return config;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw LayoutsException.badConfig(file + (at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr()),
                    e.getOriginalMessage());
        } catch (IOException e) {
            throw LayoutsException.badConfig(file.toString(), e.toString());
        }
    }

    private void check() {
        redirectsOrNone().forEach(each -> source(each.source()));
        rewritesOrNone().forEach(each -> source(each.source()));
        headersOrNone().forEach(each -> source(each.source()));
    }

    private static void source(@Nullable String source) {
        try {
            PathPattern _ = PathPattern.of(source == null ? "" : source);
        } catch (IllegalArgumentException e) {
            throw LayoutsException.badConfig(FILE, "\"source\": \"" + source + "\", and " + e.getMessage());
        }
    }

    List<Redirect> redirectsOrNone() {
        return redirects == null ? List.of() : redirects;
    }

    List<Rewrite> rewritesOrNone() {
        return rewrites == null ? List.of() : rewrites;
    }

    List<Headers> headersOrNone() {
        return headers == null ? List.of() : headers;
    }
}
