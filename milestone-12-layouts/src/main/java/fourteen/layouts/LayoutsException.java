package fourteen.layouts;

import fourteen.js.JsValue;
import org.jspecify.annotations.Nullable;

/// A page can't be put into its layouts: the one exception of milestone 12.
public final class LayoutsException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String LESSON = "course/lessons/12-layouts.md#";

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String anchor;

    private LayoutsException(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, String anchor) {
        super(null, null, true, false);
        this.id = id;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
        this.anchor = anchor;
    }

    /// `error` and `global-error` catch in the browser, so their components have to be there.
    ///
    /// @param file below `app/`
    /// @throws LayoutsException if it is such a file, and no client module
    static void checkBoundary(String file, JsValue component) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean boundary = name.startsWith("error.") || name.startsWith("global-error.");
        if (boundary && component.get("$$typeof").isUndefined()) {
            throw new LayoutsException("LAYOUTS-01", "The component of an error file is not a client component.",
                    "app/" + file, "'use client' in its first line", "a module of server components",
                    "write 'use client'; as the first line of app/" + file, "task-121-boundaries");
        }
    }

    static LayoutsException badConfig(String place, String got) {
        return new LayoutsException("LAYOUTS-02", "The app's configuration can't be read.", place,
                "JSON with redirects, rewrites and headers, each a list", got,
                "mend it; .fourteen/types/config.schema.json tells an editor what may stand there", "bonus");
    }

    static LayoutsException badMatcher(String place, String got) {
        return new LayoutsException("LAYOUTS-03", "The proxy's matcher can't be read.", place,
                "a path like '/docs/:path*', { source, has, missing }, or a list of them", got,
                "mend config.matcher in " + place, "bonus");
    }

    static LayoutsException foreignRewrite(String url) {
        return new LayoutsException("LAYOUTS-04", "The proxy rewrites to another site.", null,
                "a path of this app", url,
                "send the browser there with NextResponse.redirect(), or return what fetch() gets from there", "bonus");
    }

    /// Stable: `LAYOUTS-01`.
    public String id() {
        return id;
    }

    /// What happened, in one sentence.
    public String summary() {
        return summary;
    }

    /// The file.
    public @Nullable String place() {
        return place;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable String got() {
        return got;
    }

    /// What to do.
    public String next() {
        return next;
    }

    /// Where the lesson explains it.
    public String lesson() {
        return LESSON + anchor;
    }

    @Override
    public String getMessage() {
        return summary + line("at      ", place) + line("expected", expected) + line("got     ", got)
                + line("next    ", next) + line("lesson  ", lesson() + "  [" + id + "]");
    }

    private static String line(String label, @Nullable String text) {
        return text == null ? "" : "\n  " + label + "  " + text;
    }
}
