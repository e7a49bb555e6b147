package fourteen.modules.resolve;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one graph looks modules up.
///
/// @param root the application's directory, absolute
/// @param conditions what `exports` and `imports` of packages may ask for besides `import`, `require` and `default`
/// @param extensions tried, in this order, where a specifier leaves its extension out
/// @param mainFields where a package without `exports` names its entry, in this order
/// @param browserField whether the `browser` field of packages counts
/// @param tsconfig whose `paths` and `baseUrl` count; null for none
/// @param aliases specifiers that mean another specifier or an absolute path; a key may end in `/*`
/// @param builtins names of Node's modules that exist here
/// @param kit a directory outside the application whose `node_modules` is asked last; null for none
public record ResolverOptions(
        Path root,
        Set<String> conditions,
        List<String> extensions,
        List<String> mainFields,
        boolean browserField,
        @Nullable Path tsconfig,
        Map<String, String> aliases,
        Set<String> builtins,
        @Nullable Path kit) {

    /// The order in which esbuild looks, so that server and client find the same file.
    public static final List<String> EXTENSIONS = List.of(".tsx", ".ts", ".jsx", ".js", ".mjs", ".cjs", ".json");

    /// Node's own rules: the condition `node`, the field `main`.
    public static ResolverOptions node(Path root) {
        return new ResolverOptions(root, Set.of("node"), EXTENSIONS, List.of("main", "module"), false, null, Map.of(),
                Set.of(), null);
    }

    public ResolverOptions conditions(Set<String> names) {
        return new ResolverOptions(root, new LinkedHashSet<>(names), extensions, mainFields, browserField, tsconfig,
                aliases, builtins, kit);
    }

    public ResolverOptions browserField(boolean counts) {
        return new ResolverOptions(root, conditions, extensions, mainFields, counts, tsconfig, aliases, builtins, kit);
    }

    public ResolverOptions tsconfig(@Nullable Path file) {
        return new ResolverOptions(root, conditions, extensions, mainFields, browserField, file, aliases, builtins,
                kit);
    }

    public ResolverOptions aliases(Map<String, String> targets) {
        return new ResolverOptions(root, conditions, extensions, mainFields, browserField, tsconfig,
                new LinkedHashMap<>(targets), builtins, kit);
    }

    public ResolverOptions builtins(Set<String> names) {
        return new ResolverOptions(root, conditions, extensions, mainFields, browserField, tsconfig, aliases,
                Set.copyOf(names), kit);
    }

    public ResolverOptions kit(@Nullable Path directory) {
        return new ResolverOptions(root, conditions, extensions, mainFields, browserField, tsconfig, aliases, builtins,
                directory);
    }
}
