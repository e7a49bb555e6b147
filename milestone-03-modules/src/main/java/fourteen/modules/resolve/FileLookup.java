package fourteen.modules.resolve;

import fourteen.modules.source.ModuleSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From a path as it is written in an import to a file: as it stands, as TypeScript means it, with an extension, or a
/// directory's entry.
final class FileLookup {

    /// TypeScript sources import each other by the names that their output will have.
    private static final Map<String, List<String>> TYPESCRIPT = Map.of(".js", List.of(".ts", ".tsx"), ".jsx",
            List.of(".tsx"), ".mjs", List.of(".mts"), ".cjs", List.of(".cts"));

    private final ModuleSource source;
    private final Manifests manifests;
    private final ResolverOptions options;

    FileLookup(ModuleSource source, Manifests manifests, ResolverOptions options) {
        this.source = source;
        this.manifests = manifests;
        this.options = options;
    }

    /// A file or a directory's entry. Every path that is asked for is noted in the attempt.
    ///
    /// @param path absolute and normalised
    /// @param directory whether it can only be a directory, because the specifier ends in a slash
    /// @return the file, or null
    @Nullable
    Path find(Path path, boolean directory, Attempt attempt) {
        // @starter:begin task=3.1
        Path file = directory ? null : file(path, attempt);
        if (file != null) {
            return file;
        }
        if (!source.isDirectory(path)) {
            return null;
        }
        PackageManifest manifest = manifests.in(path);
        if (manifest != null) {
            for (String entry : manifest.entries(options.mainFields(), options.browserField())) {
                Path target = path.resolve(entry).normalize();
                Path main = file(target, attempt);
                if (main == null && source.isDirectory(target)) {
                    main = withExtension(target.resolve("index"), attempt);
                }
                if (main != null) {
                    return main;
                }
            }
        }
        return withExtension(path.resolve("index"), attempt);
        // @starter:end
    }

    /// A file: exactly this one, the TypeScript file behind its name, or the one with an extension appended.
    @Nullable
    Path file(Path path, Attempt attempt) {
        if (exists(path, attempt)) {
            return path;
        }
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        for (Map.Entry<String, List<String>> pair : TYPESCRIPT.entrySet()) {
            if (name.endsWith(pair.getKey())) {
                String stem = name.substring(0, name.length() - pair.getKey().length());
                for (String extension : pair.getValue()) {
                    Path typescript = path.resolveSibling(stem + extension);
                    if (exists(typescript, attempt)) {
                        return typescript;
                    }
                }
            }
        }
        return withExtension(path, attempt);
    }

    private @Nullable Path withExtension(Path path, Attempt attempt) {
        Path name = path.getFileName();
        for (String extension : name == null ? List.<String>of() : options.extensions()) {
            Path candidate = path.resolveSibling(name + extension);
            if (exists(candidate, attempt)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean exists(Path path, Attempt attempt) {
        attempt.tried(path);
        return source.isFile(path);
    }

    /// A file or directory that stands where a path looked, and is spelled much like its name; as the import writes it.
    @Nullable
    String nearest(Path path) {
        Path directory = path.getParent();
        Path name = path.getFileName();
        if (directory == null || name == null) {
            return null;
        }
        List<String> names = source.list(directory);
        String exact = Nearest.to(name.toString(), names);
        if (exact != null) {
            return exact;
        }
        String stem = Nearest.to(name.toString(), names.stream().map(FileLookup::stem).distinct().toList());
        return stem == null ? null : names.stream().filter(each -> stem(each).equals(stem)).findFirst().orElse(null);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
