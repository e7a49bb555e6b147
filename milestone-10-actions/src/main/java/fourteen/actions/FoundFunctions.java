package fourteen.actions;

import fourteen.flight.reply.ServerFunctions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The functions that the browser may call: those that the last build found. Threads may share it.
final class FoundFunctions implements ServerFunctions {

    /// Where a function is.
    ///
    /// @param module   the id of its module
    /// @param name     in the module
    /// @param captures whether its first argument is what it captured, sealed
    record Place(String module, String name, boolean captures) {}

    /// A function as it can be called.
    ///
    /// @param id that it has now: the browser may know it by another key's
    record Function(Path file, String id, boolean captures) {}

    private volatile Map<String, Function> byId = Map.of();

    /// @param files where a module is, by its id
    void set(Collection<Place> places, ActionKeys keys, java.util.function.Function<String, Path> files) {
        Map<String, Function> all = new HashMap<>();
        for (Place place : places) {
            Function function = new Function(files.apply(place.module),
                    keys.id(place.module, place.name), place.captures);
            keys.ids(place.module, place.name).forEach(id -> all.put(id, function));
        }
        byId = Map.copyOf(all);
    }

    @Nullable
    Function find(String id) {
        return byId.get(id);
    }

    /// The id that a function has now, by any that the browser may know it by.
    String current(String id) {
        Function function = byId.get(id);
        return function == null ? id : function.id;
    }

    @Override
    public Answer look(String id) {
        return byId.containsKey(id) ? Answer.REGISTERED : Answer.UNKNOWN;
    }
}
