package fourteen.flight.reply;

import fourteen.flight.FlightError;
import fourteen.flight.FlightException;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import java.util.Objects;

/// What a promise of a reply that is read to its end was settled with.
final class Settled {

    private Settled() {}

    static FlightValue of(FlightPromise promise) {
        if (promise.isFulfilled()) {
            return value(promise);
        }
        throw reason(promise);
    }

    static FlightValue value(FlightPromise promise) {
        return Objects.requireNonNull(promise.value());
    }

    /// Why it was rejected, or that it never is settled.
    static FlightException reason(FlightPromise promise) {
        FlightError error = promise.reason();
        FlightException cause = error == null ? null : error.cause();
        return cause == null ? ReplyErrors.never("a promise") : cause;
    }
}
