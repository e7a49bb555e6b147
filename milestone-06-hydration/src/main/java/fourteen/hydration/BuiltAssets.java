package fourteen.hydration;

import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The files of a finished build: production.
public final class BuiltAssets implements ClientAssets {

    private final Path root;
    private final Path directory;
    private final Manifest manifest;

    private BuiltAssets(Path root, Path directory, Manifest manifest) {
        this.root = root;
        this.directory = directory;
        this.manifest = manifest;
    }

    /// @param root      the directory that holds the app's `package.json`
    /// @param directory what the build made
    /// @throws HydrationException if there is no finished build
    public static BuiltAssets open(Path root, Path directory) {
        return new BuiltAssets(root, directory, Manifest.read(directory));
    }

    @Override
    public void prepare() {
        // A finished build is all there is.
    }

    @Override
    public RouteAssets of(String entry) {
        return manifest.assets(entry);
    }

    @Override
    public Optional<JsonNode> valueOf(Path file) {
        return Optional.ofNullable(manifest.value(root, file));
    }

    @Override
    public Path directory() {
        return ClientBuild.files(directory);
    }

    @Override
    public String publicPath() {
        return manifest.publicPath();
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
