package fourteen.modules;

import fourteen.modules.resolve.Resolver;
import fourteen.modules.resolve.ResolverOptions;
import fourteen.modules.source.ModuleSource;
import fourteen.modules.syntax.ModuleTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a graph of modules is found and read. Immutable; every method that changes something gives a changed copy.
///
/// A pool gives the same options to the loaders of all its runtimes: what was resolved and transpiled once counts for
/// all of them.
public final class LoaderOptions {

    private final ModuleSource source;
    private final ResolverOptions resolution;
    private final BuiltinModules builtins;
    private final List<ModuleHook> hooks;
    private final ModuleTexts texts;
    private final Resolver resolver;

    private LoaderOptions(ModuleSource source, ResolverOptions resolution, BuiltinModules builtins,
            List<ModuleHook> hooks, ModuleTexts texts) {
        this.source = source;
        this.resolution = resolution;
        this.builtins = builtins;
        this.hooks = List.copyOf(hooks);
        this.texts = texts;
        resolver = new Resolver(source, resolution);
    }

    /// Node's rules for an application's directory on disk, with its `tsconfig.json` or `jsconfig.json` if it has one.
    ///
    /// The conditions are `node` and `development` or `production`.
    public static LoaderOptions of(Path root, boolean development) {
        return of(root, development, ModuleSource.disk());
    }

    /// The same over another source of files.
    public static LoaderOptions of(Path root, boolean development, ModuleSource source) {
        Path home = source.real(root.toAbsolutePath().normalize());
        ResolverOptions resolution = ResolverOptions.node(home)
                .conditions(Set.of("node", development ? "development" : "production"))
                .tsconfig(tsconfig(source, home));
        return new LoaderOptions(source, resolution, BuiltinModules.none(), List.of(), ModuleTexts.swc(development));
    }

    private static @Nullable Path tsconfig(ModuleSource source, Path root) {
        for (String name : List.of("tsconfig.json", "jsconfig.json")) {
            if (source.isFile(root.resolve(name))) {
                return root.resolve(name);
            }
        }
        return null;
    }

    /// The conditions of packages' `exports`, besides `import`, `require` and `default`; they replace the former ones.
    public LoaderOptions conditions(Set<String> conditions) {
        return with(resolution.conditions(conditions));
    }

    /// Whether packages' `browser` field counts.
    public LoaderOptions browserField(boolean counts) {
        return with(resolution.browserField(counts));
    }

    /// A directory outside the application whose `node_modules` is asked last.
    public LoaderOptions kit(Path directory) {
        return with(resolution.kit(source.real(directory.toAbsolutePath().normalize())));
    }

    /// A specifier that means another one, or an absolute path: `next/link` for `fourteen/link`, `next/*` for `lib/*`.
    public LoaderOptions alias(String specifier, String target) {
        Map<String, String> aliases = new LinkedHashMap<>(resolution.aliases());
        aliases.put(specifier, target);
        return with(resolution.aliases(aliases));
    }

    /// Any other setting of the look-up. The names of built-in modules stay.
    public LoaderOptions resolution(ResolverOptions options) {
        return with(options.builtins(builtins.names()));
    }

    /// Node's modules that exist here.
    public LoaderOptions builtins(BuiltinModules modules) {
        return new LoaderOptions(source, resolution.builtins(modules.names()), modules, hooks, texts);
    }

    /// One more hook, asked after those that are there.
    public LoaderOptions hook(ModuleHook hook) {
        List<ModuleHook> more = new ArrayList<>(hooks);
        more.add(hook);
        return new LoaderOptions(source, resolution, builtins, more, texts);
    }

    /// Where modules that were read are kept: share one among graphs with different conditions.
    public LoaderOptions texts(ModuleTexts shared) {
        return new LoaderOptions(source, resolution, builtins, hooks, shared);
    }

    private LoaderOptions with(ResolverOptions options) {
        return new LoaderOptions(source, options, builtins, hooks, texts);
    }

    public Path root() {
        return resolution.root();
    }

    public ModuleSource source() {
        return source;
    }

    public ResolverOptions resolution() {
        return resolution;
    }

    public BuiltinModules builtins() {
        return builtins;
    }

    public List<ModuleHook> hooks() {
        return hooks;
    }

    public ModuleTexts texts() {
        return texts;
    }

    /// The look-up that all loaders with these options share.
    public Resolver resolver() {
        return resolver;
    }
}
