package fourteen.hydration;

import fourteen.routing.FrameworkExport;
import fourteen.routing.FrameworkModule;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the bundler is asked to build. The names are those of `bundler/client-build.mjs`.
///
/// @param root        the directory that holds the app's `package.json`
/// @param kit         the directory whose `node_modules` has the bundler, and React if the app has none of its own
/// @param out         where the files go
/// @param publicPath  the URL prefix of `out`, with a slash at both ends
/// @param entries     an entry's name to its code: of a stylesheet if the name ends with `.css`, else of a module
/// @param modules     specifier to code, for modules that are on no disk
/// @param environment what client code may see as `process.env.NAME`
/// @param broken      files with known errors, to be left out: whoever imports one throws in the browser
/// @param replaced    files and the modules, in JavaScript, that stand in their place
public record BundleRequest(Path root, Path kit, Path out, String publicPath, boolean production,
        Map<String, String> entries, Map<String, String> modules, Map<String, String> environment, KeptFiles kept,
        List<Path> broken, Map<Path, String> replaced) {

    public BundleRequest {
        entries = ordered(entries);
        modules = ordered(modules);
        environment = ordered(environment);
        broken = List.copyOf(broken);
        replaced = Collections.unmodifiableMap(new TreeMap<>(replaced));
    }

    public BundleRequest(Path root, Path kit, Path out, String publicPath, boolean production,
            Map<String, String> entries, Map<String, String> modules, Map<String, String> environment) {
        this(root, kit, out, publicPath, production, entries, modules, environment, KeptFiles.EVERYTHING, List.of(),
                Map.of());
    }

    /// The same entries give the same files in every process: the order is theirs.
    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public BundleRequest keeping(KeptFiles files) {
        return new BundleRequest(root, kit, out, publicPath, production, entries, modules, environment, files, broken,
                replaced);
    }

    public BundleRequest without(Collection<Path> files) {
        return new BundleRequest(root, kit, out, publicPath, production, entries, modules, environment, kept,
                List.copyOf(files), replaced);
    }

    public BundleRequest replacing(Map<Path, String> files) {
        return new BundleRequest(root, kit, out, publicPath, production, entries, modules, environment, kept, broken,
                files);
    }

    private Map<String, String> replacedByName() {
        Map<String, String> names = new TreeMap<>();
        replaced.forEach((file, code) -> names.put(file.toString(), code));
        return names;
    }

    /// As the bundler's process reads it, with the reasons why modules of the framework are not there.
    Map<String, Object> toJson() {
        return Map.ofEntries(Map.entry("root", root.toString()), Map.entry("kit", kit.toString()),
                Map.entry("out", out.toString()), Map.entry("publicPath", publicPath),
                Map.entry("production", production), Map.entry("entries", entries), Map.entry("modules", modules),
                Map.entry("environment", environment), Map.entry("kept", kept.name()),
                Map.entry("broken", broken.stream().map(Path::toString).toList()),
                Map.entry("replaced", replacedByName()),
                Map.entry("refusals", FrameworkModule.browserRefusals()),
                Map.entry("refusedExports", FrameworkExport.refusals()),
                Map.entry("refused", FrameworkModule.unknown()));
    }
}
