package fourteen.testkit.grades;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/// What differs from machine to machine and from run to run is no part of a message.
class LearnerMessageTest {

    @Test
    void pathsAreToldFromTheModulesDirectory() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(message("at " + here.resolve("target/x.js") + ":3")).isEqualTo("at ./target/x.js:3");
        assertThat(message("at " + here.resolveSibling("node_modules/react/index.js") + ":3:1"))
                .isEqualTo("at ../node_modules/react/index.js:3:1");
    }

    @Test
    void randomNamesOfDirectoriesHaveNoNumber() {
        assertThat(message("TMP/junit-8826452134127/a, target/apps/app574201063274168110/b, tmp/574201063274168110/c"))
                .isEqualTo("TMP/junit-N/a, target/apps/appN/b, tmp/N/c");
    }

    @Test
    void aLongNumberThatIsDataStays() {
        assertThat(message("expected: 9007199254740993 but was: -9007199254740992"))
                .isEqualTo("expected: 9007199254740993 but was: -9007199254740992");
    }

    @Test
    void portsAndIdentitiesGo() {
        assertThat(message("http://127.0.0.1:43211/ is java.lang.Object@1b2c3d4e"))
                .isEqualTo("http://127.0.0.1:PORT/ is java.lang.Object");
    }

    @Test
    void aThrowableThatAssertJRepeatsIsThereWithoutItsStack() {
        Throwable failure = catchThrowable(
                () -> assertThat(new IllegalStateException("one", new RuntimeException("two"))).hasMessage("other"));

        assertThat(LearnerMessage.of(failure, "none")).isEqualTo("""
                Expecting message to be:
                  "other"
                but was:
                  "one"

                Throwable that failed the check:

                java.lang.IllegalStateException: one
                Caused by: java.lang.RuntimeException: two""");
    }

    private static String message(String text) {
        return LearnerMessage.of(new AssertionError(text), "none");
    }
}
