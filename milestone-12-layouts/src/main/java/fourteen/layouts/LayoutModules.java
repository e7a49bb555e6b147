package fourteen.layouts;

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

/// This milestone's modules in TypeScript, which lie on the class path: those of the browser, which also make HTML, and those
/// of server components.
public final class LayoutModules implements ModuleHook {

    /// Puts a page into its layouts.
    static final String TREE = "fourteen/internal/layouts/layout-tree";

    /// Calls route handlers and the like.
    static final String HANDLERS = "fourteen/internal/layouts/handlers";

    private static final String INTERNAL = "fourteen/internal/layouts/";
    private static final String CLIENT_SIDE = "/fourteen/layouts/client/";
    private static final String SERVER_SIDE = "/fourteen/layouts/server/";

    /// What an app imports, and what that imports.
    private static final Map<String, String> APP = app();

    /// Modules that say `'use client'`, with what server components get of them.
    private static final Map<String, List<String>> CLIENT = client();

    private static final Map<String, String> RESOURCES = resources();

    private static Map<String, List<String>> client() {
        Map<String, List<String>> client = new LinkedHashMap<>();
        client.put(INTERNAL + "page-root", List.of("PageRoot", "Patch"));
        client.put(INTERNAL + "outlet", List.of("Outlet", "Level"));
        client.put(INTERNAL + "error-boundary", List.of("ErrorBoundary"));
        client.put(INTERNAL + "refusal-boundary", List.of("RefusalBoundary"));
        client.put(INTERNAL + "refused", List.of("Refused"));
        client.put("fourteen/script", List.of("default"));
        client.put("fourteen/error", List.of("default", "unstable_catchError"));
        return Collections.unmodifiableMap(client);
    }

    private static Map<String, String> app() {
        Map<String, String> app = new LinkedHashMap<>();
        String side = "/fourteen/layouts/modules/";
        app.put("fourteen/image", side + "image.tsx");
        app.put("fourteen/script", side + "script.tsx");
        app.put("fourteen/dynamic", side + "dynamic.tsx");
        app.put("fourteen/error", side + "error.tsx");
        app.put("fourteen/server", side + "server.ts");
        app.put("fourteen/font/local", side + "font-local.ts");
        app.put("fourteen/font/google", side + "font-google.ts");
        app.put(INTERNAL + "fonts", side + "fonts.ts");
        app.put(INTERNAL + "lazily", side + "lazily.tsx");
        return app;
    }

    private final Map<String, VirtualModule> modules = new LinkedHashMap<>();

    private LayoutModules() {}

    /// For the bundler, and for the graph that makes HTML: specifier to resource on the class path.
    public static Map<String, String> resources() {
        Map<String, String> resources = new LinkedHashMap<>();
        for (String name : List.of("page-root.tsx", "outlet.tsx", "error-boundary.tsx", "refusal-boundary.tsx",
                "refused.tsx", "place.ts", "dev-errors.ts")) {
            resources.put(INTERNAL + name.substring(0, name.lastIndexOf('.')), CLIENT_SIDE + name);
        }
        resources.put("fourteen/internal/router/segments", CLIENT_SIDE + "segments.ts");
        resources.put("fourteen/internal/streaming/navigation", "/fourteen/streaming/client/navigation.ts");
        resources.put("fourteen/navigation", CLIENT_SIDE + "navigation.ts");
        resources.putAll(APP);
        return Collections.unmodifiableMap(resources);
    }

    /// For the graph of client components.
    public static LayoutModules forClientComponents() {
        LayoutModules client = new LayoutModules();
        RESOURCES.forEach((specifier, resource) -> client.add(specifier, source(specifier, resource)));
        return client;
    }

    /// For the graph of server components: client modules are referred to.
    public static LayoutModules forServerComponents() {
        LayoutModules server = new LayoutModules();
        APP.forEach((specifier, resource) -> server.add(specifier, source(specifier, resource)));
        server.add("fourteen/dynamic", source("fourteen/dynamic", "/fourteen/layouts/modules/dynamic-server.tsx"));
        CLIENT.forEach((specifier, names) -> server.add(specifier, ClientReferences.of(specifier, names)));
        for (String name : List.of("layout-tree.tsx", "head.tsx", "metadata.ts", "metadata-elements.tsx",
                "handlers.ts")) {
            String specifier = INTERNAL + name.substring(0, name.lastIndexOf('.'));
            server.add(specifier, source(specifier, SERVER_SIDE + name));
        }
        return server;
    }

    private void add(String specifier, VirtualModule module) {
        modules.put(specifier, module);
        if (!specifier.startsWith("fourteen/internal/")) {
            modules.put("next/" + specifier.substring("fourteen/".length()), module);
        }
    }

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        return modules.get(specifier);
    }

    @Override
    public @Nullable Refusal refuseExport(String specifier, String name) {
        boolean hook = name.startsWith("useSelectedLayoutSegment")
                && (specifier.equals("fourteen/navigation") || specifier.equals("next/navigation"));
        return hook && !modules.containsKey(specifier)
                ? new Refusal("what server components have of the module",
                        "call the hook in a client component: write 'use client' in the first line of its file")
                : null;
    }

    private static VirtualModule source(String specifier, String resource) {
        Dialect dialect = resource.endsWith(".tsx") ? Dialect.TSX : Dialect.TYPESCRIPT;
        return new VirtualModule.Source(specifier, read(resource), dialect);
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(LayoutModules.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
