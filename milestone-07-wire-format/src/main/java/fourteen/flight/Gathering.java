package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import org.jspecify.annotations.Nullable;

/// An element or a row whose references are not all there yet.
final class Gathering {

    final @Nullable Gathering outer;

    /// How many references are open.
    int open;

    /// Why it can't be had, if one of them failed.
    @Nullable
    FlightError reason;

    /// What was read, with gaps; null while it is being read.
    @Nullable
    FlightValue value;

    /// What is settled with the value as soon as nothing is open.
    @Nullable
    FlightPromise target;

    /// The array that an element was made of: its gaps are the element's.
    @Nullable
    ArrayValue tuple;

    Gathering(@Nullable Gathering outer) {
        this.outer = outer;
    }

    FlightValue result() {
        FlightValue now = value;
        return now == null || now == Constant.WAITING ? Constant.NULL : now;
    }

    void oneLess() {
        open--;
        FlightPromise settled = target;
        if (open == 0 && reason == null && settled != null && settled.isBlocked()) {
            settled.resolve(result());
        }
    }

    void fail(FlightError error) {
        if (reason == null) {
            reason = error;
            FlightPromise settled = target;
            if (settled != null && settled.isBlocked()) {
                if (value != null) {
                    settled.said(value);
                }
                settled.reject(error);
            }
        }
    }
}
