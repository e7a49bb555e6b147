package fourteen.routing;

import fourteen.modules.ModuleHook.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What modules of the framework will export later than they are there themselves, each with the milestone that brings it.
public enum FrameworkExport {
    SEGMENT("useSelectedLayoutSegment", 12, "compare usePathname() until then"),
    SEGMENTS("useSelectedLayoutSegments", 12, "compare usePathname() until then");

    private static final FrameworkModule MODULE = FrameworkModule.NAVIGATION;

    private final String exported;
    private final int milestone;
    private final String untilThen;

    FrameworkExport(String exported, int milestone, String untilThen) {
        this.exported = exported;
        this.milestone = milestone;
        this.untilThen = untilThen;
    }

    /// Why a module does not export a name; null if nothing is known of it.
    ///
    /// Asked after all that there is, as in [FrameworkModule#refusal].
    public static @Nullable Refusal refusal(String specifier, String name) {
        return refusals().get(specifier + "#" + name);
    }

    /// By `specifier#name`, each under both names of its module.
    public static Map<String, Refusal> refusals() {
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        for (FrameworkExport each : values()) {
            Refusal refusal = new Refusal("what the module has by now",
                    FrameworkModule.comesWith(each.milestone, each.untilThen));
            refusals.put("next/" + MODULE.path() + "#" + each.exported, refusal);
            refusals.put("fourteen/" + MODULE.path() + "#" + each.exported, refusal);
        }
        return refusals;
    }

    /// The name that is imported.
    public String exported() {
        return exported;
    }

    /// The number of the milestone that brings it.
    public int milestone() {
        return milestone;
    }
}
