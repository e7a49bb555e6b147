package fourteen.layouts;

import fourteen.http.semantics.ContentTypes;
import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.DirectoryName;
import fourteen.routing.table.RouteSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pictures in `app/` that a page's head refers to: `favicon.ico`, `icon.png`, `apple-icon.png`, `opengraph-image.jpg`,
/// `twitter-image.jpg`. The nearest directory that has one of a kind counts.
final class HeadFiles {

    private static final Pattern NAME = Pattern.compile(
            "(favicon)\\.ico|(icon|apple-icon|opengraph-image|twitter-image)\\d*\\.(?:ico|svg|png|jpe?g|gif|webp)");

    private static final Map<String, String> RELATIONS = Map.of("favicon", "icon", "icon", "icon", "apple-icon",
            "apple-touch-icon", "opengraph-image", "og:image", "twitter-image", "twitter:image");

    private static final Set<String> STATIC = Set.of("sitemap.xml", "robots.txt", "manifest.webmanifest",
            "manifest.json");

    private final Path app;

    HeadFiles(Path app) {
        this.app = app;
    }

    /// For `tree-request.ts`.
    List<Map<String, Object>> of(Segment root) {
        Map<String, List<Map<String, Object>>> byKind = new LinkedHashMap<>();
        List<String> url = new ArrayList<>();
        for (Segment segment : root.way()) {
            AppDirectory directory = segment.directory();
            if (directory.name() instanceof DirectoryName.Visible) {
                url.add(segment.name());
            }
            Map<String, List<Map<String, Object>>> own = new LinkedHashMap<>();
            for (Path file : pictures(app.resolve(directory.path()))) {
                String name = file.getFileName().toString();
                own.computeIfAbsent(kind(name), _ -> new ArrayList<>()).add(picture(url, name));
            }
            byKind.putAll(own);
        }
        List<Map<String, Object>> all = new ArrayList<>(byKind.values().stream().flatMap(List::stream).toList());
        manifest().ifPresent(path -> all.add(Map.of("rel", "manifest", "url", path)));
        return all;
    }

    private Optional<String> manifest() {
        for (String file : List.of("manifest.ts", "manifest.js")) {
            if (Files.isRegularFile(app.resolve(file))) {
                return Optional.of("/manifest.webmanifest");
            }
        }
        return Stream.of("manifest.webmanifest", "manifest.json")
                .filter(file -> Files.isRegularFile(app.resolve(file)))
                .findFirst()
                .map(file -> "/" + file);
    }

    private static Map<String, Object> picture(List<String> url, String name) {
        String path = Stream.concat(url.stream(), Stream.of(name)).reduce("", (before, part) -> before + "/" + part);
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("rel", RELATIONS.getOrDefault(kind(name), "icon"));
        picture.put("url", path);
        picture.put("type", name.endsWith(".ico") ? "image/x-icon" : ContentTypes.of(name));
        picture.put("sizes", name.endsWith(".ico") || name.endsWith(".svg") ? "any" : null);
        return picture;
    }

    private static String kind(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return "";
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static List<Path> pictures(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !kind(file.getFileName().toString()).isEmpty()).sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// The file that a path asks for; null if it is none of these.
    ///
    /// @param path decoded
    @Nullable
    Path find(AppDirectory root, List<String> path) {
        if (path.size() == 1 && STATIC.contains(path.getFirst())) {
            Path file = app.resolve(path.getFirst());
            return Files.isRegularFile(file) ? file : null;
        }
        return path.isEmpty() || kind(path.getLast()).isEmpty() ? null : find(root, path, 0);
    }

    private @Nullable Path find(AppDirectory directory, List<String> path, int next) {
        if (next == path.size() - 1) {
            Path file = app.resolve(directory.path()).resolve(path.getLast());
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        for (AppDirectory child : directory.children()) {
            int below = switch (child.name()) {
                case DirectoryName.Group _ -> next;
                case DirectoryName.Visible(RouteSegment.Static(String name)) ->
                    next < path.size() - 1 && path.get(next).equals(name) ? next + 1 : -1;
                case DirectoryName.Visible(RouteSegment.Param _) -> next < path.size() - 1 ? next + 1 : -1;
                default -> -1;
            };
            Path found = below < 0 ? null : find(child, path, below);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
