package fourteen.hydration;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Development: a route is built when its page is first asked for, and again when a file has changed since. The routes that
/// were asked for are built together, so that they share their chunks, unless one of them has an error: that must not
/// keep the others from being shown. Safe for several threads.
public final class DevAssets implements ClientAssets {

    private final ClientBuild build;
    private final Supplier<? extends Collection<ClientEntry>> entries;
    private final Bundler bundler;
    private final Set<String> asked = new LinkedHashSet<>();
    /// Of all builds so far: a worker may still load a page of the last but one.
    private final Map<String, JsonNode> values = new HashMap<>();
    private @Nullable Built built;

    /// @param entries the app's entries as they are now
    DevAssets(ClientBuild build, Supplier<? extends Collection<ClientEntry>> entries) {
        this.build = build;
        this.entries = entries;
        this.bundler = build.bundler();
    }

    /// A build and what it was made from.
    private record Built(List<ClientEntry> entries, SourceStamps sources, Manifest manifest) {

        boolean has(String entry) {
            return manifest.entries().containsKey(entry);
        }
    }

    /// Most visits begin at the home page.
    @Override
    public void prepare() {
        String home = ClientEntry.name("/");
        if (entries.get().stream().anyMatch(entry -> entry.name().equals(home))) {
            RouteAssets _ = of(home);
        }
    }

    @Override
    public synchronized RouteAssets of(String entry) {
        asked.add(entry);
        List<ClientEntry> known = List.copyOf(entries.get());
        List<ClientEntry> wanted = known.stream().filter(each -> asked.contains(each.name())).toList();
        Built last = built;
        if (last == null || !last.has(entry) || !known.containsAll(last.entries) || !last.sources.hold()) {
            // A build that fails leaves nothing behind: the next request tries again.
            built = null;
            last = build(wanted, entry);
            built = last;
        }
        return last.manifest.assets(entry);
    }

    private Built build(List<ClientEntry> wanted, String entry) {
        try {
            return build(wanted);
        } catch (HydrationException failure) {
            List<ClientEntry> alone = wanted.stream().filter(each -> each.name().equals(entry)).toList();
            if (alone.size() == wanted.size()) {
                throw failure;
            }
            return build(alone);
        }
    }

    private Built build(List<ClientEntry> wanted) {
        BundleRequest request = build.request(wanted);
        BundleAnswer answer = bundler.build(request);
        Manifest manifest = Manifest.of(request, answer);
        values.putAll(manifest.values());
        return new Built(wanted, SourceStamps.of(answer.inputsOrNone()), manifest);
    }

    /// Known once a page that imports the file has been built.
    @Override
    public synchronized Optional<JsonNode> valueOf(Path file) {
        return Optional.ofNullable(values.get(Manifest.key(build.root(), file)));
    }

    @Override
    public Path directory() {
        return ClientBuild.files(build.out());
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
