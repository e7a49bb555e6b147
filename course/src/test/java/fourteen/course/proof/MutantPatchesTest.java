package fourteen.course.proof;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Syllabus;
import fourteen.course.workspace.Workspace;
import fourteen.testkit.RepositoryRoot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// Every mutant's patch applies to today's reference: said in a second, where the proof takes minutes.
class MutantPatchesTest {

    @TestFactory
    List<DynamicTest> patches() {
        Path root = RepositoryRoot.path();
        Workspace workspace = new Workspace(root, Clock.systemUTC());
        return Syllabus.of(root)
                .milestones()
                .stream()
                .filter(milestone -> !workspace.isStarted(milestone))
                .map(Milestone::mutants)
                .flatMap(List::stream)
                .map(mutant -> DynamicTest.dynamicTest(mutant.patch(),
                        () -> assertThat(new Patches(root).apply(mutant).files()).isNotEmpty()))
                .toList();
    }
}
