package fourteen.http;

import org.jspecify.annotations.Nullable;

/// What is known about a failed request. A page may show all of it but the cause, which is for the log and for the
/// developer's own machine.
///
/// @param status 400 to 599
/// @param reason its words: `Not Found`
/// @param explanation one sentence for the reader
/// @param path what was asked for, as the client wrote it; foreign text
/// @param digest finds the entry in the log; null where there is none
/// @param cause what was thrown; null where nothing was
public record ErrorReport(int status, String reason, String explanation, String path, @Nullable String digest,
        @Nullable Throwable cause) {

    static ErrorReport of(int status, String path, @Nullable Throwable cause) {
        String digest = cause == null || status < 500 ? null : ErrorDigest.of(cause);
        return new ErrorReport(status, StatusText.of(status), StatusText.explain(status), path, digest, cause);
    }
}
