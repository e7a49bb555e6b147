package fourteen.hydration;

import fourteen.routing.FrameworkModule;
import java.nio.file.Path;
import java.util.Map;

/// What the bundler is asked to build. The names are those of `bundler/client-build.mjs`.
///
/// @param root        the directory that holds the app's `package.json`
/// @param kit         the directory whose `node_modules` has the bundler, and React if the app has none of its own
/// @param out         where the files go
/// @param publicPath  the URL prefix of `out`, with a slash at both ends
/// @param entries     an entry's name to the code of its module
/// @param modules     specifier to code, for modules that are on no disk
/// @param environment what client code may see as `process.env.NAME`
record BundleRequest(Path root, Path kit, Path out, String publicPath, boolean production,
        Map<String, String> entries, Map<String, String> modules, Map<String, String> environment) {

    BundleRequest {
        entries = Map.copyOf(entries);
        modules = Map.copyOf(modules);
        environment = Map.copyOf(environment);
    }

    /// As the bundler's process reads it, with the reasons why modules of the framework are not there.
    Map<String, Object> toJson() {
        return Map.of("root", root.toString(), "kit", kit.toString(), "out", out.toString(), "publicPath", publicPath,
                "production", production, "entries", entries, "modules", modules, "environment", environment,
                "refusals", FrameworkModule.refusals(), "refused", FrameworkModule.unknown());
    }
}
