package fourteen.course.lint;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Syllabus;
import fourteen.course.workspace.Workspace;
import fourteen.testkit.RepositoryRoot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/// The linter's word on this very course: `./fourteen course lint` as a test.
class CourseIsInOrderTest {

    @Test
    void nothingIsWrongWithTheCourse() {
        Path root = RepositoryRoot.path();
        Workspace workspace = new Workspace(root, Clock.systemUTC());
        for (Milestone milestone : Syllabus.of(root).milestones()) {
            assumeFalse(workspace.isStarted(milestone), "Milestone " + milestone.id()
                    + " is being worked on in this tree; its reference lies in .course/reference.");
        }
        List<Finding> findings = CourseLint.of(root);
        if (!findings.isEmpty()) {
            fail(findings.size() + " found:\n"
                    + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }
}
