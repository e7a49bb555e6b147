package fourteen.course.workspace;

import fourteen.course.CourseException;
import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkspaceTest {

    private static final String FILE = "milestone-07-tiny/src/main/java/Tiny.java";
    private static final String REFERENCE = """
            class Tiny {
                int one() {
                    // @starter:begin task=7.1
                    return 1;
                    // @starter:end
                }
            }
            """;
    private static final String STARTER = """
            class Tiny {
                int one() {
                    throw new UnsupportedOperationException("7.1: Count");
                }
            }
            """;
    private static final String WORK = STARTER.replace("throw new UnsupportedOperationException(\"7.1: Count\")",
            "return 0");

    private final Milestone milestone = new Milestone(7, "tiny", "Tiny", "milestone-07-tiny", "lessons/07-tiny.md", 60,
            List.of(), List.of(), List.of(), List.of(FILE), List.of(new Task("7.1", "Count", List.of(), "a")),
            List.of());

    @TempDir
    Path root;

    private Workspace workspace = new Workspace(Path.of(""), Clock.systemUTC());

    @BeforeEach
    void aFreshTree() throws IOException {
        Files.createDirectories(root.resolve(FILE).getParent());
        given(REFERENCE);
        workspace = new Workspace(root, Clock.fixed(Instant.parse("2026-11-22T18:45:10Z"), ZoneOffset.UTC));
    }

    @Test
    void aStartPutsTheStarterInPlaceAndRestoreTheReferenceBack() throws IOException {
        assertThat(workspace.isStarted(milestone)).isFalse();

        Workspace.Change started = workspace.start(milestone);

        assertThat(here()).isEqualTo(STARTER);
        assertThat(started.files()).containsExactly(FILE);
        assertThat(started.kept()).isEmpty();
        assertThat(workspace.isStarted(milestone)).isTrue();

        workspace.restore(milestone);

        assertThat(here()).isEqualTo(REFERENCE);
        assertThat(workspace.isStarted(milestone)).isFalse();
    }

    @Test
    void workIsKeptUnderItsDateWhenTheStarterOrTheReferenceReplacesIt() throws IOException {
        workspace.start(milestone);
        given(WORK);
        Workspace.Change restored = workspace.restore(milestone);
        given(WORK.replace("0", "2"));
        Workspace.Change again = workspace.start(milestone);

        Path first = root.resolve(".course/2026-11-22T18-45-10");
        Path second = root.resolve(".course/2026-11-22T18-45-10-2");
        assertThat(restored.kept()).contains(first);
        assertThat(again.kept()).contains(second);
        assertThat(first.resolve(FILE)).hasContent(WORK);
        assertThat(second.resolve(FILE)).hasContent(WORK.replace("0", "2"));
        assertThat(here()).isEqualTo(STARTER);
    }

    @Test
    void anOlderReferenceIsKeptWhenANewerOneTakesItsPlace() throws IOException {
        workspace.start(milestone);
        given(REFERENCE.replace("1;", "2 - 1;"));
        Workspace.Change started = workspace.start(milestone);

        assertThat(started.kept().orElseThrow().resolve("reference").resolve(FILE)).hasContent(REFERENCE);
        workspace.restore(milestone);
        assertThat(here()).isEqualTo(REFERENCE.replace("1;", "2 - 1;"));
    }

    @Test
    void aTreeWithoutAnyReferenceSaysWhichMarkIsMissing() throws IOException {
        given(WORK);

        assertThatThrownBy(() -> workspace.start(milestone)).isInstanceOf(CourseException.class)
                .hasMessageStartingWith("Task 7.1 (Count) has no starter mark.");
        assertThat(here()).isEqualTo(WORK);
    }

    private void given(String text) throws IOException {
        Files.writeString(root.resolve(FILE), text);
    }

    private String here() throws IOException {
        return Files.readString(root.resolve(FILE));
    }
}
