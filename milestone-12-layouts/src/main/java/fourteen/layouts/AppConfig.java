package fourteen.layouts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
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
    record Redirect(String source, @Nullable List<Condition> has, @Nullable List<Condition> missing, String destination,
            boolean permanent) {

        RequestPattern pattern() {
            return RequestPattern.of(source, has, missing);
        }
    }

    /// The destination answers, and the address stays.
    record Rewrite(String source, @Nullable List<Condition> has, @Nullable List<Condition> missing,
            String destination) {

        RequestPattern pattern() {
            return RequestPattern.of(source, has, missing);
        }
    }

    /// More headers for what a path is answered with.
    record Headers(String source, @Nullable List<Condition> has, @Nullable List<Condition> missing,
            List<Header> headers) {

        RequestPattern pattern() {
            return RequestPattern.of(source, has, missing);
        }
    }

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
        for (Redirect each : redirectsOrNone()) {
            check(each.source(), each::pattern);
            destination(each.source(), each.destination());
        }
        for (Rewrite each : rewritesOrNone()) {
            check(each.source(), each::pattern);
            destination(each.source(), each.destination());
            if (!each.destination().startsWith("/")) {
                throw LayoutsException.badConfig(FILE, "a rewrite from " + each.source() + " to " + each.destination()
                        + ": a rewrite leads to a path of this app; a redirect may lead elsewhere");
            }
        }
        headersOrNone().forEach(each -> check(each.source(), each::pattern));
    }

    private static void destination(String source, @Nullable String destination) {
        if (destination == null) {
            throw LayoutsException.badConfig(FILE, "\"source\": \"" + source + "\" without a \"destination\"");
        }
    }

    private static void check(@Nullable String source, Supplier<RequestPattern> pattern) {
        try {
            RequestPattern _ = pattern.get();
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
