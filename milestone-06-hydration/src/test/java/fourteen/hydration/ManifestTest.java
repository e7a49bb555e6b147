package fourteen.hydration;

import fourteen.hydration.BundleAnswer.Output;
import fourteen.testkit.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManifestTest {

    private static final Path ROOT = Path.of("site").toAbsolutePath();
    private static final BundleRequest REQUEST = new BundleRequest(ROOT, ROOT, ROOT.resolve("out"), "/_fourteen/", true,
            Map.of(), Map.of(), Map.of());

    @TempDir
    Path directory;

    @Test
    @Graded(task = "6.2", points = 6)
    void anEntryPreloadsWhatItsChunksImportToo() {
        Manifest manifest = manifest(entry("a.js", "a", "x.js"), chunk("x.js", "y.js"), chunk("y.js"));
        assertThat(manifest.assets("a")).isEqualTo(
                new RouteAssets("/_fourteen/a.js", List.of("/_fourteen/x.js", "/_fourteen/y.js"), List.of()));
    }

    @Test
    @Graded(task = "6.2", points = 4)
    void aChunkThatIsReachedTwiceIsPreloadedOnce() {
        Manifest manifest = manifest(entry("a.js", "a", "x.js", "y.js"), chunk("x.js", "z.js"), chunk("y.js", "z.js"),
                chunk("z.js"));
        assertThat(manifest.assets("a").preloads()).containsExactly("/_fourteen/x.js", "/_fourteen/z.js",
                "/_fourteen/y.js");
    }

    @Test
    @Graded(task = "6.2", points = 4)
    void chunksThatImportEachOtherAreNoTrap() {
        Manifest manifest = manifest(entry("a.js", "a", "x.js"), chunk("x.js", "y.js"), chunk("y.js", "x.js"));
        assertThat(manifest.assets("a").preloads()).containsExactly("/_fourteen/x.js", "/_fourteen/y.js");
    }

    @Test
    @Graded(task = "6.2", points = 6)
    void anEntryHasItsStylesheetAndNoOneElses() {
        Manifest manifest = manifest(new Output("a.js", 1, 1, "a", "a.css", List.of()),
                new Output("b.js", 1, 1, "b", "b.css", List.of()));
        assertThat(manifest.assets("a").stylesheets()).containsExactly("/_fourteen/a.css");
    }

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        Manifest manifest = manifest(entry("a.js", "a", "x.js"), chunk("x.js"));
        manifest.write(directory);
        assertThat(Manifest.read(directory)).isEqualTo(manifest);
        assertThat(directory.resolve("manifest.json.tmp")).doesNotExist();
    }

    @Test
    void aMissingManifestSaysHowToMakeOne() {
        assertThatThrownBy(() -> Manifest.read(directory)).isInstanceOf(HydrationException.class)
                .hasMessage("""
                There is no finished build.
                  at        %s
                  expected  a manifest that `./fourteen build` wrote
                  got       none
                  next      run `./fourteen build` for this app first
                  lesson    course/lessons/06-hydration.md#task-62-the-manifest  [HYDRATION-05]"""
                        .formatted(directory));
    }

    @Test
    void halfAManifestIsAClearError() throws IOException {
        Files.writeString(directory.resolve("manifest.json"), "{\"entries\": {");
        assertThatThrownBy(() -> Manifest.read(directory)).isInstanceOf(HydrationException.class)
                .hasMessageStartingWith("The build's manifest can't be read.");
    }

    @Test
    void anUnknownEntryIsNamed() {
        assertThatThrownBy(() -> manifest().assets("nope")).isInstanceOf(HydrationException.class)
                .hasMessageContaining("at        nope");
    }

    private static Manifest manifest(Output... outputs) {
        return Manifest.of(REQUEST, new BundleAnswer(1, List.of(outputs),
                Map.of(ROOT.resolve("app/a.module.css").toString(),
                        JsonNodeFactory.instance.objectNode().put("big", "a_big")),
                List.of(), List.of(), null, null));
    }

    private static Output entry(String file, String entry, String... imports) {
        return new Output(file, 1, 1, entry, null, List.of(imports));
    }

    private static Output chunk(String file, String... imports) {
        return new Output(file, 1, 1, null, null, List.of(imports));
    }
}
