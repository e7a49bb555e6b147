package fourteen.course;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class CourseCommandTest {

    private static final String FILE = "milestone-07-tiny/src/main/java/Tiny.java";

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aRepositoryWithOneMilestone() throws IOException {
        given("course/course.json", """
                {"$schema": "./course.schema.json", "title": "Tiny", "milestones": [{"id": 7, "name": "tiny",
                 "title": "Tiny", "directory": "milestone-07-tiny", "lesson": "lessons/07-tiny.md", "minutes": 60,
                 "prerequisites": [], "objectives": [], "outOfScope": [], "learnerFiles": ["%s"], "mutants": [],
                 "tasks": [{"id": "7.1", "title": "Count", "hints": ["a", "b", "c"], "anchor": "task-71-count"}]}]}
                """.formatted(FILE));
        given(FILE, "class Tiny {\n    // @starter:begin task=7.1\n    int one;\n    // @starter:end\n}\n");
    }

    @Test
    void cutWritesTheStarterUnderTheSamePathsAndNeverOverAFile() throws IOException {
        assertThat(run("cut", "7", "--out", root.resolve("out").toString())).isZero();
        assertThat(root.resolve("out").resolve(FILE)).content().contains("\"7.1: Count\"");

        assertThat(run("cut", "7", "--out", root.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("A starter is not written over a file that exists.\n");
        assertThat(root.resolve(FILE)).content().contains("@starter:begin");
    }

    @Test
    void startAndRestoreWorkFromADirectoryBelowTheRoot() {
        assertThat(run("start", "7")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                Milestone 7, Tiny, is yours:
                  milestone-07-tiny/src/main/java/Tiny.java
                Read course/lessons/07-tiny.md. Begin with task 7.1, Count:
                  mvn -pl milestone-07 test -Dgroups=7.1
                """);
        assertThat(root.resolve(FILE)).content().contains("\"7.1: Count\"");

        assertThat(run("restore", "7")).isZero();
        assertThat(root.resolve(FILE)).content().contains("@starter:begin");
    }

    @Test
    void anUnknownMilestoneIsASentenceAndExitCodeOne() {
        assertThat(run("start", "9")).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                There is no milestone 9 (yet).
                  at        course/course.json
                  expected  one of 7
                  got       9
                  next      Take one of those.
                  lesson    course/README.md#coursejson  [COURSE-03]
                """);
    }

    @Test
    void aDamagedCourseFileIsASentenceWithItsLine() throws IOException {
        given("course/course.json", "{\"title\": \"Tiny\",\n \"milestones\": 7}");

        assertThat(run("start", "7")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("course/course.json can't be read.\n  at        course/course.json:2:16\n");
    }

    @Test
    void wrongUsageIsExitCodeTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("cut", "7")).isEqualTo(2);
        assertThat(run("start", "seven")).isEqualTo(2);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new CourseCommand(root.resolve("milestone-07-tiny")));
        return line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private void given(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
