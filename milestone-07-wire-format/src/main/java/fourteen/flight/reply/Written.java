package fourteen.flight.reply;

import fourteen.flight.FlightValue;
import fourteen.flight.reply.TemporaryReferences.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where in a reply each value was written first, so that it is referred to the next time.
final class Written {

    private final IdentityHashMap<FlightValue, Path> paths = new IdentityHashMap<>();
    private final Set<FlightValue> unnamed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable Map<String, FlightValue> temporaries;

    Written(@Nullable Map<String, FlightValue> temporaries) {
        this.temporaries = temporaries;
    }

    /// The reference to a value that was written; null if it was not, or has no path.
    @Nullable
    String reference(FlightValue value) {
        Path path = paths.get(value);
        return path == null ? null : "$" + path.text();
    }

    /// The value is the root of a part.
    Path part(FlightValue value, long id) {
        Path path = Path.part(id);
        paths.put(value, path);
        remember(path, value);
        return path;
    }

    /// The value is referred to by a prefix and the id of its part: `@1`, `h3`.
    void prefixed(FlightValue value, char prefix, long id) {
        String name = prefix + Long.toHexString(id);
        paths.put(value, new Path(null, name, name.length()));
    }

    /// The value stands below another one; null if no path leads there.
    @Nullable
    Path below(@Nullable Path holder, String key, FlightValue value) {
        Path path = path(holder, key);
        if (path != null) {
            paths.put(value, path);
            remember(path, value);
        }
        return path;
    }

    /// Keeps a value that can't be sent; false if there is no set for them, or no path.
    boolean keep(@Nullable Path holder, String key, FlightValue value) {
        Path path = temporaries == null ? null : path(holder, key);
        if (path != null) {
            remember(path, value);
        }
        return path != null;
    }

    boolean hasTemporaries() {
        return temporaries != null;
    }

    /// Begins a value that nothing can refer to; false if it is within itself.
    boolean enter(FlightValue value) {
        return unnamed.add(value);
    }

    void leave(FlightValue value) {
        unnamed.remove(value);
    }

    /// A colon would split the key in two, and servers drop `__proto__`.
    private static @Nullable Path path(@Nullable Path holder, String key) {
        return holder == null || key.indexOf(':') >= 0 || key.equals("__proto__") ? null : holder.child(key);
    }

    private void remember(Path path, FlightValue value) {
        if (temporaries != null) {
            temporaries.put("$" + path.text(), value);
        }
    }
}
