package fourteen.hydration;

import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The browser's files, as the server must know them: the seam of milestone 6. Here they come from an esbuild build;
/// milestone 11 serves single modules instead.
public interface ClientAssets extends AutoCloseable {

    /// Does beforehand what the first page would wait for, if there is anything.
    ///
    /// @throws HydrationException if the build fails
    void prepare();

    /// What a route's page loads.
    ///
    /// @param entry the route's name among the entries; see [ClientEntry]
    /// @throws HydrationException if there is no such entry, or, in development, if the build fails
    RouteAssets of(String entry);

    /// What `import` of this file gives on the server, so that it equals what the browser gets: a CSS module's class
    /// names, an image's URL and size, a font's URL.
    Optional<JsonNode> valueOf(Path file);

    /// Where the files lie that are served below [#publicPath].
    Path directory();

    /// The URL prefix, with a slash at both ends; `/_fourteen/`.
    String publicPath();

    @Override
    void close();
}
