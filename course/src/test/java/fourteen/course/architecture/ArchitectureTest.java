package fourteen.course.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The rules over the project as it is, and the proof that they look at something.
final class ArchitectureTest {

    private static final Project PROJECT = new Project(RepositoryRoot.path());
    private static final JavaClasses CLASSES = PROJECT.classes();

    @TestFactory
    Stream<DynamicTest> theProjectObeys() {
        return Rules.all()
                .entrySet()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> overNothingFails() {
        JavaClasses nothing = new ClassFileImporter().importPaths(List.of());
        return Rules.all()
                .entrySet()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue().check(nothing))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("failed to check any classes")));
    }

    @Test
    void everyModuleOfThePomIsLookedAt() {
        PROJECT.requireAll(CLASSES);
        assertThat(PROJECT.modules()).contains("shared-test-kit", "milestone-01-http", "course");
    }

    @Test
    void aModuleThatWasNotBuiltIsNotPassedOver(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<modules><module>milestone-01-http</module></modules>");
        Project project = new Project(root);
        assertThatThrownBy(() -> project.requireAll(project.classes()))
                .hasMessage("No class of the module milestone-01-http was looked at: build it first.");
        assertThatThrownBy(() -> project.requireAll(CLASSES))
                .hasMessage("No class of the module milestone-01-http was looked at: build it first.");
    }

    @Test
    void aModuleThatNobodyKnowsIsNotPassedOver(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<modules><module>milestone-15-more</module></modules>");
        Project project = new Project(root);
        assertThatThrownBy(() -> project.requireAll(CLASSES))
                .hasMessage("The module milestone-15-more is not in the table of rooms: add it to Rooms.");
    }

    @Test
    void aPomWithoutModulesIsAnError(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Project project = new Project(root);
        assertThatThrownBy(() -> project.requireAll(CLASSES)).hasMessage("The pom in " + root + " lists no modules.");
    }

    @Test
    void theTableFindsTheRoomOfAPackage() {
        assertThat(Rooms.of("fourteen.js.web").orElseThrow().module()).isEqualTo("milestone-02-js-runtime");
        assertThat(Rooms.of("fourteen").orElseThrow().number()).isEqualTo(15);
        assertThat(Rooms.of("fourteen.cli").orElseThrow().number()).isEqualTo(15);
        assertThat(Rooms.of("fourteen.jsx")).isEmpty();
        assertThat(Rooms.of("java.lang")).isEmpty();
        assertThat(Rooms.reachable(Rooms.of("fourteen.routing").orElseThrow())).containsExactly(1, 2, 3, 4, 5);
        assertThat(Rooms.reachable(Rooms.of("fourteen.flight").orElseThrow())).containsExactly(7);
    }
}
