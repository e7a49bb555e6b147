package fourteen.components;

import fourteen.js.JsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something is wrong with an app's server or client components.
public final class ComponentsException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String LESSON = "milestone-08-components/README.md";

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;

    private ComponentsException(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, @Nullable Throwable cause) {
        super(null, cause, true, false);
        this.id = id;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
    }

    static ComponentsException noClientModule(String id) {
        return new ComponentsException("COMPONENTS-01", "The client build has no module " + id + ".", null,
                "a module that starts with 'use client', or that such a module imports", null,
                "build again; if that does not help, report it: the two graphs disagree", null);
    }

    static ComponentsException function(@Nullable String place, boolean handler, String got) {
        return new ComponentsException("COMPONENTS-02",
                handler
                        ? "An event handler can't be passed from the server to the browser."
                        : "A function can't be passed from the server to the browser.",
                place, "data, elements, promises, or functions marked 'use server'", got,
                handler
                        ? "move the element into a module with 'use client', and the handler with it"
                        : "mark it 'use server' if the browser may call it; or call it here and pass what it returns",
                null);
    }

    static ComponentsException instance(@Nullable String place, String got) {
        return new ComponentsException("COMPONENTS-03", "Only plain objects can be passed to the browser.", place,
                "a plain object, or one of the built-in kinds: Date, Map, Set, typed arrays, …", got,
                "pass the plain data that the browser needs: {...object}, or an object with a toJSON() method", null);
    }

    static ComponentsException localSymbol(@Nullable String place, String got) {
        return new ComponentsException("COMPONENTS-04", "Only registered symbols can be passed to the browser.", place,
                "Symbol.for(name)", got, "use Symbol.for(…) on both sides, or a string", null);
    }

    static ComponentsException ref(String place) {
        return new ComponentsException("COMPONENTS-05", "A ref can't be used in a server component.", place, null, null,
                "move the element with the ref into a module with 'use client'", null);
    }

    static ComponentsException oldElement(@Nullable String place) {
        return new ComponentsException("COMPONENTS-06", "An element was made by another version of React.", place,
                "elements of the app's own React", null,
                "look for a second copy of React: `npm ls react`; a package may have bundled one", null);
    }

    /// @param cause what the getter or `toJSON` threw
    static ComponentsException unreadable(@Nullable String place, RuntimeException cause) {
        return new ComponentsException("COMPONENTS-07", "A property can't be read.", place, "a value", "an error",
                "mend the getter or the toJSON() that threw it", cause);
    }

    static ComponentsException starOfCommonJs(String place, String specifier) {
        return new ComponentsException("COMPONENTS-08",
                "The exports of a client module can't be told: export * from a CommonJS module.", place,
                "an ES module, whose exports its text tells", "'" + specifier + "', which is CommonJS",
                "name what is exported: export { a, b } from '" + specifier + "'", null);
    }

    /// @param components that it passed through, innermost first
    static ComponentsException threw(JsException cause, List<String> components) {
        String around = components.isEmpty() ? null : "in <" + String.join("> in <", components) + ">";
        return new ComponentsException("COMPONENTS-09", "A component threw " + cause.summary(), cause.place(), null,
                around, "mend the line above, or catch the error in an error boundary around the component", cause);
    }

    static ComponentsException tooLate(Duration limit) {
        return new ComponentsException("COMPONENTS-11", "A part of the page took too long and was given up.", null,
                "its data within " + limit.toMillis() + " ms", "none",
                "look for a slow service, or give boundaries a longer deadline", null);
    }

    static ComponentsException noComponent(Path file, String got) {
        return new ComponentsException("COMPONENTS-10", "The module has no component to render.", file.toString(),
                "export default function …", got, "export the component as default", null);
    }

    /// What a getter or `toJSON` threw: the whole row fails with it. Null if this is another error.
    @Nullable
    RuntimeException unread() {
        return id.equals("COMPONENTS-07") && getCause() instanceof RuntimeException thrown ? thrown : null;
    }

    /// Stable: `COMPONENTS-01`.
    public String id() {
        return id;
    }

    /// What happened, in one sentence.
    public String summary() {
        return summary;
    }

    /// The component and the way to the prop: `<Chart> axes[1].format`.
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

    /// Where it is explained.
    public String lesson() {
        return LESSON;
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
