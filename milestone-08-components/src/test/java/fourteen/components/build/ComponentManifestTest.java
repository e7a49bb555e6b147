package fourteen.components.build;

import fourteen.components.build.ComponentManifest.Script;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Text;
import fourteen.testkit.Graded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a build tells of a client module, for the row that names it.
class ComponentManifestTest {

    private static final ComponentManifest MANIFEST = new ComponentManifest("/_fourteen/", true, "b1",
            new Script("/_fourteen/start.js", List.of()), Map.of(),
            Map.of("app/ui.tsx", new Script("/_fourteen/ui-1f.js", List.of("/_fourteen/react.js")),
                    "app/c#.tsx", new Script("/_fourteen/c-2e.js", List.of())),
            Map.of());

    private static ClientReference row(String module, String url, String name, boolean async) {
        Text id = new Text(module);
        return new ClientReference(id, List.of(id, new Text(url)), name, async);
    }

    @Test
    @Graded(task = "8.5", points = 4)
    void anExportIsFoundInItsModulesFile() {
        assertThat(MANIFEST.reference("app/ui.tsx#Button", false))
                .as("module, chunk and its URL, name: what an I row says (WIRE-FORMAT §3.1)")
                .isEqualTo(row("app/ui.tsx", "/_fourteen/ui-1f.js", "Button", false));
        assertThat(MANIFEST.reference("app/ui.tsx#default", true)).as("of a module that awaits")
                .isEqualTo(row("app/ui.tsx", "/_fourteen/ui-1f.js", "default", true));
    }

    @Test
    @Graded(task = "8.5", points = 3)
    void aModuleWithoutANameIsAllOfIt() {
        assertThat(MANIFEST.reference("app/ui.tsx", false)).as("import * as ui, passed on whole: *")
                .isEqualTo(row("app/ui.tsx", "/_fourteen/ui-1f.js", "*", false));
        assertThat(MANIFEST.reference("app/ui.tsx#", false)).as("the default of a module of either kind: no name")
                .isEqualTo(row("app/ui.tsx", "/_fourteen/ui-1f.js", "", false));
    }

    @Test
    @Graded(task = "8.5", points = 2)
    void aFilesNameMayHaveAHash() {
        assertThat(MANIFEST.reference("app/c#.tsx#C", false)).as("the last # is the one")
                .isEqualTo(row("app/c#.tsx", "/_fourteen/c-2e.js", "C", false));
        assertThat(MANIFEST.reference("app/c#.tsx", false)).as("the whole module, whose name has one")
                .isEqualTo(row("app/c#.tsx", "/_fourteen/c-2e.js", "*", false));
        assertThat(MANIFEST.reference("app/none.tsx#C", false)).as("a module that the build lacks").isNull();
        assertThat(MANIFEST.reference("none", false)).as("a module that the build lacks").isNull();
    }
}
