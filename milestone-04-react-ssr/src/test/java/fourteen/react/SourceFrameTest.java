package fourteen.react;

import fourteen.testkit.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourceFrameTest {

    @TempDir
    Path directory;

    @Test
    @Graded(task = "4.4", points = 8)
    void threeLinesBeforeAndAfterWithACaretBelowThePlace() throws IOException {
        assertThat(text("1\n2\n3\n4\nthrow x;\n6\n7\n8\n9\n10\n", 5, 7)).isEqualTo("""
                  2 | 2
                  3 | 3
                  4 | 4
                > 5 | throw x;
                    |       ^
                  6 | 6
                  7 | 7
                  8 | 8
                """);
    }

    @Test
    @Graded(task = "4.4", points = 4)
    void fewerAtTheEndsOfTheFile() throws IOException {
        assertThat(text("a\nb", 1, 1)).isEqualTo("""
                > 1 | a
                    | ^
                  2 | b
                """);
    }

    @Test
    @Graded(task = "4.4", points = 4)
    void tabsDoNotMoveTheCaret() throws IOException {
        assertThat(text("\t\tx", 1, 3)).isEqualTo("> 1 |   x\n    |   ^\n");
    }

    @Test
    @Graded(task = "4.4", points = 4)
    void noFrameForALineOrFileThatIsNotThere() throws IOException {
        Path file = Files.writeString(directory.resolve("page.tsx"), "one line");
        assertThat(SourceFrame.read(file, 2, 1)).isEmpty();
        assertThat(SourceFrame.read(file, 0, 1)).isEmpty();
        assertThat(SourceFrame.read(directory.resolve("nowhere.tsx"), 1, 1)).isEmpty();
        assertThat(SourceFrame.read(directory, 1, 1)).isEmpty();
    }

    @Test
    void numbersAreAlignedAndAFileThatIsNoTextHasNoFrame() throws IOException {
        assertThat(text("\n".repeat(8) + "nine\nten\n", 9, 0)).contains("   8 | \n>  9 | nine\n  10 | ten\n");
        Path binary = Files.write(directory.resolve("image.tsx"), new byte[]{(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8});
        assertThat(SourceFrame.read(binary, 1, 1)).isEmpty();
    }

    private String text(String code, int line, int column) throws IOException {
        return SourceFrame.read(Files.writeString(directory.resolve("page.tsx"), code), line, column)
                .orElseThrow()
                .text();
    }
}
