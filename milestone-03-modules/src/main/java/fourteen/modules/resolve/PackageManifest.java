package fourteen.modules.resolve;

import fourteen.modules.ModulesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A `package.json`, as far as module resolution reads it.
final class PackageManifest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final JsonNode json;

    private PackageManifest(Path file, JsonNode json) {
        this.file = file;
        this.json = json;
    }

    /// @throws ModulesException if it is no JSON object
    static PackageManifest parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.isObject()) {
                throw ModulesException.badManifest(file.toString(), "it holds no object");
            }
            return new PackageManifest(file, json);
        } catch (JacksonException e) {
            throw ModulesException.badManifest(file.toString(), e.getOriginalMessage());
        }
    }

    Path file() {
        return file;
    }

    Path directory() {
        Path directory = file.getParent();
        return directory == null ? file : directory;
    }

    @Nullable
    String name() {
        return text("name");
    }

    /// Whether `.js` files of this package are ES modules by declaration.
    boolean isEs() {
        return "module".equals(text("type"));
    }

    /// What may be imported from outside; null if the package does not say, and all may.
    @Nullable
    JsonNode exports() {
        JsonNode exports = json.get("exports");
        return exports == null || exports.isNull() ? null : exports;
    }

    /// What `#names` mean inside.
    @Nullable
    JsonNode imports() {
        JsonNode imports = json.get("imports");
        return imports != null && imports.isObject() ? imports : null;
    }

    /// The `browser` field where it maps files and packages to others, or to `false`.
    @Nullable
    JsonNode browserMap() {
        JsonNode browser = json.get("browser");
        return browser != null && browser.isObject() ? browser : null;
    }

    /// Entries of a package without `exports`, the preferred one first.
    List<String> entries(List<String> mainFields, boolean browser) {
        List<String> entries = new ArrayList<>();
        String forBrowsers = browser ? text("browser") : null;
        if (forBrowsers != null) {
            entries.add(forBrowsers);
        }
        for (String field : mainFields) {
            String entry = text(field);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private @Nullable String text(String field) {
        JsonNode value = json.get(field);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
