package fourteen.components.build;

import fourteen.components.ClientModuleScan;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/// What stands for files of the server in client code: milestone 10 puts references to functions there.
@FunctionalInterface
public interface StandIns {

    /// Nothing does.
    StandIns NONE = _ -> Map.of();

    /// The code of each such file. Asked once for each build.
    ///
    /// @param pages what the server modules of all pages lead to
    Map<Path, String> of(Collection<ClientModuleScan> pages);

    /// Whether the next start may take over the build for which [#of] was asked last. Not if whoever made the stand-ins has to
    /// look at the pages again to know what they stand for.
    default boolean mayBeKept() {
        return true;
    }
}
