package fourteen.js;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something went wrong in JavaScript, or on the way there or back: the one exception of milestone 2.
///
/// If Java code threw first and JavaScript only passed it on, [#getCause] is that exception.
public final class JsException extends RuntimeException {

    /// The longest piece of source or text that a message quotes.
    private static final int QUOTE = 120;

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String lesson;
    private final String errorName;
    private final String errorMessage;
    private final List<JsFrame> frames;
    private final @Nullable JsValue value;

    private JsException(Draft draft) {
        super(draft.cause);
        id = draft.id;
        summary = draft.summary;
        place = draft.place;
        expected = draft.expected;
        got = draft.got;
        next = draft.next;
        lesson = "course/lessons/02-js-runtime.md#" + draft.anchor;
        errorName = draft.errorName;
        errorMessage = draft.errorMessage != null
                ? draft.errorMessage
                : place == null ? summary : summary + " at " + place;
        frames = List.copyOf(draft.frames);
        value = draft.value;
        if (!frames.isEmpty()) {
            // Java's own stack would show how an engine works. Whoever reads a log wants the script's.
            setStackTrace(frames.stream().map(JsFrame::toStackTraceElement).toArray(StackTraceElement[]::new));
        }
    }

    /// An error for JavaScript to catch: a host function that throws it makes `new TypeError(message)` happen at its
    /// call.
    ///
    /// @param errorName `TypeError`, `RangeError`, …; any other name becomes the `name` of a plain `Error`
    public static JsException raise(String errorName, String message) {
        Draft draft = new Draft("JS-01", errorName + ": " + message, "task-22-errors-cross-the-border");
        draft.errorName = errorName;
        draft.errorMessage = message;
        draft.next = "catch it in the script, or mend what the script passed in";
        return draft.make();
    }

    static JsException thrown(String name, String message, List<JsFrame> frames, @Nullable JsValue value,
            @Nullable Throwable cause) {
        Draft draft = new Draft("JS-01", message.isEmpty() ? name : name + ": " + message,
                "task-22-errors-cross-the-border");
        draft.errorName = name;
        draft.errorMessage = message;
        draft.frames = frames;
        draft.place = frames.isEmpty() ? null : frames.getFirst().place();
        draft.value = value;
        draft.cause = cause;
        draft.next = cause == null
                ? "catch it in the script, or mend the line above"
                : "Java code that the script called threw this; its stack is the cause below";
        return draft.make();
    }

    static JsException notAnError(String shown, List<JsFrame> frames, @Nullable JsValue value) {
        Draft draft = new Draft("JS-01", "the script threw " + quote(shown) + ", which is no Error",
                "task-22-errors-cross-the-border");
        draft.errorName = "";
        draft.errorMessage = shown;
        draft.frames = frames;
        draft.place = frames.isEmpty() ? null : frames.getFirst().place();
        draft.value = value;
        draft.next = "throw an Error, so that the stack is known";
        return draft.make();
    }

    static JsException syntax(String message, @Nullable JsFrame frame, @Nullable String line) {
        Draft draft = new Draft("JS-02", "SyntaxError: " + message, "task-22-errors-cross-the-border");
        draft.errorName = "SyntaxError";
        draft.errorMessage = message;
        draft.frames = frame == null ? List.of() : List.of(frame);
        draft.place = frame == null ? null : frame.place();
        draft.got = line == null ? null : quote(line.strip());
        draft.next = "mend that line; what each engine parses is in the lesson";
        return draft.make();
    }

    static JsException deadline(Duration limit) {
        Draft draft = new Draft("JS-03", "a script ran longer than its deadline and was stopped",
                "task-25-deadlines");
        draft.expected = "back on the event loop within " + limit.toMillis() + " ms";
        draft.next = "look for an endless loop, or give the runtime a longer deadline(…)";
        return draft.make();
    }

    static JsException memory(long limit) {
        Draft draft = new Draft("JS-04", "a script allocated more memory than it may and was stopped",
                "task-25-deadlines");
        draft.expected = "at most " + limit + " bytes in one turn of the event loop";
        draft.next = "let the script work in smaller pieces, or give the runtime more memory(…)";
        return draft.make();
    }

    static JsException cancelled() {
        Draft draft = new Draft("JS-05", "a script was cancelled", "task-25-deadlines");
        draft.next = "nothing: the caller wanted it so; the runtime can be used again";
        return draft.make();
    }

