package fourteen.components;

import fourteen.http.ErrorDigest;
import fourteen.js.JsException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The errors of one page: each goes to the log with its digest, in the author's lines, and the first is kept for the error
/// page, should nothing of the page be left to show.
public final class PageErrors implements RenderErrors {

    private static final Logger LOG = LoggerFactory.getLogger("fourteen.components.errors");

    private final String page;
    private final UnaryOperator<JsException> inAuthorsLines;
    private @Nullable RuntimeException first;

    /// @param page           as the log shall name it: its path
    /// @param inAuthorsLines gives an exception the lines that the author wrote; [fourteen.modules.ModuleLoader#explain]
    public PageErrors(String page, UnaryOperator<JsException> inAuthorsLines) {
        this.page = page;
        this.inAuthorsLines = inAuthorsLines;
    }

    @Override
    public String digest(RuntimeException error, List<String> components) {
        RuntimeException told = error instanceof JsException thrown
                ? ComponentsException.threw(inAuthorsLines.apply(thrown), components)
                : error;
        String digest = ErrorDigest.of(told);
        if (first == null) {
            first = told;
        }
        LOG.error("A part of {} failed, digest {}", page, digest, told);
        return digest;
    }

    /// The first error; null if there was none.
    public @Nullable RuntimeException first() {
        return first;
    }
}
