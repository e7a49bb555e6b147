package fourteen.cli.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as it is shown.
///
/// @param id null for a row that has none
/// @param title what it is: `model`, `import`, `chunk, text`
/// @param role what it does to its id
/// @param offset of its first byte in the payload
/// @param size in bytes
/// @param references in the order in which they stand in it
/// @param broken true if it could not be read
record Line(@Nullable Integer id, String title, Role role, long offset, long size, String preview,
        List<Reference> references, boolean broken) {

    /// Whether a row settles its id, begins, continues or ends a stream, or only says something about it.
    enum Role {
        WHOLE, BEGIN, CHUNK, END, REMARK
    }

    /// `1f`.
    static String hex(int id) {
        return Integer.toHexString(id);
    }

    /// `12,345`.
    static String grouped(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
