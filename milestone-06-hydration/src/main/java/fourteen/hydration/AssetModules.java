package fourteen.hydration;

import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What importing a stylesheet, an image or a font gives on the server: the same as in the browser, for the build says it.
public final class AssetModules implements ModuleHook {

    private static final Set<String> FILES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp", "svg",
            "woff",
            "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "ogg", "wav", "pdf", "txt", "wasm");

    /// The module that gives a page's tree the tags of its files.
    static final String HYDRATED_TREE = "fourteen/internal/hydrated-tree";

    private final ClientAssets assets;
    private final VirtualModule hydratedTree;

    public AssetModules(ClientAssets assets) {
        this.assets = assets;
        hydratedTree = new VirtualModule.Source(HYDRATED_TREE,
                ClassPathText.read("/fourteen/hydration/server/hydrated-tree.tsx"), Dialect.TSX);
    }

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        return specifier.equals(HYDRATED_TREE) ? hydratedTree : null;
    }

    @Override
    public @Nullable VirtualModule load(Path file) {
        String name = name(file);
        if (name.endsWith(".css") && !name.endsWith(".module.css")) {
            return source(file, "export {};");
        }
        if (name.endsWith(".css") || isAsset(file)) {
            return source(file,
                    "export default " + assets.valueOf(file).map(JsonNode::toString).orElse("undefined") + ";");
        }
        return null;
    }

    /// Whether a file is an image, a font or anything else that is copied as it is, and whose import gives where it lies.
    public static boolean isAsset(Path file) {
        String name = name(file);
        return FILES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static VirtualModule source(Path file, String code) {
        return new VirtualModule.Source(file.toString(), code, Dialect.JAVASCRIPT);
    }
}
