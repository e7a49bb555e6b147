package fourteen.streaming.html;

import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Lazy;

/// Knows what a value stands for by now: what a component has returned, what a promise was fulfilled with.
///
/// Asked about [fourteen.flight.Unrendered], [Lazy] and [FlightPromise]. While one tree is collapsed, the same question
/// must have the same answer.
@FunctionalInterface
public interface Rendered {

    /// What the value stands for; the value itself if that is not finished, or failed.
    FlightValue look(FlightValue value);

    /// What has arrived of a payload, and components that nobody has run.
    static FlightValue arrived(FlightValue value) {
        FlightPromise promise = value instanceof Lazy lazy
                ? lazy.payload()
                : value instanceof FlightPromise itself ? itself : null;
        FlightValue now = promise != null && promise.isFulfilled() ? promise.value() : null;
        return now == null ? value : now;
    }
}
