package fourteen.modules.resolve;

import fourteen.modules.ModulesException;
import fourteen.modules.source.ModuleSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// From a specifier in a file to the module that it means: Node's resolution with what TypeScript and bundlers add.
///
/// Answers are kept until [#forget]. Threads may share it.
public final class Resolver {

    private record Question(String specifier, Path directory, ImportKind kind) {}

    private final ModuleSource source;
    private final ResolverOptions options;
    private final Manifests manifests;
    private final FileLookup files;
    private final Map<Question, Resolution> answers = new ConcurrentHashMap<>();
    private volatile @Nullable TsPaths paths;

    public Resolver(ModuleSource source, ResolverOptions options) {
        this.source = source;
        this.options = options;
        manifests = new Manifests(source);
        files = new FileLookup(source, manifests, options);
    }

    public ResolverOptions options() {
        return options;
    }

    /// @param from the importing file, or any path in the directory that the specifier is relative to
    /// @param place `file:line:column` of the import, for messages
    /// @throws ModulesException if nothing answers: `MODULES-01` not found, `MODULES-06` not exported, ….
    public Resolution resolve(String specifier, Path from, ImportKind kind, @Nullable String place) {
        Path directory = from.resolveSibling("");
        Question question = new Question(specifier, directory, kind);
        Resolution known = answers.get(question);
        if (known != null) {
            return known;
        }
        Resolution answer = look(specifier, from, new Attempt(specifier, place, kind));
        answers.put(question, answer);
        return answer;
    }

    /// Whether the package of a file says that its `.js` files are ES modules.
    public boolean isEs(Path file) {
        PackageManifest manifest = manifests.scope(file);
        return manifest != null && manifest.isEs();
    }

    /// Forgets every answer: files have changed.
    public void forget() {
        answers.clear();
        manifests.forget();
        paths = null;
    }

    private Resolution look(String specifier, Path from, Attempt attempt) {
        String alias = alias(specifier);
        if (alias != null) {
            // An alias counts once, or one that points into itself would never end.
            return plain(alias, options.root().resolve("alias"), attempt);
        }
        return plain(specifier, from, attempt);
    }

