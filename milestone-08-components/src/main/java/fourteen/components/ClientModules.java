package fourteen.components;

import fourteen.flight.FlightValue.ClientReference;
import org.jspecify.annotations.Nullable;

/// What the browser knows of client modules: the build's manifest (WIRE-FORMAT §3.1).
@FunctionalInterface
public interface ClientModules {

    /// @param id    `path#export`; the path alone for the whole module, with `#` and nothing for its default of either kind
    /// @param async whether the module has to be awaited
    /// @return null if the build has no such module
    @Nullable
    ClientReference find(String id, boolean async);
}
