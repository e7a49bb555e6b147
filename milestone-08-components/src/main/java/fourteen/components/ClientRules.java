package fourteen.components;

import fourteen.components.syntax.ModuleSyntax;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What modules may not do that run on the client: import `server-only`, or a Java service.
final class ClientRules implements ModuleHook {

    private static final VirtualModule CLIENT_ONLY = new VirtualModule.Source("client-only", "export {};",
            Dialect.JAVASCRIPT);

    private final LoaderOptions graph;
    private final WaysHere ways;

    ClientRules(LoaderOptions graph, WaysHere ways) {
        this.graph = graph;
        this.ways = ways;
    }

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        if (specifier.startsWith("java:")) {
            throw ComponentsException.serviceOnClient(specifier, ways.importOf(specifier, importer, graph));
        }
        return switch (specifier) {
            case "client-only" -> CLIENT_ONLY;
            case "server-only" -> throw ComponentsException.serverOnly(ways.importOf(specifier, importer, graph));
            default -> null;
        };
    }

    @Override
    public void imports(Path importer, Path file) {
        ways.trail().add(importer, file);
    }

    @Override
    public @Nullable VirtualModule replace(Path file, ModuleText text) {
        if (WaysHere.packageOf(file) == null) {
            DirectiveRules.check(text, ModuleSyntax.of(text));
        }
        return null;
    }
}
