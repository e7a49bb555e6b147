package fourteen.components.build;

import fourteen.components.ComponentAssets;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.HydrationException;
import fourteen.hydration.ManifestFile;
import fourteen.hydration.RouteAssets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The files of a finished build: production.
public final class BuiltComponentAssets implements ComponentAssets {

    private final Path root;
    private final Path directory;
    private final ComponentManifest manifest;

    private BuiltComponentAssets(Path root, Path directory, ComponentManifest manifest) {
        this.root = root;
        this.directory = directory;
        this.manifest = manifest;
    }

    /// @param root      the directory that holds the app's `package.json`
    /// @param directory what [ComponentBuild] made
    /// @throws HydrationException if there is no finished build
    public static BuiltComponentAssets open(Path root, Path directory) {
        return new BuiltComponentAssets(root, directory, ManifestFile.read(directory, ComponentManifest.class));
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
    public @Nullable ClientReference find(String id, boolean async) {
        return manifest.reference(id, async);
    }

    @Override
    public List<String> preloads(String moduleId) {
        return manifest.preloads(moduleId);
    }

    @Override
    public String buildId() {
        return manifest.build();
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
