package fourteen.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short name for an error: it goes out to the user and into the log, so that the two are found together, and tells
/// the user nothing else.
public final class ErrorDigest {

    private ErrorDigest() {}

    /// Eight hexadecimal digits; the same error from the same place has the same ones.
    public static String of(Throwable error) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Throwable cause = error; cause != null; cause = cause.getCause()) {
                digest.update(String.valueOf(cause).getBytes(StandardCharsets.UTF_8));
                StackTraceElement[] trace = cause.getStackTrace();
                if (trace.length > 0) {
                    digest.update(trace[0].toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
