package fourteen.components;

import fourteen.modules.LoaderOptions;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The name that a client module has on both sides: for a file of the app its path below the app's root, with `/` on every
/// system, for a file of the kit's packages `kit:` and the path below the kit; a module of the framework's own keeps its
/// specifier.
///
/// | module | id |
/// |---|---|
/// | `/site/app/counter.tsx`, root `/site` | `app/counter.tsx` |
/// | `/site/node_modules/x/index.js` | `node_modules/x/index.js` |
/// | `/kit/node_modules/x/index.js`, kit `/kit` | `kit:node_modules/x/index.js` |
/// | `/packages/ui/index.ts`, which the app links to | `../packages/ui/index.ts` |
/// | `fourteen/link` | `fourteen/link` |
///
/// A reference to an export is the id, `#` and the export's name.
public final class ClientModuleId {

    private static final String KIT = "kit:";

    private final Path root;
    private final @Nullable Path kit;

    /// @param root the app's directory, absolute
    /// @param kit  the directory whose `node_modules` has what the app has not installed; null for none
    public ClientModuleId(Path root, @Nullable Path kit) {
        this.root = root.normalize();
        this.kit = kit == null ? null : kit.normalize();
    }

    /// The ids of a graph's files; the same for every graph of an app.
    public static ClientModuleId in(LoaderOptions graph) {
        return new ClientModuleId(graph.root(), graph.resolution().kit());
    }

    /// The id of a file, absolute as the resolver gives it.
    public String of(Path file) {
        if (!file.startsWith(root) && kit != null && file.startsWith(kit)) {
            return KIT + slashes(kit.relativize(file));
        }
        boolean sameDisk = Objects.equals(root.getRoot(), file.getRoot());
        return slashes(sameDisk ? root.relativize(file) : file);
    }

    /// The file that an id of [#of] names; null for a module of the framework's own. Only for ids that the server made:
    /// any other may lead anywhere.
    public @Nullable Path file(String id) {
        if (isFramework(id)) {
            return null;
        }
        if (kit != null && id.startsWith(KIT)) {
            return kit.resolve(id.substring(KIT.length())).normalize();
        }
        return root.resolve(id).normalize();
    }

    /// Whether an id is a specifier of the framework's: those have no ending, and files of client modules have one.
    private static boolean isFramework(String id) {
        return id.startsWith("fourteen/") && id.indexOf('.', id.lastIndexOf('/')) < 0;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
