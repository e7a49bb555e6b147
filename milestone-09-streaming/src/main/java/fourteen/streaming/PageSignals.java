package fourteen.streaming;

import fourteen.components.PageErrors;
import fourteen.components.RenderErrors;
import fourteen.flight.FlightError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells signals from errors: a signal goes to the browser by its digest, and nobody has to read of it in a log.
final class PageSignals implements RenderErrors {

    private final PageErrors errors;
    private @Nullable NavigationSignal first;

    PageSignals(PageErrors errors) {
        this.errors = errors;
    }

    @Override
    public FlightError told(RuntimeException error, List<String> components) {
        NavigationSignal signal = NavigationSignal.of(error);
        if (signal == null) {
            return errors.told(error, components);
        }
        if (first == null && errors.first() == null) {
            first = signal;
        }
        return new FlightError(signal.digest(), null);
    }

    /// The first signal, if no error was before it.
    @Nullable
    NavigationSignal first() {
        return first;
    }

    /// The first error; null if there was none.
    @Nullable
    RuntimeException firstError() {
        return errors.first();
    }
}
