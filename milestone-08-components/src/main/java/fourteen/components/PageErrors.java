package fourteen.components;

import fourteen.flight.ErrorReason;
import fourteen.flight.FlightError;
import fourteen.http.ErrorDigest;
import fourteen.js.JsException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The errors of one page: each goes to the log with its digest, in the author's lines, and the first is kept for the error
/// page, should nothing of the page be left to show. In development the browser gets the reason, too.
public final class PageErrors implements RenderErrors {

    private static final Logger LOG = LoggerFactory.getLogger("fourteen.components.errors");

    private final String page;
    private final UnaryOperator<JsException> inAuthorsLines;
    private final boolean telling;
    private @Nullable RuntimeException first;

    /// @param page           as the log shall name it: its path
    /// @param inAuthorsLines gives an exception the lines that the author wrote; [fourteen.modules.ModuleLoader#explain]
    /// @param telling        whether the browser may know more than a digest: in development
    public PageErrors(String page, UnaryOperator<JsException> inAuthorsLines, boolean telling) {
        this.page = page;
        this.inAuthorsLines = inAuthorsLines;
        this.telling = telling;
    }

    @Override
    public FlightError told(RuntimeException error, List<String> components) {
        JsException thrown = error instanceof JsException script ? inAuthorsLines.apply(script) : null;
        RuntimeException told = thrown != null
                ? ComponentsException.threw(thrown, components)
                : error instanceof ComponentsException known ? known.within(components) : error;
        String digest = ErrorDigest.of(told);
        if (first == null) {
            first = told;
        }
        LOG.error("A part of {} failed, digest {}", page, digest, told);
        return new FlightError(digest, telling ? reason(thrown, told, components) : null);
    }

    private static ErrorReason reason(@Nullable JsException thrown, RuntimeException told, List<String> components) {
        if (thrown == null) {
            return new ErrorReason("Error", String.valueOf(told.getMessage()), List.of(), components);
        }
        List<ErrorReason.Call> stack = thrown.frames()
                .stream()
                .map(at -> new ErrorReason.Call(at.function(), at.file(), at.line(), at.column()))
                .toList();
        String name = thrown.errorName().isEmpty() ? "Error" : thrown.errorName();
        return new ErrorReason(name, thrown.errorMessage(), stack, components);
    }

    /// The first error; null if there was none.
    public @Nullable RuntimeException first() {
        return first;
    }
}
