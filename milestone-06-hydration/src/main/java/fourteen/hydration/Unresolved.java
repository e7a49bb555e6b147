package fourteen.hydration;

import fourteen.modules.resolve.Nearest;
import fourteen.modules.resolve.NodeBuiltins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What to do about an import that leads nowhere. The bundler's own advice is about the bundler's options, which no app
/// has; what else it knows is kept.
final class Unresolved {

    private static final Pattern TEXT = Pattern.compile("Could not resolve \"(.*)\"");
    private static final Pattern OPTIONS = Pattern.compile("You can mark the path|built into node");

    private Unresolved() {}

    /// @return empty for a failure of another kind
    static Optional<List<String>> advice(BuildFailure failure) {
        Matcher text = TEXT.matcher(failure.text());
        if (!text.matches()) {
            return Optional.empty();
        }
        List<String> known = failure.notes().stream().filter(note -> !OPTIONS.matcher(note).find()).toList();
        return Optional.of(known.isEmpty() ? List.of(advice(text.group(1), failure.location())) : known);
    }

    private static String advice(String specifier, BuildFailure.@Nullable Location location) {
        if (specifier.startsWith("node:") || NodeBuiltins.NAMES.contains(specifier)) {
            return "browsers have none of Node's modules: use a web API, or ask a route handler that asks a Java service";
        }
        if (!specifier.startsWith(".")) {
            return "check the name, or install the package with npm";
        }
        String nearest = location == null ? null : nearest(specifier, Path.of(location.file()));
        return nearest == null ? "check the name" : "did you mean '" + nearest + "'?";
    }

    /// A file or directory where the import looked, spelled much like its name.
    private static @Nullable String nearest(String specifier, Path importer) {
        int slash = specifier.lastIndexOf('/');
        String name = specifier.substring(slash + 1);
        Path directory = importer.resolveSibling(specifier.substring(0, slash + 1));
        if (slash < 0 || name.isEmpty() || !Files.isDirectory(directory)) {
            return null;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
            String whole = Nearest.to(name, names);
            String stem = whole != null ? whole : Nearest.to(name, names.stream().map(Unresolved::stem).toList());
            return stem == null ? null : specifier.substring(0, slash + 1) + stem;
        } catch (IOException _) {
            return null;
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
