package fourteen.components;

import fourteen.modules.LoaderOptions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a route's server modules lead to, without running any of them.
///
/// @param clientModules the modules with `'use client'` that they import, in the order in which they are met
/// @param styles        the style sheets that they import, in the order of evaluation, which is the cascade's
/// @param files         every file that was looked at, these among them: if none has changed, the answer is the same
public record ClientModuleScan(Set<Path> clientModules, List<Path> styles, Set<Path> files) {

    public ClientModuleScan {
        clientModules = Collections.unmodifiableSet(new LinkedHashSet<>(clientModules));
        styles = List.copyOf(styles);
        files = Collections.unmodifiableSet(new LinkedHashSet<>(files));
    }

    /// Follows `import`, `export … from`, `import('literal')` and `require('literal')` up to client modules. Cheap when it is
    /// repeated, for the graph's texts and resolver remember; after a change of files the resolver must forget
    /// ([fourteen.modules.resolve.Resolver#forget]).
    ///
    /// @param server the graph of server modules: its conditions, hooks and texts
    /// @param roots  the route's own files, outermost first: layouts, then the page
    /// @throws fourteen.modules.ModulesException if a file is missing or does not parse
    public static ClientModuleScan of(LoaderOptions server, List<Path> roots) {
        ServerWalk walk = new ServerWalk(server);
        roots.forEach(root -> walk.from(server.source().real(root.toAbsolutePath().normalize())));
        return walk.finish();
    }
}
