package fourteen.routing;

import fourteen.modules.ModuleHook.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The modules that an app imports as `next/…` or `fourteen/…`, each with the milestone that brings it. Where that is done
/// already, its hook has answered before anybody asks here.
public enum FrameworkModule {
    LINK("link", 9, "use <a href> until then"),
    NAVIGATION("navigation", 9, "read the props params and searchParams until then"),
    FORM("form", 10, "use <form> until then"),
    HEADERS("headers", 10, "read the headers in a route handler until then"),
    CACHE("cache", 10, "do without it until then: nothing is cached yet"),
    SERVER("server", 12, "use the web's Request and Response until then"),
    SCRIPT("script", 12, "use <script> until then"),
    DYNAMIC("dynamic", 12, "use React's lazy until then"),
    ERROR("error", 12, "use an error boundary of React's until then"),
    FONT_LOCAL("font/local", 12, "use @font-face in a stylesheet until then"),
    FONT_GOOGLE("font/google", 12, "use @font-face in a stylesheet until then"),
    IMAGE("image", 12, "use <img> with width and height until then");

    /// The specifiers that [#refusals] speaks about; the framework's own internal modules are none of the app's business.
    private static final Pattern OURS = Pattern.compile("(next|fourteen)(/(?!internal/).*)?");

    private static final String TYPES = "types from 'next' or 'fourteen', such as Metadata; values from npm packages, and "
            + "from Node's modules as far as they exist here";

    private final String path;
    private final int milestone;
    private final String untilThen;

    FrameworkModule(String path, int milestone, String untilThen) {
        this.path = path;
        this.milestone = milestone;
        this.untilThen = untilThen;
    }

    /// Why there is no such module; null if the specifier is none of the framework's.
    ///
    /// Asked after all that there is: it does not know what later milestones have brought.
    public static @Nullable Refusal refusal(String specifier) {
        if (!OURS.matcher(specifier).matches()) {
            return null;
        }
        Refusal known = refusals().get(specifier);
        return known != null ? known : unknown();
    }

    /// By specifier, each under both names.
    public static Map<String, Refusal> refusals() {
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        for (FrameworkModule module : values()) {
            Refusal refusal = new Refusal(TYPES, comesWith(module.milestone, module.untilThen));
            refusals.put("next/" + module.path, refusal);
            refusals.put("fourteen/" + module.path, refusal);
        }
        return refusals;
    }

    /// The same for code that runs in the browser, which some of them are never for.
    public static Map<String, Refusal> browserRefusals() {
        Map<String, Refusal> refusals = refusals();
        for (FrameworkModule module : List.of(HEADERS, CACHE)) {
            Refusal refusal = new Refusal("modules that are there in the browser",
                    "it is for the server only: use it in a "
                            + "server component or a server function, and pass the client component what it needs as props");
            refusals.put("next/" + module.path, refusal);
            refusals.put("fourteen/" + module.path, refusal);
        }
        return refusals;
    }

    static String comesWith(int milestone, String untilThen) {
        return "it comes with milestone " + milestone + "; " + untilThen;
    }

    /// For any other name.
    public static Refusal unknown() {
        String names = Arrays.stream(values())
                .map(module -> module.path + " (" + module.milestone + ")")
                .collect(Collectors.joining(", "));
        return new Refusal(TYPES, "do without it: no milestone brings it. The milestones bring next/ and fourteen/ "
                + names);
    }

    /// What follows `next/` and `fourteen/`.
    public String path() {
        return path;
    }

    /// The number of the milestone that brings it.
    public int milestone() {
        return milestone;
    }
}
