package fourteen.react;

import fourteen.js.JsException;
import fourteen.js.JsFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Something went wrong while React rendered: the one exception of milestone 4.
public final class ReactException extends RuntimeException {

    private static final String LESSON = "course/lessons/04-react-ssr.md";

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String lesson;

    private ReactException(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, String anchor, @Nullable Throwable cause) {
        super(message(id, summary, place, expected, got, next, LESSON + anchor), cause);
        this.id = id;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
        this.lesson = LESSON + anchor;
    }

    static ReactException threw(JsException cause) {
        ReactException threw = cause.isStop()
                ? new ReactException(cause.id().equals("JS-04") ? "REACT-01" : "REACT-03",
                        "A render was stopped: " + cause.summary(), cause.place(), cause.expected(), null, cause.next(),
                        "#task-43-deadlines", cause)
                : new ReactException("REACT-01", "A component threw " + cause.summary(), cause.place(), null, null,
                        "mend the line above, or catch the error in the component", "#task-41-render-to-html", cause);
        // The component's own stack is the cause's.
        threw.setStackTrace(new StackTraceElement[0]);
        return threw;
    }

    static ReactException noComponent(Path file, String got) {
        return new ReactException("REACT-02", "The module has no component to render.", file.toString(),
                "export default function …", got, "export the component as default", "#task-41-render-to-html", null);
    }

    /// @param stop what the script said when it was stopped; null if it was in none
    static ReactException deadline(Duration limit, @Nullable JsException stop) {
        return new ReactException("REACT-03", "The render took too long and was given up.",
                stop == null ? null : authorsPlace(stop), "an answer within " + limit.toMillis() + " ms", "none",
                "look for an endless loop or a slow service, or give the pool a longer deadline",
                "#task-43-deadlines", stop);
    }

    /// A package's place says little to the author.
    private static @Nullable String authorsPlace(JsException stop) {
        return stop.frames()
                .stream()
                .filter(frame -> !frame.file().contains("node_modules"))
                .findFirst()
                .map(JsFrame::place)
                .orElse(null);
    }

    /// Whether a render was given up because it did not end in time.
    boolean isDeadline() {
        return id.equals("REACT-03");
    }

    static ReactException poolClosed() {
        return new ReactException("REACT-04", "The pool of workers is closed.", null, null, null,
                "render before close(), or make a new pool", "#task-42-the-pool", null);
    }

    static ReactException noWorker() {
        return new ReactException("REACT-06", "No worker could be started.", null, null, null,
                "the log says why; mend that and try again", "#task-42-the-pool", null);
    }

    static ReactException noReact(Path root, Throwable cause) {
        return new ReactException("REACT-05", "React can't be loaded.", root.toString(),
                "the packages react and react-dom", cause.getMessage(),
                "run `npm install react react-dom` in the app's directory", "#task-41-render-to-html", cause);
    }

    /// What a future failed with, without the wrapping that futures add.
    static Throwable cause(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static String message(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, String lesson) {
        StringBuilder text = new StringBuilder(summary);
        line(text, "at      ", place);
        line(text, "expected", expected);
        line(text, "got     ", got);
        line(text, "next    ", next);
        line(text, "lesson  ", lesson + "  [" + id + "]");
        return text.toString();
    }

    private static void line(StringBuilder text, String label, @Nullable String value) {
        if (value != null) {
            text.append("\n  ").append(label).append("  ").append(value);
        }
    }

    /// The stable id; `REACT-03`.
    public String id() {
        return id;
    }

    /// What happened, in one sentence.
    public String summary() {
        return summary;
    }

    /// `file:line:column` of the author's code.
    public @Nullable String place() {
        return place;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable String got() {
        return got;
    }

    /// What to do now.
    public String next() {
        return next;
    }

    /// The lesson's section.
    public String lesson() {
        return lesson;
    }
}
