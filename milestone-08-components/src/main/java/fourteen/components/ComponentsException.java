package fourteen.components;

import fourteen.components.syntax.ClientOnly;
import fourteen.js.JsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something is wrong with an app's server or client components.
public final class ComponentsException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String LESSON = "course/lessons/08-components.md#";
    private static final String SERVER = "why";
    private static final String GRAPHS = "invariants";
    private static final String DIRECTIVES = "task-81-judge-the-directives";
    private static final String EXPORTS = "task-82-name-the-exports";
    private static final String ELEMENTS = "task-83-walk-an-element";
    private static final String DATA = "task-84-copy-data-for-the-browser";
    private static final String BUILD = "task-85-find-a-module-in-the-build";

    /// `useState is not a function`: packages find out when they call it.
    private static final Pattern NOT_A_FUNCTION = Pattern.compile(".*?(\\w+)\\)? is not a function");

    private final String id;
    private final String anchor;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;

    private ComponentsException(String id, String anchor, String summary, @Nullable String place,
            @Nullable String expected,
            @Nullable String got, String next, @Nullable Throwable cause) {
        super(null, cause, true, false);
        this.id = id;
        this.anchor = anchor;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
    }

    static ComponentsException noClientModule(String id) {
        return new ComponentsException("COMPONENTS-01", BUILD, "The client build has no module " + id + ".", null,
                "a module that starts with 'use client', or that such a module imports", null,
                "build again; if that does not help, report it: the two graphs disagree", null);
    }

    static ComponentsException function(@Nullable String place, boolean handler, String got) {
        return new ComponentsException("COMPONENTS-02", DATA,
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
        return new ComponentsException("COMPONENTS-03", DATA, "Only plain objects can be passed to the browser.", place,
                "a plain object, or one of the built-in kinds: Date, Map, Set, typed arrays, …", got,
                "pass the plain data that the browser needs: {...object}, or an object with a toJSON() method", null);
    }

    static ComponentsException localSymbol(@Nullable String place, String got) {
        return new ComponentsException("COMPONENTS-04", DATA, "Only registered symbols can be passed to the browser.",
                place,
                "Symbol.for(name)", got, "use Symbol.for(…) on both sides, or a string", null);
    }

    static ComponentsException ref(String place) {
        return new ComponentsException("COMPONENTS-05", ELEMENTS, "A ref can't be used in a server component.", place,
                null, null,
                "move the element with the ref into a module with 'use client'", null);
    }

    static ComponentsException oldElement(@Nullable String place) {
        return new ComponentsException("COMPONENTS-06", ELEMENTS, "An element was made by another version of React.",
                place,
                "elements of the app's own React", null,
                "look for a second copy of React: `npm ls react`; a package may have bundled one", null);
    }

    /// @param cause what the getter or `toJSON` threw
    static ComponentsException unreadable(@Nullable String place, RuntimeException cause) {
        return new ComponentsException("COMPONENTS-07", DATA, "A property can't be read.", place, "a value", "an error",
                "mend the getter or the toJSON() that threw it", cause);
    }

    static ComponentsException starOfCommonJs(String place, String specifier) {
        return new ComponentsException("COMPONENTS-08", EXPORTS,
                "The exports of a client module can't be told: export * from a CommonJS module.", place,
                "an ES module, whose exports its text tells", "'" + specifier + "', which is CommonJS",
                "name what is exported: export { a, b } from '" + specifier + "'", null);
    }

    /// @param components that it passed through, innermost first
    static ComponentsException threw(JsException cause, List<String> components) {
        String around = components.isEmpty() ? null : "in <" + String.join("> in <", components) + ">";
        return new ComponentsException("COMPONENTS-31", ELEMENTS, "A component threw " + cause.summary(), cause.place(),
                null,
                around, advice(cause), cause);
    }

    private static String advice(JsException cause) {
        Matcher call = NOT_A_FUNCTION.matcher(cause.errorMessage());
        String hook = call.matches() ? call.group(1) : "";
        return ClientOnly.isName(hook)
                ? hook + " is for client components: import what calls it in a file of your own that has 'use client' at its "
                        + "top, and that one here"
                : "mend the line above, or catch the error in an error boundary around the component";
    }

    static ComponentsException noType(String got) {
        return new ComponentsException("COMPONENTS-34", ELEMENTS, "An element has no component.", null,
                "a component, or the name of a tag", got,
                "look at its import: the module may not export the name, or `import X` and `import { X }` are mixed up",
                null);
    }

    /// The same, with the way to it.
    ///
    /// @param components around the place, innermost first
    ComponentsException within(List<String> components) {
        if (components.isEmpty()) {
            return this;
        }
        String around = "in <" + String.join("> in <", components) + ">";
        return new ComponentsException(id, anchor, summary, place, expected,
                got == null ? around : got + "\n            " + around, next, getCause());
    }

    static ComponentsException tooLate(Duration limit) {
        return new ComponentsException("COMPONENTS-32", ELEMENTS, "A part of the page took too long and was given up.",
                null,
                "its data within " + limit.toMillis() + " ms", "none",
                "look for a slow service, or give boundaries a longer deadline", null);
    }

    static ComponentsException noComponent(Path file, String got) {
        return new ComponentsException("COMPONENTS-33", ELEMENTS, "The module has no component to render.",
                file.toString(),
                "export default function …", got, "export the component as default", null);
    }

    static ComponentsException misplacedDirective(String directive, CodePlace at) {
        boolean client = directive.equals("use client");
        return new ComponentsException("COMPONENTS-09", DIRECTIVES, "'" + directive + "' has no meaning here.",
                at.name(),
                "the first statement of " + (client ? "a file" : "a file or a function")
                        + ", above every import; comments may stand before it",
                at.frame(), client ? "move it to the top of the file" : "move it to the top of the file or function",
                null);
    }

    static ComponentsException bothDirectives(CodePlace at) {
        return new ComponentsException("COMPONENTS-10", DIRECTIVES,
                "A module can't say 'use client' and 'use server' at once.",
                at.name(), "one of the two", at.frame(),
                "move the server functions into a file of their own, which the client module may import", null);
    }

    static ComponentsException misspeltDirective(String meant, CodePlace at) {
        return new ComponentsException("COMPONENTS-11", DIRECTIVES,
                "This is no directive, though it looks like '" + meant + "'.",
                at.name(), "'" + meant + "', a string in single or double quotes and nothing else", at.frame(),
                "write '" + meant + "', or take the line away", null);
    }

    static ComponentsException asyncClientComponent(String name, CodePlace at) {
        return new ComponentsException("COMPONENTS-12", DIRECTIVES, "A client component can't be async: " + name + ".",
                at.name(),
                "a function that returns elements, and no promise of them", at.frame(),
                "await in a server component and pass the data; or pass the promise, and read it here with use(promise)",
                null);
    }

    static ComponentsException serverFunctionInClientModule(CodePlace at) {
        return new ComponentsException("COMPONENTS-13", DIRECTIVES,
                "A function of a client module can't run on the server.",
                at.name(), "'use server' in modules of the server", at.frame(),
                "move the function into a file with 'use server' at its top, and import it here", null);
    }

    static ComponentsException serverFunctionsToCome(CodePlace at) {
        return new ComponentsException("COMPONENTS-14", DIRECTIVES,
                "There are no server functions yet: they come with milestone 10.",
                at.name(), null, at.frame(), "call a route handler (route.ts) with fetch until then", null);
    }

    static ComponentsException clientReact(String name, String from, WayHere here) {
        String what = (here.packageName() == null ? "" : "The package " + here.packageName() + " uses ") + name + " of "
                + from;
        return new ComponentsException("COMPONENTS-15", GRAPHS,
                what + (here.packageName() == null ? " is for client components" : ", which is for client components")
                        + ", and this module runs on the server.",
                here.place(), "a module with 'use client' at its top, or one that only such modules import",
                here.shown(), here.packageName() == null
                        ? "put 'use client' at the top of " + here.module()
                        : "export what you need of it from a file of your own that has 'use client' at its top, and import "
                                + "that in " + here.importer(),
                null);
    }

    static ComponentsException serverOnly(WayHere here) {
        return new ComponentsException("COMPONENTS-16", GRAPHS,
                "This module is for the server only, and a client module needs it.",
                here.place(), "'server-only' in modules of the server", here.shown(),
                "call " + here.module() + " in a server component, and pass the client component what it needs", null);
    }

    static ComponentsException clientOnly(WayHere here) {
        return new ComponentsException("COMPONENTS-17", GRAPHS,
                "This module is for the client only, and it runs on the server.",
                here.place(),
                "'client-only' in modules with 'use client' at their top, or that only such modules import",
                here.shown(), here.packageName() == null
                        ? "put 'use client' at the top of " + here.module()
                        : "put 'use client' at the top of " + here.importer(),
                null);
    }

    static ComponentsException serviceOnClient(String specifier, WayHere here) {
        return new ComponentsException("COMPONENTS-18", GRAPHS, "A client module can't call Java: " + specifier + ".",
                here.place(), "Java services in server components", here.shown(),
                "call the service in a server component, and pass the client component what it returns", null);
    }

    /// A Java object that scripts could not call.
    public static ComponentsException badService(String place, String summary, String expected, String got) {
        return new ComponentsException("COMPONENTS-19", SERVER, summary, place, expected, got,
                "change the object, or register one that has what scripts shall call and calls the other", null);
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
