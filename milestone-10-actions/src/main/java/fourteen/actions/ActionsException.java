package fourteen.actions;

import org.jspecify.annotations.Nullable;

/// A function of the server can't be what its author wants, or can't be called as a client wants: the one exception of
/// milestone 10.
public final class ActionsException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String LESSON = "course/lessons/10-actions.md#";
    private static final String FUNCTIONS = "task-101-what-a-function-captures";
    private static final String EXPORTS = "task-102-only-async-functions";
    private static final String SECRETS = "task-103-seal-what-is-captured";
    private static final String CALLS = "invariants";

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String anchor;

    private ActionsException(String id, String summary, @Nullable String place, @Nullable String expected,
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

    /// @param what `A function`, or `The export save`
    public static ActionsException notAsync(String what, String place, String frame) {
        return new ActionsException("ACTIONS-01", what + " of the server is no async function.", place,
                "async function …, for the browser has to wait for it", indented(frame),
                "write async before it; or, if the browser shall not call it, move it to a module without 'use server'",
                EXPORTS);
    }

    public static ActionsException exportsAll(String place, String frame) {
        return new ActionsException("ACTIONS-02", "A module with 'use server' can't export all of another.", place,
                "exports by name, each an async function", indented(frame), "name them: export { save } from './other'",
                EXPORTS);
    }

    /// @param word `this`, `super` or `arguments`
    public static ActionsException uses(String word, String place, String frame) {
        return new ActionsException("ACTIONS-03", "A function of the server can't use `" + word + "`.", place,
                "parameters, and variables of the functions around it", indented(frame),
                "pass what it needs as an argument",
                FUNCTIONS);
    }

    public static ActionsException method(String place, String frame) {
        return new ActionsException("ACTIONS-04", "A method of a class can't be a function of the server.", place,
                "a function, or a method of an object", indented(frame),
                "move it out of the class, and pass what it needs as an argument", FUNCTIONS);
    }

    static ActionsException badKey(String got) {
        return new ActionsException("ACTIONS-05", "FOURTEEN_KEY is no key.", null,
                "32 bytes as base64; several keys with commas between them, the one for new secrets first", got,
                "make one with: openssl rand -base64 32", SECRETS);
    }

    static ActionsException notSealed() {
        return new ActionsException("ACTIONS-06",
                "The values that a function captured are not those that this app sent.", null,
                "what the page had for this function, unchanged", null,
                "load the page anew; with several instances give all the same FOURTEEN_KEY", SECRETS);
    }

    static ActionsException noSecrets(String place) {
        return new ActionsException("ACTIONS-07", "The build has no list of its functions.", place,
                "actions.json, which `build` writes", null, "build again", SECRETS);
    }

    static ActionsException refusedOrigin(String origin) {
        return new ActionsException("ACTIONS-08", "A function was called from another site.", null,
                "a page of this app, or an allowed origin", origin,
                "if this is a proxy of yours, name its address: ActionOptions.withOrigins", CALLS);
    }

    static ActionsException body(String expected, @Nullable String got) {
        return new ActionsException("ACTIONS-09", "The body of a call can't be read.", null, expected, got,
                "send what React's encodeReply or a form makes", CALLS);
    }

    static ActionsException outside(String function, String where) {
        return new ActionsException("ACTIONS-10", function + " can't be called here.", null, where, null,
                "call it in a function with 'use server', or in a route handler", CALLS);
    }

    private static String indented(String frame) {
        return frame.stripTrailing().replace("\n", "\n            ");
    }

    /// Stable: `ACTIONS-01`.
    public String id() {
        return id;
    }

    /// What happened, in one sentence.
    public String summary() {
        return summary;
    }

    /// `file:line:column`.
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
