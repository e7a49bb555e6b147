package fourteen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class FourteenExceptionTest {

    private static final List<FourteenException> ALL = List.of(FourteenException.noCompiler("compiler-25.jar"),
            FourteenException.noAppDirectory(Path.of("x")), FourteenException.noDemo(9, "1, 2"),
            FourteenException.notEmpty(Path.of("x"), "y"), FourteenException.notADirectory(Path.of("x")),
            FourteenException.silent("http://127.0.0.1:1", "Read timed out"),
            FourteenException.noAnswer("http://127.0.0.1:1", "x"),
            FourteenException.noPayload("http://127.0.0.1:1", "x", "y"),
            FourteenException.unreadable(Path.of("x"), "y"), FourteenException.brokenOff("x", "y"));

    @Test
    void everyOneHasItsOwnId() {
        assertThat(ALL).extracting(FourteenException::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("FOURTEEN-\\d\\d"));
    }

    @Test
    void everyLessonIsAHeadingOfTheReadme() throws IOException {
        List<String> anchors;
        try (Stream<String> lines = Files.lines(Path.of("README.md"))) {
            anchors = lines.filter(line -> line.startsWith("## "))
                    .map(line -> "milestone-14-images/README.md#"
                            + line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .toList();
        }

        assertThat(ALL).extracting(FourteenException::lesson).isSubsetOf(anchors);
    }

    @Test
    void theMessageHasALineForEachPartThereIs() {
        assertThat(FourteenException.silent("http://127.0.0.1:1", "Read timed out")).hasMessage("""
                The server was started, but it does not answer.
                  at        http://127.0.0.1:1
                  expected  an answer to the first request
                  got       Read timed out
                  next      look for a page that waits for something, and into the log above
                  lesson    milestone-14-images/README.md#ports  [FOURTEEN-06]""");
    }
}
