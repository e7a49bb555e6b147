package fourteen.components.build;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StylesheetRunsTest {

    @Test
    void whatAlwaysComesTogetherIsOneStylesheet() {
        assertThat(runs("a b c", "a b d")).containsExactly("a b", "c", "d");
    }

    @Test
    void oneFileIsInOneStylesheetWhateverThePagesWant() {
        assertThat(runs("a b", "b c", "c a")).containsExactly("a", "b", "c");
    }

    @Test
    void theOrderOfEveryPageStaysAsItIs() {
        assertThat(runs("a b c", "b a c")).containsExactly("a", "b", "c");
        assertThat(runs("a x b", "a b")).containsExactly("a", "x", "b");
    }

    @Test
    void aPageThatEndsEarlierKeepsTheRestApart() {
        assertThat(runs("a b c", "a b")).containsExactly("a b", "c");
        assertThat(runs("a b c", "b c")).containsExactly("a", "b c");
    }

    @Test
    void pagesWithoutStylesWantNoStylesheet() {
        assertThat(runs("", "")).isEmpty();
        assertThat(runs("", "a")).containsExactly("a");
    }

    private static List<String> runs(String... pages) {
        List<List<Path>> files = Arrays.stream(pages)
                .map(page -> Stream.of(page.split(" ")).filter(name -> !name.isEmpty()).map(Path::of).toList())
                .toList();
        return StylesheetRuns.of(files)
                .stream()
                .map(run -> String.join(" ", run.stream().map(Path::toString).toList()))
                .toList();
    }
}
