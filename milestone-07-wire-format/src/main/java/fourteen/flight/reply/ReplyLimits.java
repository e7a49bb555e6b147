package fourteen.flight.reply;

import java.time.Duration;

/// How much a reply may ask for. React has no such limits (WIRE-FORMAT §7.2), and each one broken is a
/// [fourteen.flight.FlightException] that names it.
///
/// What React does limit is as in React and not here: the slots of nested arrays (1,000,000), the digits of a bigint (300), bound
/// arguments (1,000), promises that settle to promises (1,000).
///
/// @param bytes of all fields that are text, names included, as UTF-8
/// @param fields fields and files together
/// @param nameLength of a field's name, in UTF-16 units
/// @param depth of arrays and objects within each other, also through references from one field into another
/// @param nodes values in all: each array, object, string, number …
/// @param fileBytes of one file
/// @param filesBytes of all files together
/// @param patience how long to wait for the next part, before what has not arrived is given up
public record ReplyLimits(long bytes, int fields, int nameLength, int depth, long nodes, long fileBytes,
        long filesBytes,
        Duration patience) {

    /// 1 MB of text in 1,000 fields with names of 200, 500 levels, 1,000,000 values, files of 10 MB and 50 MB in all, 10 seconds.
    public static final ReplyLimits DEFAULT = new ReplyLimits(1_000_000, 1_000, 200, 500, 1_000_000, 10_000_000,
            50_000_000, Duration.ofSeconds(10));

    public ReplyLimits withBytes(long most) {
        return new ReplyLimits(most, fields, nameLength, depth, nodes, fileBytes, filesBytes, patience);
    }

    public ReplyLimits withFields(int most) {
        return new ReplyLimits(bytes, most, nameLength, depth, nodes, fileBytes, filesBytes, patience);
    }

    public ReplyLimits withNodes(long most) {
        return new ReplyLimits(bytes, fields, nameLength, depth, most, fileBytes, filesBytes, patience);
    }

    /// @param one of one file, in bytes
    /// @param all of all files together, in bytes
    public ReplyLimits withFiles(long one, long all) {
        return new ReplyLimits(bytes, fields, nameLength, depth, nodes, one, all, patience);
    }
}