    static JsException closed() {
        Draft draft = new Draft("JS-06", "the runtime is closed", "task-25-deadlines");
        draft.next = "use a runtime only inside its try block, or make a new one";
        return draft.make();
    }

    static JsException broken(@Nullable Throwable cause) {
        Draft draft = new Draft("JS-07", "the runtime is broken: a script could not be stopped", "task-25-deadlines");
        draft.next = "close it and make a new one; a pool does so when isBroken() is true";
        draft.cause = cause;
        return draft.make();
    }

    static JsException cycle(String path, String seen) {
        Draft draft = new Draft("JS-08", "the data has a cycle", "task-23-data-comes-out");
        draft.place = path;
        draft.expected = "a tree";
        draft.got = "the same object as at " + seen;
        draft.next = "send an id instead of the object, or leave the property out";
        return draft.make();
    }

    static JsException tooDeep(String path, int limit) {
        Draft draft = new Draft("JS-09", "the data is nested too deeply", "task-23-data-comes-out");
        draft.place = quote(path);
        draft.expected = "at most " + limit + " levels";
        draft.next = "send a flat list with ids";
        return draft.make();
    }

    static JsException misfit(String path, String expected, String got, @Nullable Throwable cause) {
        Draft draft = new Draft("JS-10", "the value does not fit", "task-23-data-comes-out");
        draft.place = path;
        draft.expected = expected;
        draft.got = quote(got);
        draft.next = "change the type that as(…) is given, or what the script returns";
        draft.cause = cause;
        return draft.make();
    }

    static JsException notData(String path, String kind) {
        Draft draft = new Draft("JS-11", "the value is not plain data", "task-23-data-comes-out");
        draft.place = path;
        draft.expected = "null, boolean, number, bigint, string, array, plain object, Date, Map, Set or bytes";
        draft.got = kind;
        draft.next = kind.equals("a promise") ? "await it first: settled()" : "leave it out, or keep it as a JsValue";
        return draft.make();
    }

    static JsException unwritable(String path, String expected, String got, @Nullable Throwable cause) {
        Draft draft = new Draft("JS-12", "the Java value has no JavaScript form", "task-23-data-comes-out");
        draft.place = path;
        draft.expected = expected;
        draft.got = quote(got);
        draft.next = "send a record, map, list or text instead";
        draft.cause = cause;
        return draft.make();
    }

    static JsException foreign() {
        Draft draft = new Draft("JS-13", "a value belongs to another runtime", "task-22-errors-cross-the-border");
        draft.expected = "a value of the runtime that is called";
        draft.next = "carry it over as data: other.toJs(value.as(Object.class))";
        return draft.make();
    }

    static JsException host(Throwable cause) {
        Draft draft = new Draft("JS-14", "Java code on the event loop threw " + cause.getClass().getName(),
                "task-21-the-event-loop");
        draft.got = cause.getMessage() == null ? null : quote(cause.getMessage());
        draft.next = "its stack is the cause below";
        draft.cause = cause;
        return draft.make();
    }

    static JsException interrupted(InterruptedException cause) {
        Draft draft = new Draft("JS-15", "the thread that waited for a script was interrupted",
                "task-21-the-event-loop");
        draft.next = "nothing: whoever interrupted it wanted it to stop; the script was cancelled";
        draft.cause = cause;
        return draft.make();
    }

    static JsException unhandled(JsException rejection) {
        Draft draft = new Draft("JS-16", "a promise was rejected and nobody handled it: " + rejection.summary,
                "task-24-calls-that-take-time");
        draft.place = rejection.place;
        draft.errorName = rejection.errorName;
        draft.errorMessage = rejection.errorMessage;
        draft.frames = rejection.frames;
        draft.value = rejection.value;
        draft.cause = rejection.getCause();
        draft.next = "await the promise in a try block, or give it a catch()";
        return draft.make();
    }

    static JsException outOfMemory(Throwable cause) {
        Draft draft = new Draft("JS-04", "a script asked for more memory than there is", "task-25-deadlines");
        draft.next = "let the script work in smaller pieces, or start Java with a larger -Xmx";
        draft.cause = cause;
        return draft.make();
    }

    static JsException engine(Throwable cause) {
        Draft draft = new Draft("JS-17", "the JavaScript engine failed", "task-22-errors-cross-the-border");
        draft.got = quote(String.valueOf(cause.getMessage()));
        draft.next = "look at the cause below, and use a new runtime";
        draft.cause = cause;
        return draft.make();
    }

