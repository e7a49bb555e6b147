package fourteen.streaming;

import fourteen.components.PageErrors;
import fourteen.components.RenderErrors;
import fourteen.flight.FlightError;
import fourteen.js.JsException;
import fourteen.js.JsValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Tells signals from errors: a signal goes to the browser by its digest, and nobody has to read of it in a log.
final class PageSignals implements RenderErrors {

    /// Components of the framework's own begin so: an author has not written them.
    private static final String OURS = "fourteen:";

    private final PageErrors errors;
    private final Map<String, Told> byDigest = new HashMap<>();
    private @Nullable NavigationSignal first;
    private @Nullable Told last;

    private record Told(RuntimeException error, @Nullable String digest, List<String> components) {}

    PageSignals(PageErrors errors) {
        this.errors = errors;
    }

    @Override
    public FlightError told(RuntimeException error, List<String> components) {
        FlightError told = tell(error, components);
        last = new Told(error, told.digest(), components);
        if (told.digest() != null) {
            byDigest.putIfAbsent(told.digest(), last);
        }
        return told;
    }

    private FlightError tell(RuntimeException error, List<String> components) {
        NavigationSignal signal = NavigationSignal.of(error);
        if (signal == null) {
            return errors.told(error, components.stream().filter(name -> !name.startsWith(OURS)).toList());
        }
        if (first == null && errors.first() == null) {
            first = signal;
        }
        return new FlightError(signal.digest(), null);
    }

    /// What is known of the error that a page ended with. A server component's comes with its digest; what a client component
    /// threw has none yet, and was told last.
    PageFailure failure(Throwable failure, int attempts) {
        JsValue thrown = failure instanceof JsException script ? script.value() : null;
        JsValue digest = thrown == null || !thrown.isObject() ? null : thrown.get("digest");
        Told told = digest != null && digest.isString() ? byDigest.get(digest.as(String.class)) : last;
        if (told == null) {
            RuntimeException error = failure instanceof RuntimeException e ? e : new CompletionException(failure);
            return new PageFailure(error, null, List.of(), attempts);
        }
        return new PageFailure(told.error, told.digest, told.components, attempts);
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
