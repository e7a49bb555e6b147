package fourteen.flight.reply;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.TemporaryReference;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// The values of one reply that its client still has, so that an answer can name them by their path instead of sending them back.
public final class TemporaryReferences {

    private final IdentityHashMap<FlightValue, Path> paths = new IdentityHashMap<>();

    /// The place in the arguments where the value came from: `0:0:e`; null if it did not come in the reply.
    public @Nullable String of(FlightValue value) {
        if (value instanceof TemporaryReference reference) {
            return reference.path();
        }
        Path path = paths.get(value);
        return path == null ? null : path.text();
    }

    void put(FlightValue value, Path path) {
        paths.put(value, path);
    }

    /// A path that is written out when it is asked for: there may be many, below a long one.
    record Path(@Nullable Path parent, String name, int length) {

        static Path part(long id) {
            String name = Long.toHexString(id);
            return new Path(null, name, name.length());
        }

        Path child(String name) {
            return new Path(this, name, length + 1 + name.length());
        }

        String text() {
            StringBuilder text = new StringBuilder(length);
            for (Path at = this; at != null; at = at.parent()) {
                text.insert(0, at.name());
                if (at.parent() != null) {
                    text.insert(0, ':');
                }
            }
            return text.toString();
        }
    }
}
