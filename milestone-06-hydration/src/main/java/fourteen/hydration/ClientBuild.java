package fourteen.hydration;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// What stays the same from one build of an app to the next.
///
/// @param root        the directory that holds the app's `package.json`
/// @param kit         the directory whose `node_modules` has the bundler, and React if the app has none of its own
/// @param out         what a build makes: the manifest, and the served files in [#files]
/// @param environment what client code may see as `process.env.NAME`: the app's public values, and nothing else
public record ClientBuild(Path root, Path kit, Path out, boolean production, Map<String, String> environment) {

    /// The URL prefix of built files.
    public static final String PUBLIC_PATH = "/_fourteen/";

    /// Modules of the framework that client code imports, and where they lie on the class path.
    private static final Map<String, String> MODULES = Map.of(
            "fourteen/internal/hydrate", "/fourteen/hydration/client/hydrate.tsx",
            "fourteen/internal/page-tree", "/fourteen/routing/page-tree.tsx");

    BundleRequest request(Collection<ClientEntry> entries) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ClientEntry entry : entries) {
            codes.put(entry.name(), entry.code());
        }
        Map<String, String> modules = new LinkedHashMap<>();
        MODULES.forEach((specifier, resource) -> modules.put(specifier, ClassPathText.read(resource)));
        return new BundleRequest(root, kit, files(out), PUBLIC_PATH, production, codes, modules, environment);
    }

    /// Where the files of a build lie that a browser may load. The manifest is not among them.
    static Path files(Path out) {
        return out.resolve("client");
    }

    ClientBuild into(Path directory) {
        return new ClientBuild(root, kit, directory, production, environment);
    }

    Bundler bundler() {
        return new Bundler(root, root.resolve(".fourteen").resolve("bundler"));
    }
}
