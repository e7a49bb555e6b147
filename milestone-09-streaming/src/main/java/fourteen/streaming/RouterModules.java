package fourteen.streaming;

import fourteen.components.ClientReferences;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The browser's router, `fourteen/link` and `fourteen/navigation`: TypeScript modules that lie on the class path.
///
/// They are the same in the browser's bundle and in the graph that makes HTML of client components. In the graph of server
/// components `fourteen/navigation` is another module, without hooks, and the modules of [#CLIENT] are referred to.
public final class RouterModules implements ModuleHook {

    /// What a browser's entry imports: `start()` takes the document over.
    public static final String START = "fourteen/internal/start";

    /// `Route` goes around a page's tree and tells client components where they are.
    public static final String ROUTE = "fourteen/internal/route";

    /// Puts `Route` around a page's tree.
    static final String ROUTED_TREE = "fourteen/internal/routed-tree";

    private static final String LINK = "fourteen/link";
    private static final String NAVIGATION = "fourteen/navigation";

    /// The modules that say `'use client'`.
    public static final List<String> CLIENT = List.of(LINK, ROUTE);

    private static final String CLIENT_SIDE = "/fourteen/streaming/client/";
    private static final String SERVER_SIDE = "/fourteen/streaming/server/";

    private static final List<String> PARTS = List.of("address.ts", "announcer.ts", "current.ts", "decode.ts",
            "error-reports.ts", "focus.ts",
            "history-entry.ts", "last-resort.tsx", "link-click.ts", "lru.ts", "page-cache.ts", "page-load.ts",
            "page-navigator.ts", "page-supply.ts", "readonly-search-params.ts", "route-context.ts", "router.tsx",
            "scroll-keeper.ts", "scroll-positions.ts", "segments.ts", "session-history.ts", "tracked.ts",
            "turnstile.ts",
            "visibility.ts");

    private static final Map<String, String> RESOURCES = listed();

    private final Map<String, VirtualModule> modules = new LinkedHashMap<>();

    private RouterModules(Map<String, String> resources) {
        resources.forEach((specifier, resource) -> modules.put(specifier, source(specifier, resource)));
        modules.put("next/link", Objects.requireNonNull(modules.get(LINK)));
        modules.put("next/navigation", Objects.requireNonNull(modules.get(NAVIGATION)));
    }

    /// For the graph of client components.
    public static RouterModules forClientComponents() {
        return new RouterModules(RESOURCES);
    }

    /// For the graph of server components: the client modules are referred to.
    public static RouterModules forServerComponents() {
        Map<String, String> resources = new LinkedHashMap<>(RESOURCES);
        resources.put(NAVIGATION, SERVER_SIDE + "navigation.ts");
        resources.put(ROUTED_TREE, SERVER_SIDE + "routed-tree.tsx");
        RouterModules server = new RouterModules(resources);
        server.modules.put(ROUTE, ClientReferences.of(ROUTE, List.of("Route")));
        server.modules.put(LINK, ClientReferences.of(LINK, List.of("default", "useLinkStatus")));
        server.modules.put("next/link", Objects.requireNonNull(server.modules.get(LINK)));
        return server;
    }

    /// For the bundler: specifier to resource on the class path.
    public static Map<String, String> resources() {
        return RESOURCES;
    }

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        return modules.get(specifier);
    }

    private static Map<String, String> listed() {
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put(LINK, CLIENT_SIDE + "link.tsx");
        resources.put(NAVIGATION, CLIENT_SIDE + "navigation.ts");
        resources.put(ROUTE, CLIENT_SIDE + "route.tsx");
        resources.put(START, CLIENT_SIDE + "start.tsx");
        resources.put("fourteen/internal/call-server", CLIENT_SIDE + "call-server.ts");
        resources.put("fourteen/internal/navigation-signals", CLIENT_SIDE + "navigation-signals.ts");
        for (String part : PARTS) {
            String name = part.substring(0, part.lastIndexOf('.'));
            resources.put("fourteen/internal/router/" + name, CLIENT_SIDE + "router/" + part);
        }
        return Collections.unmodifiableMap(resources);
    }

    private static VirtualModule source(String specifier, String resource) {
        Dialect dialect = resource.endsWith(".tsx") ? Dialect.TSX : Dialect.TYPESCRIPT;
        return new VirtualModule.Source(specifier, read(resource), dialect);
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(RouterModules.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
