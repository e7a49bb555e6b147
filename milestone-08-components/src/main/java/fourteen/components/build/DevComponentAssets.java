package fourteen.components.build;

import fourteen.components.ClientModuleScan;
import fourteen.components.ComponentAssets;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.hydration.BuildFailure;
import fourteen.hydration.Bundler;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ClientEntry;
import fourteen.hydration.HydrationException;
import fourteen.hydration.RouteAssets;
import fourteen.hydration.SourceStamps;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Development: built when a page is first asked for, and again when one is asked for of which a file has changed. All pages
/// are built together, so that one can lead to another without a reload; what has an error is left out, and is an error
/// of those pages alone that need it. Safe for several threads.
public final class DevComponentAssets implements ComponentAssets {

    private final ComponentClient client;
    private final Supplier<? extends Collection<ComponentRoute>> routes;
    private final Bundler bundler;
    /// What the pages' server modules led to when they were last looked at; a page that can't be looked at is not there.
    private final Map<String, Looked> looked = new HashMap<>();
    /// Of all builds so far: a worker may still load a page of the last but one.
    private final Map<Path, JsonNode> values = new ConcurrentHashMap<>();
    private volatile @Nullable DevBuild built;
    private boolean isFirst = true;

    private record Looked(DevBuild.Page page, ClientModuleScan scan) {}

    /// @param routes the app's pages as they are now
    public DevComponentAssets(ComponentClient client, Supplier<? extends Collection<ComponentRoute>> routes) {
        this.client = client;
        this.routes = routes;
        bundler = client.build().bundler();
    }

    /// Most visits begin at the home page.
    @Override
    public void prepare() {
        String home = ClientEntry.name("/");
        if (routes.get().stream().anyMatch(route -> route.name().equals(home))) {
            RouteAssets _ = of(home);
        }
    }

    /// @throws fourteen.modules.ModulesException if a server module of the page is missing or does not parse
    /// @throws HydrationException if client code of the page has an error
    @Override
    public synchronized RouteAssets of(String entry) {
        Collection<ComponentRoute> known = routes.get();
        ComponentRoute wanted = known.stream()
                .filter(route -> route.name().equals(entry))
                .findFirst()
                .orElseThrow(() -> HydrationException.unknownEntry(entry));
        DevBuild last = isFirst ? kept() : built;
        if (last == null || !last.isCurrent(wanted)) {
            last = build(known, wanted);
        }
        built = last;
        List<BuildFailure> failures = last.failures().get(entry);
        if (failures != null) {
            throw HydrationException.buildFailed(failures);
        }
        return last.manifest().assets(entry);
    }

    /// What an earlier start has left.
    private @Nullable DevBuild kept() {
        isFirst = false;
        DevBuild kept = KeptBuild.find(client.build()).orElse(null);
        if (kept != null) {
            remember(kept.manifest());
        }
        return kept;
    }

    private DevBuild build(Collection<ComponentRoute> known, ComponentRoute wanted) {
        KeptBuild.forget(client.build());
        // Node starts while the pages' modules are read.
        bundler.start();
        client.server().resolver().forget();
        looked.keySet().retainAll(known.stream().map(ComponentRoute::name).toList());
        known.stream().filter(route -> !route.equals(wanted)).forEach(this::lookIfPossible);
        look(wanted);
        Map<String, ClientModuleScan> scans = new HashMap<>();
        Map<String, DevBuild.Page> pages = new HashMap<>();
        looked.forEach((name, each) -> {
            scans.put(name, each.scan);
            pages.put(name, each.page);
        });
        ComponentBundle.Made made = ComponentBundle.of(client, scans, BrokenFiles.tolerated(bundler));
        remember(made.manifest());
        DevBuild build = new DevBuild(made.manifest(), SourceStamps.of(made.inputs()), pages, made.failures(),
                made.files());
        if (made.isFlawless() && client.standIns().mayBeKept()) {
            KeptBuild.keep(client.build(), build);
        }
        return build;
    }

    private void remember(ComponentManifest manifest) {
        manifest.values()
                .forEach((name, value) -> values.put(client.build().root().resolve(name).normalize(), value));
    }

    private void look(ComponentRoute route) {
        Looked last = looked.remove(route.name());
        if (last == null || !last.page.holds(route)) {
            ClientModuleScan scan = ClientModuleScan.of(client.server(), route.roots());
            last = new Looked(new DevBuild.Page(route,
                    SourceStamps.of(scan.files().stream().map(Path::toString).toList())), scan);
        }
        looked.put(route.name(), last);
    }

    /// Whoever asks for the page is told what is wrong with it; it must not keep others from being shown.
    private void lookIfPossible(ComponentRoute route) {
        try {
            look(route);
        } catch (RuntimeException _) {
            looked.remove(route.name());
        }
    }

    @Override
    public @Nullable ClientReference find(String id, boolean async) {
        DevBuild last = built;
        return last == null ? null : last.manifest().reference(id, async);
    }

    @Override
    public List<String> preloads(String moduleId) {
        DevBuild last = built;
        return last == null ? List.of() : last.manifest().preloads(moduleId);
    }

    /// Empty before anything was built.
    @Override
    public String buildId() {
        DevBuild last = built;
        return last == null ? "" : last.manifest().build();
    }

    /// Known once a page that imports the file has been built.
    @Override
    public Optional<JsonNode> valueOf(Path file) {
        return Optional.ofNullable(values.get(file));
    }

    @Override
    public Path directory() {
        return ClientBuild.files(client.build().out());
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