    /// An `.env` file is there and can't be read.
    public static JsException unreadableEnvironment(Path file, IOException cause) {
        Draft draft = new Draft("JS-18", "an .env file can't be read", "how-react-and-nextjs-do-it");
        draft.place = file.toString();
        draft.got = quote(String.valueOf(cause.getMessage()));
        draft.next = "save it as UTF-8 that the server may read, or remove it";
        draft.cause = cause;
        return draft.make();
    }

    /// Values of `.env` files put into each other make too long a text.
    ///
    /// @param limit in characters
    public static JsException endlessEnvironment(String name, int limit) {
        Draft draft = new Draft("JS-19", "the value of " + quote(name) + " grows too long",
                "how-react-and-nextjs-do-it");
        draft.expected = "at most " + limit + " characters";
        draft.next = "look which values of the .env files name each other with $";
        return draft.make();
    }

    /// The same error, its stack told anew: a module loader maps transpiled lines back to the author's.
    public JsException withFrames(List<JsFrame> newFrames) {
        Draft draft = new Draft(id, summary, lesson.substring(lesson.indexOf('#') + 1));
        draft.place = newFrames.isEmpty() ? place : newFrames.getFirst().place();
        draft.expected = expected;
        draft.got = got;
        draft.next = next;
        draft.errorName = errorName;
        draft.errorMessage = errorMessage;
        draft.frames = newFrames;
        draft.value = value;
        draft.cause = getCause();
        JsException copy = draft.make();
        if (newFrames.isEmpty()) {
            copy.setStackTrace(getStackTrace());
        }
        return copy;
    }

    /// Stable name of what happened: `JS-01` thrown by the script, `JS-02` syntax, `JS-03` deadline, `JS-04` memory, ….
    public String id() {
        return id;
    }

    public String summary() {
        return summary;
    }

    /// `file:line:column` in the script, or the path in the data: `$.posts[2].author`.
    public @Nullable String place() {
        return place;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable String got() {
        return got;
    }

    public String next() {
        return next;
    }

    public String lesson() {
        return lesson;
    }

    /// JavaScript's name of the error: `TypeError`; `Error` for what Java found, `""` for a thrown value that is none.
    public String errorName() {
        return errorName;
    }

    /// JavaScript's message of the error: what `error.message` is in the script.
    public String errorMessage() {
        return errorMessage;
    }

    /// Whether the script did not end by itself: it was stopped at its deadline, for its memory, or because it was
    /// cancelled. [#place] is where it was then, if it was in a script.
    public boolean isStop() {
        return switch (id) {
            case "JS-03", "JS-04", "JS-05" -> true;
            default -> false;
        };
    }

    /// JavaScript's stack, innermost call first; empty if there is none.
    public List<JsFrame> frames() {
        return frames;
    }

    /// JavaScript's stack as V8 would print it.
    public String jsStack() {
        StringBuilder text = new StringBuilder(summary);
        for (JsFrame frame : frames) {
            text.append("\n    ").append(frame);
        }
        return text.toString();
    }

    /// What the script threw, while its runtime lives. A host function that lets this exception pass throws it again.
    public @Nullable JsValue value() {
        return value;
    }

    @Override
    public String getMessage() {
        StringBuilder text = new StringBuilder(summary);
        line(text, "at", place);
        line(text, "expected", expected);
        line(text, "got", got);
        line(text, "next", next);
        return text.append("\n  lesson    ").append(lesson).append("  [").append(id).append(']').toString();
    }

    private static void line(StringBuilder text, String label, @Nullable String content) {
        if (content != null) {
            text.append("\n  ").append(label).repeat(' ', 10 - label.length()).append(content);
        }
    }

    private static String quote(String text) {
        String line = text.replace("\n", "\\n").replace("\r", "\\r");
        return line.length() <= QUOTE ? line : line.substring(0, QUOTE) + "…";
    }

    /// What becomes an exception; the one place where its parts are put together.
    private static final class Draft {

        private final String id;
        private final String summary;
        private final String anchor;
        private @Nullable String place;
        private @Nullable String expected;
        private @Nullable String got;
        private String next = "";
        private String errorName = "Error";
        private @Nullable String errorMessage;
        private List<JsFrame> frames = List.of();
        private @Nullable JsValue value;
        private @Nullable Throwable cause;

        private Draft(String id, String summary, String anchor) {
            this.id = id;
            this.summary = Objects.requireNonNull(summary);
            this.anchor = anchor;
        }

        private JsException make() {
            return new JsException(this);
        }
    }
}
