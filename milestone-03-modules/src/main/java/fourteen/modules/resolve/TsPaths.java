package fourteen.modules.resolve;

import fourteen.modules.ModulesException;
import fourteen.modules.source.ModuleSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `paths` and `baseUrl` of a `tsconfig.json`, with what it `extends`.
/// <https://www.typescriptlang.org/tsconfig/#paths>
final class TsPaths {

    /// A tsconfig has comments and trailing commas.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    static final TsPaths NONE = new TsPaths(null, null, Map.of());

    private final @Nullable Path baseUrl;
    private final @Nullable Path pathsBase;
    private final Map<String, List<String>> paths;

    private TsPaths(@Nullable Path baseUrl, @Nullable Path pathsBase, Map<String, List<String>> paths) {
        this.baseUrl = baseUrl;
        this.pathsBase = pathsBase;
        this.paths = paths;
    }

    /// @throws ModulesException if the file, or one that it extends, is missing or no JSON
    static TsPaths read(ModuleSource source, Path tsconfig) {
        return read(source, tsconfig, new HashSet<>());
    }

    private static TsPaths read(ModuleSource source, Path tsconfig, Set<Path> above) {
        if (!above.add(tsconfig)) {
            throw ModulesException.badManifest(tsconfig.toString(), "it extends itself");
        }
        JsonNode json = parse(source, tsconfig);
        Path directory = tsconfig.resolveSibling("");
        TsPaths inherited = NONE;
        JsonNode bases = json.path("extends");
        for (JsonNode base : bases.isArray() ? bases : List.of(bases)) {
            if (base.isString()) {
                Path file = base(source, directory, base.stringValue(), tsconfig);
                inherited = read(source, file, above).over(inherited);
            }
        }
        JsonNode compiler = json.path("compilerOptions");
        Path baseUrl = compiler.path("baseUrl").isString()
                ? directory.resolve(compiler.path("baseUrl").stringValue()).normalize()
                : null;
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : compiler.path("paths").properties()) {
            List<String> targets = new ArrayList<>();
            entry.getValue().forEach(target -> targets.add(target.asString("")));
            paths.put(entry.getKey(), targets);
        }
        above.remove(tsconfig);
        return new TsPaths(baseUrl, paths.isEmpty() ? null : directory, paths).over(inherited);
    }

    private static JsonNode parse(ModuleSource source, Path tsconfig) {
        try {
            return JSON.readTree(source.read(tsconfig));
        } catch (JacksonException e) {
            throw ModulesException.badManifest(tsconfig.toString(), e.getOriginalMessage());
        }
    }

    /// What `extends` names: a file beside, or one of a package.
    private static Path base(ModuleSource source, Path directory, String name, Path tsconfig) {
        List<Path> candidates = new ArrayList<>();
        if (name.startsWith(".") || Path.of(name).isAbsolute()) {
            candidates.add(directory.resolve(name).normalize());
        } else {
            for (Path at = directory; at != null; at = at.getParent()) {
                candidates.add(at.resolve("node_modules").resolve(name).normalize());
            }
        }
        for (Path candidate : candidates) {
            for (Path file : List.of(candidate, Path.of(candidate + ".json"), candidate.resolve("tsconfig.json"))) {
                if (source.isFile(file)) {
                    return file;
                }
            }
        }
        throw ModulesException.badManifest(tsconfig.toString(), "it extends '" + name + "', which is not there");
    }

    /// This one's settings where it has them, else those of the one that it extends.
    private TsPaths over(TsPaths inherited) {
        return new TsPaths(baseUrl != null ? baseUrl : inherited.baseUrl,
                paths.isEmpty() ? inherited.pathsBase : pathsBase, paths.isEmpty() ? inherited.paths : paths);
    }

    /// Where a specifier that is no relative path may lie, best first: the longest pattern's targets, then `baseUrl`.
    List<Path> candidates(String specifier) {
        List<Path> candidates = new ArrayList<>();
        Path base = baseUrl != null ? baseUrl : pathsBase;
        String best = null;
        for (String pattern : paths.keySet()) {
            if (matches(pattern, specifier)
                    && (best == null || pattern.indexOf('*') < 0 || prefix(pattern) > prefix(best))) {
                best = pattern;
            }
        }
        if (best != null && base != null) {
            int star = best.indexOf('*');
            String match = star < 0 ? "" : specifier.substring(star, specifier.length() - (best.length() - star - 1));
            for (String target : paths.getOrDefault(best, List.of())) {
                candidates.add(base.resolve(target.replace("*", match)).normalize());
            }
        }
        if (baseUrl != null) {
            candidates.add(baseUrl.resolve(specifier).normalize());
        }
        return candidates;
    }

    /// A pattern without a star matches itself alone, and beats every other.
    private static int prefix(String pattern) {
        int star = pattern.indexOf('*');
        return star < 0 ? Integer.MAX_VALUE : star;
    }

    private static boolean matches(String pattern, String specifier) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(specifier);
        }
        return specifier.length() >= pattern.length() - 1 && specifier.startsWith(pattern.substring(0, star))
                && specifier.endsWith(pattern.substring(star + 1));
    }
}
