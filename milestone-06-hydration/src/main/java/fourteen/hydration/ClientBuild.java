package fourteen.hydration;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What stays the same from one build of an app to the next.
///
/// @param root        the directory that holds the app's `package.json`
/// @param kit         the directory whose `node_modules` has the bundler, and React if the app has none of its own
/// @param out         what a build makes: the manifest, and the served files in [#files]
/// @param environment what client code may see as `process.env.NAME`: the app's public values, and nothing else
/// @param modules     modules of the framework that client code imports, and where they lie on the class path
public record ClientBuild(Path root, Path kit, Path out, boolean production, Map<String, String> environment,
        Map<String, String> modules) {

    /// The URL prefix of built files.
    public static final String PUBLIC_PATH = "/_fourteen/";

    /// This milestone's own.
    private static final Map<String, String> MODULES = Map.of(
            "fourteen/internal/hydrate", "/fourteen/hydration/client/hydrate.tsx",
            "fourteen/internal/page-tree", "/fourteen/routing/page-tree.tsx");

    public ClientBuild {
        modules = Collections.unmodifiableMap(new TreeMap<>(modules));
    }

    public ClientBuild(Path root, Path kit, Path out, boolean production, Map<String, String> environment) {
        this(root, kit, out, production, environment, MODULES);
    }

    /// More modules of the framework: a specifier such as `fourteen/link`, and its resource, `/fourteen/…/link.tsx`.
    /// What is named again is replaced. A specifier may also be an npm package's: then the module stands before the package,
    /// and gets it by importing it under the same name.
    public ClientBuild withModules(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(modules);
        all.putAll(more);
        return new ClientBuild(root, kit, out, production, environment, all);
    }

    BundleRequest request(Collection<ClientEntry> entries) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ClientEntry entry : entries) {
            codes.put(entry.name(), entry.code());
        }
        return request(codes);
    }

    /// What the bundler is asked to make of entries.
    ///
    /// @param entries name to code
    public BundleRequest request(Map<String, String> entries) {
        Map<String, String> codes = new TreeMap<>();
        modules.forEach((specifier, resource) -> codes.put(specifier, ClassPathText.read(resource)));
        return new BundleRequest(root, kit, files(out), PUBLIC_PATH, production, entries, codes, environment);
    }

    /// Where the files of a build lie that a browser may load. The manifest is not among them.
    public static Path files(Path out) {
        return out.resolve("client");
    }

    /// The same with another place for what is made.
    public ClientBuild into(Path directory) {
        return new ClientBuild(root, kit, directory, production, environment, modules);
    }

    /// Stands for all that decides what a build makes, but for the app's sources: the framework's own code, the app's
    /// variables and configuration, the packages that are installed.
    public String circumstances() {
        return BuildCircumstances.of(this);
    }

    /// A process that builds; whoever asks for it closes it.
    public Bundler bundler() {
        return new Bundler(root, root.resolve(".fourteen").resolve("bundler"));
    }
}