    private @Nullable String alias(String specifier) {
        String exact = options.aliases().get(specifier);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> entry : options.aliases().entrySet()) {
            String prefix = entry.getKey();
            if (prefix.endsWith("/*") && specifier.startsWith(prefix.substring(0, prefix.length() - 1))) {
                return entry.getValue().replace("*", specifier.substring(prefix.length() - 1));
            }
        }
        return null;
    }

    private Resolution plain(String specifier, Path from, Attempt attempt) {
        if (specifier.isEmpty() || specifier.indexOf('\0') >= 0) {
            throw ModulesException.badSpecifier(specifier, attempt.place(), "nothing is named so");
        }
        if (specifier.startsWith("node:")) {
            return new Resolution.Builtin(specifier.substring("node:".length()));
        }
        if (specifier.startsWith("file:")) {
            return absolute(fileUrl(specifier, attempt), false, attempt);
        }
        if (specifier.startsWith("data:") || specifier.startsWith("http:") || specifier.startsWith("https:")) {
            throw ModulesException.badSpecifier(specifier.length() > 60 ? specifier.substring(0, 60) + "…" : specifier,
                    attempt.place(), "modules come from files and packages only");
        }
        boolean directory = specifier.endsWith("/") || specifier.endsWith("/.") || specifier.endsWith("/..")
                || specifier.equals(".") || specifier.equals("..");
        if (specifier.startsWith("./") || specifier.startsWith("../") || specifier.equals(".")
                || specifier.equals("..")) {
            return mapped(from, absolute(from.resolveSibling(specifier).normalize(), directory, attempt));
        }
        if (specifier.startsWith("/") || isAbsolute(specifier)) {
            return absolute(Path.of(specifier).normalize(), directory, attempt);
        }
        return specifier.startsWith("#") ? internal(specifier, from, attempt) : bare(specifier, from, attempt);
    }

    private static boolean isAbsolute(String specifier) {
        // Windows: C:\app\page.tsx
        return specifier.length() > 2 && specifier.charAt(1) == ':'
                && (specifier.charAt(2) == '\\' || specifier.charAt(2) == '/');
    }

    private static Path fileUrl(String specifier, Attempt attempt) {
        try {
            URI url = URI.create(specifier);
            return Path.of(new URI(url.getScheme(), url.getAuthority(), url.getPath(), null, null)).normalize();
        } catch (Exception e) {
            throw ModulesException.badSpecifier(specifier, attempt.place(), String.valueOf(e.getMessage()));
        }
    }

    private Resolution absolute(Path path, boolean directory, Attempt attempt) {
        Path found = files.find(path, directory, attempt);
        if (found == null) {
            String nearest = files.nearest(path);
            throw ModulesException.notFound(attempt.specifier(), attempt.place(), attempt.places(),
                    nearest == null ? null : respell(attempt.specifier(), nearest));
        }
        return new Resolution.File(source.real(found));
    }

    /// The specifier with its last segment exchanged.
    private static String respell(String specifier, String name) {
        int slash = specifier.lastIndexOf('/');
        return slash < 0 ? name : specifier.substring(0, slash + 1) + name;
    }

    /// `#name`: the `imports` of the package that the importer belongs to.
    private Resolution internal(String specifier, Path from, Attempt attempt) {
        PackageManifest manifest = manifests.scope(from);
        ExportsMap map = manifest == null ? null : ExportsMap.imports(manifest, Set.copyOf(conditions(attempt)));
        if (manifest == null || map == null) {
            String where = manifest == null ? "any package.json" : manifest.file().toString();
            throw ModulesException.notExported(specifier, where, attempt.place(), conditions(attempt), List.of(), null);
        }
        return switch (map.resolve(specifier)) {
            case ExportsMap.Target.File(Path path) -> target(path, attempt);
            case ExportsMap.Target.Other(String other) -> plain(other, manifest.file(), attempt);
            case ExportsMap.Target.Blocked _ -> throw refuse(manifest, map, "", attempt);
            case null -> throw refuse(manifest, map, "", attempt);
        };
    }

    /// A package's name, with or without a path behind it.
    private Resolution bare(String specifier, Path from, Attempt attempt) {
        if (options.builtins().contains(specifier)) {
            return new Resolution.Builtin(specifier);
        }
        Resolution typescript = inNodeModules(from) ? null : paths(specifier, attempt);
        if (typescript != null) {
            return typescript;
        }
        PackageName name = PackageName.of(specifier, attempt);
        PackageManifest own = manifests.scope(from);
        if (own != null && own.exports() != null && name.name().equals(own.name())) {
            return exported(own, name, attempt);
        }
        Resolution browser = browserPackage(own, specifier, attempt);
        if (browser != null) {
            return browser;
        }
        Resolution found = installed(name, from, attempt);
        if (found != null) {
            return found;
        }
        if (NodeBuiltins.NAMES.contains(specifier)) {
            return new Resolution.Builtin(specifier);
        }
        throw ModulesException.notFound(specifier, attempt.place(), attempt.places(), nearestPackage(name, from));
    }

    private static boolean inNodeModules(Path from) {
        for (Path segment : from) {
            if (segment.toString().equals("node_modules")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Resolution paths(String specifier, Attempt attempt) {
        TsPaths known = paths;
        if (known == null) {
            Path tsconfig = options.tsconfig();
            known = tsconfig == null ? TsPaths.NONE : TsPaths.read(source, tsconfig);
            paths = known;
        }
        for (Path candidate : known.candidates(specifier)) {
            Path found = files.find(candidate, specifier.endsWith("/"), attempt);
            if (found != null) {
                return new Resolution.File(source.real(found));
            }
        }
        return null;
    }

    /// The nearest `node_modules` that has the package.
    private @Nullable Resolution installed(PackageName name, Path from, Attempt attempt) {
        for (Path at : homes(from)) {
            Path home = at.resolve("node_modules").resolve(name.name());
            if (!source.isDirectory(home)) {
                attempt.tried(home);
                continue;
            }
            PackageManifest manifest = manifests.in(home);
            if (manifest != null && manifest.exports() != null) {
                return exported(manifest, name, attempt);
            }
            Path found = files.find(home.resolve(name.path()).normalize(), name.path().endsWith("/"), attempt);
            if (found != null) {
                return mapped(found, new Resolution.File(source.real(found)));
            }
        }
        return null;
    }

    /// The directories whose `node_modules` count for a file: those above it, then the kit's.
    private List<Path> homes(Path from) {
        List<Path> homes = new ArrayList<>();
        for (Path at = from.getParent(); at != null; at = at.getParent()) {
            if (!at.endsWith("node_modules")) {
                homes.add(at);
            }
        }
        Path kit = options.kit();
        if (kit != null && !homes.contains(kit)) {
            homes.add(kit);
        }
        return homes;
    }

    private Resolution exported(PackageManifest manifest, PackageName name, Attempt attempt) {
        ExportsMap map = Objects
                .requireNonNull(ExportsMap.exports(manifest, Set.copyOf(conditions(attempt))));
        return map.resolve(name.subpath()) instanceof ExportsMap.Target.File(Path path)
                ? mapped(path, target(path, attempt))
                : fail(refuse(manifest, map, name.name(), attempt));
    }

    private static Resolution fail(ModulesException failure) {
        throw failure;
    }

    /// A target of `exports` is a file as it stands; only TypeScript's names are understood besides.
    private Resolution target(Path path, Attempt attempt) {
        Path found = files.file(path, attempt);
        if (found == null) {
            throw ModulesException.notFound(attempt.specifier(), attempt.place(), attempt.places(), null);
        }
        return new Resolution.File(source.real(found));
    }

    private ModulesException refuse(PackageManifest manifest, ExportsMap map, String packageName, Attempt attempt) {
        List<String> offers = map.offers(packageName);
        return ModulesException.notExported(attempt.specifier(), manifest.file().toString(), attempt.place(),
                conditions(attempt), offers, Nearest.to(attempt.specifier(), offers));
    }

    private List<String> conditions(Attempt attempt) {
        List<String> conditions = new ArrayList<>();
        conditions.add(attempt.kind().condition());
        options.conditions().stream().sorted().forEach(conditions::add);
        return conditions;
    }

    /// What the `browser` field of the importing package says about another package.
    private @Nullable Resolution browserPackage(@Nullable PackageManifest own, String specifier, Attempt attempt) {
        JsonNode map = options.browserField() && own != null ? own.browserMap() : null;
        JsonNode value = map == null ? null : map.get(specifier);
        if (own == null || value == null) {
            return null;
        }
        return value.isString() ? plain(value.stringValue(), own.file(), attempt) : new Resolution.Empty(specifier);
    }

    /// What the `browser` field of a file's own package says about the file.
    private Resolution mapped(Path from, Resolution found) {
        if (!options.browserField() || !(found instanceof Resolution.File(Path path))) {
            return found;
        }
        PackageManifest manifest = manifests.scope(from);
        JsonNode map = manifest == null ? null : manifest.browserMap();
        if (manifest == null || map == null || !path.startsWith(source.real(manifest.directory()))) {
            return found;
        }
        String relative = "./" + source.real(manifest.directory()).relativize(path).toString().replace('\\', '/');
        for (String key : List.of(relative, relative.replaceFirst("\\.[a-z]+$", ""))) {
            JsonNode value = map.get(key);
            if (value != null && value.isBoolean() && !value.booleanValue()) {
                return new Resolution.Empty(relative);
            }
            if (value != null && value.isString()) {
                Path other = manifest.directory().resolve(value.stringValue()).normalize();
                return source.isFile(other) ? new Resolution.File(source.real(other)) : found;
            }
        }
        return found;
    }

    private @Nullable String nearestPackage(PackageName name, Path from) {
        Set<String> installed = new HashSet<>(options.builtins());
        int slash = name.name().indexOf('/');
        for (Path at : homes(from)) {
            Path modules = at.resolve("node_modules");
            String scope = slash < 0 ? "" : name.name().substring(0, slash + 1);
            source.list(modules.resolve(scope)).forEach(each -> installed.add(scope + each));
        }
        String nearest = Nearest.to(name.name(), installed);
        return nearest == null ? null : nearest + name.subpath().substring(1);
    }
}
