package fourteen.streaming;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A page can't be streamed: the one exception of milestone 9.
public final class StreamingException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String LESSON = "course/lessons/09-streaming.md#";

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String anchor;

    private StreamingException(String id, String summary, @Nullable String place, @Nullable String expected,
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

    static StreamingException noDocument(String page, String begin) {
        return new StreamingException("STREAMING-01", "The page is no document.", page,
                "<html> around the page, as the root layout renders it", begin,
                "render <html> and <body> in app/layout.tsx, around its children", "task-92-rows-between-flushes");
    }

    static StreamingException noShell(String page, Duration limit) {
        return new StreamingException("STREAMING-02", "The page had nothing to show in time and was given up.", page,
                "its shell, all that is outside of <Suspense>, within " + limit.toMillis() + " ms", "none",
                "put <Suspense> around what waits for slow data, or ask for it with a time limit", "invariants");
    }

    /// Stable: `STREAMING-01`.
    public String id() {
        return id;
    }

    /// What happened, in one sentence.
    public String summary() {
        return summary;
    }

    /// The page's path.
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
