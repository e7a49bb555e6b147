package fourteen.components;

import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// This milestone's own modules of the graph of server components, which lie on the class path.
public final class ComponentModules implements ModuleHook {

    static final String DOCUMENT_TREE = "fourteen/internal/document-tree";

    private static final VirtualModule DOCUMENT_TREE_SOURCE = new VirtualModule.Source(DOCUMENT_TREE,
            text("server/document-tree.tsx"), Dialect.TSX);

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        return specifier.equals(DOCUMENT_TREE) ? DOCUMENT_TREE_SOURCE : null;
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(ComponentModules.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
