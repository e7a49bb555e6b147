package fourteen.hydration;

import fourteen.hydration.BuildFailure.Location;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BuildFailureTest {

    @Test
    @Graded(task = "6.6", points = 6)
    void theFrameMarksWhatIsMeant() {
        assertThat(frame(3, 19, 9, "import Button from './buton';")).isEqualTo("  3 | import Button from './buton';\n"
                + "    |                    ^^^^^^^^^");
    }

    @Test
    @Graded(task = "6.6", points = 3)
    void theMarginIsAsWideAsTheNumber() {
        assertThat(frame(120, 0, 1, "x")).isEqualTo("  120 | x\n      | ^");
    }

    @Test
    @Graded(task = "6.6", points = 3)
    void aTabIsOneColumn() {
        assertThat(frame(1, 2, 1, "\t\t?")).isEqualTo("  1 |   ?\n    |   ^");
    }

    @Test
    @Graded(task = "6.6", points = 3)
    void theCaretsStayOnTheLineAndThereIsAtLeastOne() {
        assertThat(frame(1, 2, 99, "abcd")).isEqualTo("  1 | abcd\n    |   ^^");
        assertThat(frame(1, 4, 0, "abcd")).isEqualTo("  1 | abcd\n    |     ^");
    }

    @Test
    void noFrameWithoutAPlace() {
        assertThat(new BuildFailure("no", null, null, List.of()).frame()).isEmpty();
    }

    private static String frame(int line, int column, int length, String text) {
        return new BuildFailure("no", new Location("page.tsx", line, column, length, text), null, List.of()).frame();
    }
}
