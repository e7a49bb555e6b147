package fourteen.http.semantics;

import java.util.ArrayList;
import java.util.List;

/// An entity tag (RFC 9110 §8.8.3): the name of one state of one representation.
///
/// @param value what stands between the quotes
/// @param weak whether equal tags promise the same meaning only, instead of the same bytes
public record EntityTag(String value, boolean weak) {

    public static EntityTag strong(String value) {
        return new EntityTag(value, false);
    }

    /// Reads the list of `If-Match` or `If-None-Match`. What is no entity tag is left out: it matches nothing.
    public static List<EntityTag> list(String header) {
        List<EntityTag> tags = new ArrayList<>();
        int at = 0;
        while (at < header.length()) {
            int open = header.indexOf('"', at);
            int close = open < 0 ? -1 : header.indexOf('"', open + 1);
            if (close < 0) {
                break;
            }
            boolean weak = open >= 2 && header.startsWith("W/", open - 2);
            tags.add(new EntityTag(header.substring(open + 1, close), weak));
            at = close + 1;
        }
        return tags;
    }

    /// Both strong, and the same bytes (RFC 9110 §8.8.3.2).
    public boolean matchesStrongly(EntityTag other) {
        return !weak && !other.weak && value.equals(other.value);
    }

    /// The same meaning: enough for a cache that asks whether to keep what it has.
    public boolean matchesWeakly(EntityTag other) {
        return value.equals(other.value);
    }

    /// As the header has it: `"abc"` or `W/"abc"`.
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + value + '"';
    }
}
