package fourteen.routing;

import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// This milestone's own modules in JavaScript, which lie on the class path: a [fourteen.react.ReactPool] whose options have
/// this hook can serve an app.
public final class RoutingModules implements ModuleHook {

    /// Puts a page into its layout; the browser has the same module.
    static final String PAGE_TREE = "fourteen/internal/page-tree";

    /// Calls a route handler.
    static final String ROUTE_HANDLER = "fourteen/internal/route-handler";

    private static final VirtualModule PAGE_TREE_SOURCE = source(PAGE_TREE, "page-tree.tsx", Dialect.TSX);
    private static final VirtualModule ROUTE_HANDLER_SOURCE = source(ROUTE_HANDLER, "route-handler.ts",
            Dialect.TYPESCRIPT);

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        return switch (specifier) {
            case PAGE_TREE -> PAGE_TREE_SOURCE;
            case ROUTE_HANDLER -> ROUTE_HANDLER_SOURCE;
            default -> null;
        };
    }

    @Override
    public @Nullable Refusal refuse(String specifier) {
        return FrameworkModule.refusal(specifier);
    }

    @Override
    public @Nullable Refusal refuseExport(String specifier, String name) {
        return FrameworkExport.refusal(specifier, name);
    }

    private static VirtualModule source(String id, String resource, Dialect dialect) {
        try (InputStream in = Objects.requireNonNull(RoutingModules.class.getResourceAsStream(resource), resource)) {
            return new VirtualModule.Source(id, new String(in.readAllBytes(), StandardCharsets.UTF_8), dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
