package fourteen.flight;

import org.jspecify.annotations.Nullable;

/// An error: a value in a model (`$Z`), or why a promise or stream failed (`E` row). The digest crosses the wire, and a reason
/// if there is one: in development.
public final class FlightError implements FlightValue {

    private final @Nullable String digest;
    private final @Nullable ErrorReason reason;
    private final @Nullable FlightException cause;

    private FlightError(@Nullable String digest, @Nullable ErrorReason reason, @Nullable FlightException cause) {
        this.digest = digest;
        this.reason = reason;
        this.cause = cause;
    }

    /// An error value, of which the client learns nothing.
    public FlightError() {
        this(null, null, null);
    }

    /// @param digest what the server's log knows the error by
    public FlightError(@Nullable String digest) {
        this(digest, null, null);
    }

    /// @param reason what the client learns besides; null in production
    public FlightError(@Nullable String digest, @Nullable ErrorReason reason) {
        this(digest, reason, null);
    }

    /// An error in what was read.
    public static FlightError of(FlightException cause) {
        return new FlightError(null, null, cause);
    }

    public @Nullable String digest() {
        return digest;
    }

    public @Nullable ErrorReason reason() {
        return reason;
    }

    /// What was wrong with the payload, if it was that; null for an error that the server sent.
    public @Nullable FlightException cause() {
        return cause;
    }

    /// True if the row never came: the server wrote nothing for it, and neither does the writer.
    boolean isHalt() {
        return cause != null && cause.isEarlyEnd();
    }
}
