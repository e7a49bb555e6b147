package fourteen.testkit;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class RequirementTest {

    @Test
    void whatIsMissingSkipsTheTest() {
        assertThat(Requirement.missing("There is no browser.", false))
                .hasMessage("There is no browser. The test was skipped.");
    }

    @Test
    void whatIsMissingInCiFailsTheTest() {
        assertThatThrownBy(() -> Requirement.missing("There is no browser.", true))
                .isInstanceOfSatisfying(TestKitFailure.class,
                        failure -> assertThat(failure.failureClass()).isEqualTo(FailureClass.INFRASTRUCTURE))
                .hasMessage("There is no browser. Under CI=true this is a failure.");
    }

    @Test
    void aProgramIsFoundOnThePathOrByItsVariable() {
        Path java = Path.of(System.getProperty("java.home"), "bin");
        String path = "nowhere" + File.pathSeparator + File.pathSeparator + "\0" + File.pathSeparator + java;
        assertThat(Executable.find(Map.of("PATH", path), "X", "no-such-program", "java")).hasValueSatisfying(
                found -> assertThat(found.getParent()).isEqualTo(java));
        assertThat(Executable.find(Map.of("Path", path), "X", "java")).isPresent();
        assertThat(Executable.find(Map.of("PATH", path), "X", "no-such-program")).isEmpty();
        assertThat(Executable.find(Map.of("PATH", path, "X", "/no/such/file"), "X", "java")).isEmpty();
    }

    @Test
    void theRepositorysRootIsFoundFromAnywhereInIt() {
        assertThat(RepositoryRoot.resolve("shared-test-kit/pom.xml")).isRegularFile();
        assertThat(RepositoryRoot.find(RepositoryRoot.resolve("course/src/main/java")))
                .isEqualTo(RepositoryRoot.path());
    }

    @Test
    void outsideTheRepositoryThereIsNoRoot() {
        Path start = RepositoryRoot.path().getRoot();
        assertThatThrownBy(() -> RepositoryRoot.find(start)).hasMessage("No directory above " + start
                + " holds .mvn and package.json: start the tests inside the repository.");
    }
}
