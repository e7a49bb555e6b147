package fourteen.components;

import fourteen.components.syntax.ModuleSyntax;
import fourteen.components.syntax.ReactUse;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What modules may not do that run on the server: import `client-only`, use what React has on the client only.
final class ServerRules implements ModuleHook {

    private static final VirtualModule SERVER_ONLY = new VirtualModule.Source("server-only", "export {};",
            Dialect.JAVASCRIPT);

    /// What compiled components remember from one render to the next. React's own module reads the client's internals.
    private static final VirtualModule COMPILER_RUNTIME = new VirtualModule.Source("react/compiler-runtime", """
            import * as React from 'react';
            const internals = React.__SERVER_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
            export const c = size => internals.H.useMemoCache(size);
            """, Dialect.JAVASCRIPT);

    private final LoaderOptions graph;
    private final WaysHere ways;

    ServerRules(LoaderOptions graph, WaysHere ways) {
        this.graph = graph;
        this.ways = ways;
    }

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        return switch (specifier) {
            case "server-only" -> SERVER_ONLY;
            case "client-only" -> throw ComponentsException.clientOnly(ways.importOf(specifier, importer, graph));
            case "react/compiler-runtime" -> COMPILER_RUNTIME;
            default -> null;
        };
    }

    @Override
    public void imports(Path importer, Path file) {
        ways.trail().add(importer, file);
    }

    @Override
    public @Nullable VirtualModule replace(Path file, ModuleText text) {
        ModuleSyntax syntax = ModuleSyntax.of(text);
        boolean foreign = WaysHere.packageOf(file) != null;
        if (!foreign) {
            // What bundlers leave in the midst of a package is nobody's mistake who uses it.
            DirectiveRules.check(text, syntax);
        }
        if (!syntax.isClient()) {
            for (ReactUse use : syntax.reactUses()) {
                // A package may have functions for the client that nobody calls here.
                if (use.atOnce() || !foreign) {
                    throw ComponentsException.clientReact(use.name(), use.from(),
                            ways.to(new CodePlace(text, use.position())));
                }
            }
        }
        return null;
    }
}
