package fourteen.hydration;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Development: built when the first page asks, and again when a file has changed since. Safe for several threads.
public final class DevAssets implements ClientAssets {

    private final ClientBuild build;
    private final Supplier<? extends Collection<ClientEntry>> entries;
    private final Bundler bundler;
    private @Nullable Built built;

    /// @param entries the app's entries as they are now
    DevAssets(ClientBuild build, Supplier<? extends Collection<ClientEntry>> entries) {
        this.build = build;
        this.entries = entries;
        this.bundler = build.bundler();
    }

    /// A build and what it was made from.
    private record Built(List<ClientEntry> entries, SourceStamps sources, Manifest manifest) {}

    @Override
    public RouteAssets of(String entry) {
        return current().assets(entry);
    }

    @Override
    public Optional<JsonNode> valueOf(Path file) {
        return Optional.ofNullable(current().value(build.root(), file));
    }

    private synchronized Manifest current() {
        List<ClientEntry> wanted = List.copyOf(entries.get());
        Built last = built;
        if (last == null || !last.entries.equals(wanted) || !last.sources.hold()) {
            // A build that fails leaves nothing behind: the next request tries again.
            built = null;
            BundleRequest request = build.request(wanted);
            BundleAnswer answer = bundler.build(request);
            last = new Built(wanted, SourceStamps.of(answer.inputsOrNone()), Manifest.of(request, answer));
            built = last;
        }
        return last.manifest;
    }

    @Override
    public Path directory() {
        return build.out();
    }

    @Override
    public String publicPath() {
        return ClientBuild.PUBLIC_PATH;
    }

    @Override
    public void close() {
        bundler.close();
    }
}
