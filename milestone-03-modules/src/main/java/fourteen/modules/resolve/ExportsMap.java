package fourteen.modules.resolve;

import fourteen.modules.ModulesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The `exports` or `imports` of a package: from a subpath to a target.
///
/// Node's PACKAGE_IMPORTS_EXPORTS_RESOLVE and PACKAGE_TARGET_RESOLVE, <https://nodejs.org/api/esm.html>.
final class ExportsMap {

    private final PackageManifest manifest;
    private final JsonNode map;
    private final boolean internal;
    private final Set<String> conditions;

    private ExportsMap(PackageManifest manifest, JsonNode map, boolean internal, Set<String> conditions) {
        this.manifest = manifest;
        this.map = map;
        this.internal = internal;
        this.conditions = conditions;
    }

    /// What others may import of a package; null if it does not say.
    static @Nullable ExportsMap exports(PackageManifest manifest, Set<String> conditions) {
        JsonNode map = manifest.exports();
        return map == null ? null : new ExportsMap(manifest, map, false, conditions);
    }

    /// What `#names` mean inside of a package; null if it has none.
    static @Nullable ExportsMap imports(PackageManifest manifest, Set<String> conditions) {
        JsonNode map = manifest.imports();
        return map == null ? null : new ExportsMap(manifest, map, true, conditions);
    }

    /// What a key leads to.
    sealed interface Target {

        /// A file of the package. It need not exist.
        record File(Path path) implements Target {}

        /// Another package; only `imports` may say so.
        record Other(String specifier) implements Target {}

        /// `null`: not to be had, and no later choice counts.
        record Blocked() implements Target {}
    }

    /// The target of a subpath (`.`, `./feature`) or an internal name (`#db`).
    ///
    /// @return null if the package does not offer it, or not under these conditions; blocked if it says so
    @Nullable
    Target resolve(String subpath) {
        JsonNode exact = isSugar() ? (subpath.equals(".") ? map : null) : map.get(subpath);
        if (exact != null && !subpath.contains("*")) {
            return target(exact, null);
        }
        String best = null;
        for (String key : keys()) {
            int star = key.indexOf('*');
            boolean matches = star >= 0 && subpath.startsWith(key.substring(0, star))
                    && subpath.length() >= key.length() && subpath.endsWith(key.substring(star + 1));
            if (matches && (best == null || isMoreSpecific(key, best))) {
                best = key;
            }
        }
        if (best == null) {
            return null;
        }
        int star = best.indexOf('*');
        String match = subpath.substring(star, subpath.length() - (best.length() - star - 1));
        return target(map.get(best), match);
    }

    /// Node's PATTERN_KEY_COMPARE: the longer text before the star wins, then the longer key.
    private static boolean isMoreSpecific(String key, String than) {
        int length = key.indexOf('*');
        int other = than.indexOf('*');
        return length != other ? length > other : key.length() > than.length();
    }

    /// A target is a path, a choice by condition, a list of fallbacks, or null for "not to be had".
    private @Nullable Target target(JsonNode target, @Nullable String match) {
        // @starter:begin task=3.2
        if (target.isString()) {
            return path(target.stringValue(), match);
        }
        if (target.isArray()) {
            for (JsonNode each : target) {
                Target found = target(each, match);
                if (found != null && !(found instanceof Target.Blocked)) {
                    return found;
                }
            }
            return null;
        }
        if (target.isObject()) {
            // The package's own order decides, not the order of our conditions.
            for (Map.Entry<String, JsonNode> choice : target.properties()) {
                if (choice.getKey().equals("default") || conditions.contains(choice.getKey())) {
                    Target found = target(choice.getValue(), match);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }
        return target.isNull() ? new Target.Blocked() : null;
        // @starter:end
    }

    private @Nullable Target path(String target, @Nullable String match) {
        String path = match == null ? target : target.replace("*", match);
        if (match != null && leaves(match)) {
            throw ModulesException.badSpecifier(match, manifest.file().toString(), "it leaves the package");
        }
        if (!target.startsWith("./")) {
            if (!internal || target.startsWith("../") || target.startsWith("/")) {
                throw ModulesException.badManifest(manifest.file().toString(),
                        "the target '" + target + "' leaves the package");
            }
            return new Target.Other(path);
        }
        if (leaves(path.substring(2))) {
            throw ModulesException.badManifest(manifest.file().toString(),
                    "the target '" + path + "' leaves the package");
        }
        return new Target.File(manifest.directory().resolve(path).normalize());
    }

    private static boolean leaves(String path) {
        for (String segment : path.split("[/\\\\]")) {
            if (segment.equals(".") || segment.equals("..") || segment.equalsIgnoreCase("node_modules")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the map is the target of `.` itself, not an object of subpaths.
    private boolean isSugar() {
        if (!map.isObject()) {
            return true;
        }
        boolean subpaths = keys().stream().anyMatch(key -> key.startsWith(".") || key.startsWith("#"));
        boolean conditionNames = keys().stream().anyMatch(key -> !key.startsWith(".") && !key.startsWith("#"));
        if (subpaths && conditionNames) {
            throw ModulesException.badManifest(manifest.file().toString(),
                    "'exports' mixes subpaths, which start with '.', and conditions");
        }
        return conditionNames;
    }

    private List<String> keys() {
        return map.isObject() ? List.copyOf(map.propertyNames()) : List.of();
    }

    /// What can be asked for, for messages: `react-dom/server` for the key `./server`.
    List<String> offers(String packageName) {
        if (isSugar()) {
            return List.of(packageName);
        }
        List<String> offers = new ArrayList<>();
        for (String key : keys()) {
            offers.add(key.startsWith("#") ? key : packageName + key.substring(1));
        }
        return offers;
    }
}
