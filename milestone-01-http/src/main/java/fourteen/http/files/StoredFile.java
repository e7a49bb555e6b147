package fourteen.http.files;

import fourteen.http.semantics.EntityTag;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One state of one file, and what is said about it in headers. Immutable.
///
/// @param file where it lies, all links followed
/// @param size in bytes
/// @param modified when it changed last, never after the moment it was read
/// @param tag a hash of its content, strong
/// @param content its bytes, which nobody changes; null if it is too large to be kept
@SuppressWarnings("ArrayRecordComponent") // The array is never compared, and never leaves this package.
record StoredFile(Path file, long size, Instant modified, String lastModified, EntityTag tag, String tagText,
        byte @Nullable [] content) {}
