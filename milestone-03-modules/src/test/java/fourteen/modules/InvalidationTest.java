package fourteen.modules;

import fourteen.testkit.Graded;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Task 3.6: a file has changed; its module and all that import it are made anew, the others keep their state.
class InvalidationTest {

    private static Stream<String> names(TestGraph graph, String changed) {
        return graph.loader()
                .invalidate(TestGraph.path(changed))
                .stream()
                .map(id -> id.replace(TestGraph.ROOT + "/", ""));
    }

    @Test
    @Graded(task = "3.6", points = 6)
    void aChangedModuleAndItsImportersRunAgainAndNoOthers() {
        try (TestGraph graph = TestGraph.of("page.js",
                "import {t} from './title.js'; import './state.js'; console.log('page', t)",
                "title.js", "import './state.js'; export const t = 'old'; console.log('title')", "state.js",
                "console.log('state')", "other.js", "import './state.js'; console.log('other')")) {
            graph.load("page.js");
            graph.load("other.js");
            graph.file("title.js", "export const t = 'new'");
            assertThat(names(graph, "title.js")).containsExactly("title.js", "page.js");
            graph.load("other.js");
            assertThat(graph.log("page.js")).containsExactly("state", "title", "page old", "other", "page new");
        }
    }

    @Test
    @Graded(task = "3.6", points = 4)
    void importersAreFoundThroughCyclesReexportsRequireAndDynamicImports() {
        try (TestGraph graph = TestGraph.of("x.js", "import './cycle.js'; export const x = 1", "cycle.js",
                "import './x.js'", "star.js", "export * from './x.js'", "common.cjs", "require('./x.js')", "lazy.js",
                "await import('./star.js')", "apart.js", "", "main.js",
                "import './common.cjs'; import './lazy.js'; import './apart.js'")) {
            graph.load("main.js");
            assertThat(names(graph, "x.js")).containsExactlyInAnyOrder("x.js", "cycle.js", "star.js", "common.cjs",
                    "lazy.js", "main.js").first().isEqualTo("x.js");
            assertThat(graph.loader().modules()).extracting(LoadedModule::id)
                    .containsExactly(TestGraph.path("apart.js").toString());
        }
    }

    @Test
    @Graded(task = "3.6", points = 2)
    void whatWasNeverLoadedInvalidatesNothing() {
        try (TestGraph graph = TestGraph.of("a.js", "console.log('a')", "b.js", "")) {
            graph.load("a.js");
            assertThat(names(graph, "b.js")).isEmpty();
            assertThat(names(graph, "gone.js")).isEmpty();
            assertThat(graph.log("a.js")).containsExactly("a");
            assertThat(names(graph, "a.js")).containsExactly("a.js");
            assertThat(names(graph, "a.js")).isEmpty();
        }
    }

    @Test
    void aModuleThatFailedRunsAgainOnceItIsMended() {
        try (TestGraph graph = TestGraph.of("main.js", "import {x} from './x.cjs'; console.log(x)", "x.cjs",
                "throw new Error('broken')")) {
            assertThatThrownBy(() -> graph.load("main.js"))
                    .hasMessageContaining("broken");
            graph.file("x.cjs", "exports.x = 'mended'");
            assertThat(names(graph, "x.cjs")).containsExactly("x.cjs", "main.js");
            assertThat(graph.log("main.js")).containsExactly("mended");
        }
    }

    @Test
    void aNewFileIsFoundAfterwards() {
        try (TestGraph graph = TestGraph.of("main.js", "import {x} from './x'; console.log(x)", "x.js",
                "export const x = 'js'")) {
            graph.load("main.js");
            graph.file("x.ts", "export const x: string = 'ts'");
            graph.loader().invalidate(TestGraph.path("main.js"));
            assertThat(graph.log("main.js")).containsExactly("js", "ts");
        }
    }

    @Test
    void importsThatAreGoneDoNotCountAnyMore() {
        try (TestGraph graph = TestGraph.of("main.js", "import './x.js'", "x.js", "")) {
            graph.load("main.js");
            graph.file("main.js", "console.log('alone')");
            graph.loader().invalidate(TestGraph.path("main.js"));
            graph.load("main.js");
            graph.load("x.js");
            assertThat(names(graph, "x.js")).containsExactly("x.js");
        }
    }
}
