package fourteen.components.build;

import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Text;
import fourteen.hydration.HydrationException;
import fourteen.hydration.Manifest;
import fourteen.hydration.RouteAssets;
import fourteen.hydration.TransferSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a build made, as the server needs to know it.
///
/// @param publicPath the URL prefix of the files
/// @param build      the build's id
/// @param start      what every page begins with
/// @param pages      by route name
/// @param modules    the client modules, by id
/// @param values     what `import` of a file gives on the server; see [Manifest#key]
record ComponentManifest(String publicPath, boolean production, String build, Script start, Map<String, Page> pages,
        Map<String, Script> modules, Map<String, JsonNode> values) {

    /// A file that is a module.
    ///
    /// @param preloads what it imports, directly or not
    record Script(String url, List<String> preloads) {

        List<String> all() {
            List<String> all = new ArrayList<>(List.of(url));
            all.addAll(preloads);
            return all;
        }
    }

    /// A route's page.
    ///
    /// @param modules     ids of the client modules that its server modules lead to
    /// @param stylesheets in the order in which they apply
    /// @param size        of all that it may load
    record Page(List<String> modules, List<String> stylesheets, TransferSize size) {}

    ComponentManifest {
        pages = Collections.unmodifiableMap(new TreeMap<>(pages));
        modules = Collections.unmodifiableMap(new TreeMap<>(modules));
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /// @throws HydrationException if there is no such page
    RouteAssets assets(String name) {
        Page page = pages.get(name);
        if (page == null) {
            throw HydrationException.unknownEntry(name);
        }
        return new RouteAssets(start.url, start.preloads, page.stylesheets);
    }

    /// What an `I` row says (WIRE-FORMAT §3.1): the chunk has the module's id, and its file name is a URL.
    ///
    /// @param id see [fourteen.components.ClientModules#find]
    @Nullable
    ClientReference reference(String id, boolean async) {
        // @starter:begin task=8.5
        Script whole = modules.get(id);
        if (whole != null) {
            return reference(id, whole, "*", async);
        }
        int hash = id.lastIndexOf('#');
        Script module = hash < 0 ? null : modules.get(id.substring(0, hash));
        return module == null ? null : reference(id.substring(0, hash), module, id.substring(hash + 1), async);
    }

    private static ClientReference reference(String module, Script script, String name, boolean async) {
        Text id = new Text(module);
        return new ClientReference(id, List.of(id, new Text(script.url)), name, async);
        // @starter:end
    }

    List<String> preloads(String module) {
        Script script = modules.get(module);
        return script == null ? List.of() : script.all();
    }

    /// What importing a file gives, or null.
    @Nullable
    JsonNode value(Path root, Path file) {
        return values.get(Manifest.key(root, file));
    }
}
