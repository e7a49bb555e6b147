package fourteen.course.starter;

import fourteen.course.CourseException;
import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StarterTest {

    private static final String GREETER = "milestone-07-tiny/src/main/java/tiny/Greeter.java";
    private static final String SCRIPT = "milestone-07-tiny/src/main/js/greet.tsx";

    @TempDir
    Path root;

    @Test
    void aMarkedBodyBecomesOneThrowWithTheTasksTitle() throws IOException {
        givenFile(GREETER, """
                package tiny;

                class Greeter {
                    String greet(String name) {
                        // @starter:begin task=7.1
                        String greeting = "Hello, ";
                        return greeting + name;
                        // @starter:end
                    }
                }
                """);

        assertThat(starter().files()).containsOnlyKeys(GREETER);
        assertThat(starter().files().get(GREETER)).isEqualTo("""
                package tiny;

                class Greeter {
                    String greet(String name) {
                        throw new UnsupportedOperationException("7.1: Greet \\"by\\" name");
                    }
                }
                """);
    }

    @Test
    void aStubStandsInsteadOfTheThrowAndKeepsTheIndentation() throws IOException {
        givenFile(GREETER, """
                class Greeter {
                    String greet(String name) {
                        // @starter:begin task=7.1 stub="String none = \\"\\";\\nreturn none;"
                        return "Hello, " + name;
                        // @starter:end
                    }
                }
                """);

        assertThat(starter().files().get(GREETER)).isEqualTo("""
                class Greeter {
                    String greet(String name) {
                        String none = "";
                        return none;
                    }
                }
                """);
    }

    @Test
    void importsThatOnlyTheSolutionNamedGoAndAllOthersStay() throws IOException {
        givenFile(GREETER, """
                package tiny;

                import static java.util.Objects.requireNonNull;
                import static java.util.stream.Collectors.joining;

                import java.io.*;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.Locale;
                import java.util.Map;

                /// Greets, as [Locale] says. Not an ArrayList.
                class Greeter {
                    String greet(List<String> names) {
                        requireNonNull(names, "joining Map");
                        // @starter:begin task=7.1
                        Map<String, String> none = Map.of();
                        return new ArrayList<>(names).stream().collect(joining());
                        // @starter:end
                    }
                    /* Map */ // Map
                    char quote = '"'; String map = "a \\" Map"; String text = \"""
                        "Map"
                        \""";
                }
                """);

        assertThat(starter().files().get(GREETER)).startsWith("""
                package tiny;

                import static java.util.Objects.requireNonNull;

                import java.io.*;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.Locale;

                /// Greets, as [Locale] says. Not an ArrayList.
                class Greeter {
                """);
    }

    @Test
    void aWholeGroupOfImportsGoesWithItsBlankLine() throws IOException {
        givenFile(GREETER, """
                package tiny;

                import static java.util.stream.Collectors.joining;

                import java.util.List;

                class Greeter {
                    String greet(List<String> names) {
                        // @starter:begin task=7.1
                        return names.stream().collect(joining());
                        // @starter:end
                    }
                }
                """);

        assertThat(starter().files().get(GREETER)).startsWith("""
                package tiny;

                import java.util.List;

                class Greeter {
                """);
    }

    @Test
    void theMarksOfWhatALessonQuotesGoAndWhatTheyEncloseStays() throws IOException {
        givenFile(GREETER, """
                class Greeter {
                    // @cut:begin greet
                    String greet(String name) {
                        // @starter:begin task=7.1
                        // @cut:begin inner
                        return "Hello, " + name;
                        // @cut:end inner
                        // @starter:end
                    }
                    // @cut:end greet
                }
                """);

        assertThat(starter().files().get(GREETER)).isEqualTo("""
                class Greeter {
                    String greet(String name) {
                        throw new UnsupportedOperationException("7.1: Greet \\"by\\" name");
                    }
                }
                """);
    }

    @Test
    void aTypeScriptFileThrowsAnErrorAndItsMarksMayStandInJsx() throws IOException {
        givenFile(SCRIPT, """
                import { name } from './name.js';
                export const Page = () => (
                  <p>
                    {/* @starter:begin task=7.1 stub="<b />" */}
                    <i>{name}</i>
                    {/* @starter:end */}
                  </p>
                );
                export function greet() {
                  /* @starter:begin task=7.2 */
                  return name;
                  /* @starter:end */
                }
                """);

        assertThat(Starter.of(root, milestone(List.of(SCRIPT), "7.1", "7.2")).files().get(SCRIPT)).isEqualTo("""
                import { name } from './name.js';
                export const Page = () => (
                  <p>
                    <b />
                  </p>
                );
                export function greet() {
                  throw new Error('7.2: Greet "by" name');
                }
                """);
    }

    @Test
    void oneTaskAloneIsCutAndTheOthersKeepTheirCode() throws IOException {
        givenFile(GREETER, twoTasks("7.1", "7.2"));

        assertThat(Starter.of(root, milestone(List.of(GREETER), "7.1", "7.2")).without(Set.of("7.2")).get(GREETER))
                .isEqualTo("""
                        class Greeter {
                            int one() {
                                return 1;
                            }
                            int two() {
                                throw new UnsupportedOperationException("7.2: Greet \\"by\\" name");
                            }
                        }
                        """);
    }

    @Test
    void aMarkInsideAMarkIsNamedWithBothLines() throws IOException {
        givenFile(GREETER, """
                class Greeter {
                    // @starter:begin task=7.1
                    // @starter:begin task=7.1
                    // @starter:end
                    // @starter:end
                }
                """);

        assertThatThrownBy(this::starter).isInstanceOf(CourseException.class).hasMessage("""
                A starter mark begins inside another one.
                  at        milestone-07-tiny/src/main/java/tiny/Greeter.java:3
                  expected  the end of task 7.1, which begins at milestone-07-tiny/src/main/java/tiny/Greeter.java:2
                  got       @starter:begin
                  next      Close the first with `// @starter:end`; marks don't nest.
                  lesson    course/README.md#starters  [COURSE-11]""");
    }

    @Test
    void aMarkThatIsNeverClosedIsNamedWithItsLine() throws IOException {
        givenFile(GREETER, "class Greeter {\n    // @starter:begin task=7.1\n}\n");

        assertThatThrownBy(this::starter).hasMessage("""
                The starter mark of task 7.1 is never closed.
                  at        milestone-07-tiny/src/main/java/tiny/Greeter.java:2
                  expected  @starter:end
                  got       the end of the file
                  next      Add `// @starter:end` below the task's last line.
                  lesson    course/README.md#starters  [COURSE-12]""");
    }

    @Test
    void anEndWithoutABeginningIsNamedWithItsLine() throws IOException {
        givenFile(GREETER, "class Greeter {\n}\n// @starter:end\n");

        assertThatThrownBy(this::starter).hasMessage("""
                A starter mark ends where none is open.
                  at        milestone-07-tiny/src/main/java/tiny/Greeter.java:3
                  expected  @starter:begin above it
                  got       @starter:end
                  next      Add the beginning, or take the end away.
                  lesson    course/README.md#starters  [COURSE-13]""");
    }

    @Test
    void aTaskThatTheCourseDoesNotKnowIsNamedBesideThoseItKnows() throws IOException {
        givenFile(GREETER, twoTasks("7.1", "7.3"));

        assertThatThrownBy(this::starter).hasMessage("""
                A starter mark names a task that milestone 7 doesn't have.
                  at        milestone-07-tiny/src/main/java/tiny/Greeter.java:8
                  expected  one of 7.1
                  got       7.3
                  next      Correct the mark, or add the task to course/course.json.
                  lesson    course/README.md#starters  [COURSE-14]""");
    }

    @Test
    void aTaskThatIsMarkedTwiceIsNamedWithBothPlaces() throws IOException {
        givenFile(GREETER, twoTasks("7.1", "7.1"));

        assertThatThrownBy(this::starter).hasMessage("""
                Task 7.1 is marked twice.
                  at        milestone-07-tiny/src/main/java/tiny/Greeter.java:8
                  expected  one pair of marks a task
                  got       another at milestone-07-tiny/src/main/java/tiny/Greeter.java:3
                  next      Bring the task's code together, or make two tasks of it.
                  lesson    course/README.md#starters  [COURSE-15]""");
    }

    @Test
    void aTaskWithoutAMarkIsNamedWithItsTitle() throws IOException {
        givenFile(GREETER, "class Greeter {}\n");

        assertThatThrownBy(this::starter).hasMessage("""
                Task 7.1 (Greet "by" name) has no starter mark.
                  at        milestone-07-tiny
                  expected  @starter:begin task=7.1
                  next      Mark in one of the milestone's learner files what a learner writes for it.
                  lesson    course/README.md#starters  [COURSE-16]""");
    }

    @Test
    void aMarkInAFileThatLearnersDoNotEditIsRefused() throws IOException {
        String other = "milestone-07-tiny/src/main/java/tiny/Other.java";
        givenFile(GREETER, twoTasks("7.1", "7.2"));
        givenFile(other, "class Other {\n    // @starter:begin task=7.1\n    // @starter:end\n}\n");

        assertThatThrownBy(() -> Starter.of(root, milestone(List.of(GREETER), "7.1", "7.2"))).hasMessage("""
                A starter mark stands in a file that learners don't edit.
                  at        milestone-07-tiny/src/main/java/tiny/Other.java:2
                  expected  one of milestone-07-tiny/src/main/java/tiny/Greeter.java
                  got       milestone-07-tiny/src/main/java/tiny/Other.java
                  next      Add the file to the milestone's learnerFiles in course/course.json.
                  lesson    course/README.md#starters  [COURSE-17]""");
    }

    @Test
    void aLearnerFileThatDoesNotExistOrHoldsNoMarkIsRefused() throws IOException {
        givenFile(GREETER, twoTasks("7.1", "7.2"));
        givenFile(SCRIPT, "export {};\n");

        assertThatThrownBy(() -> Starter.of(root, milestone(List.of(GREETER, "gone.java"), "7.1", "7.2")))
                .hasMessageStartingWith("A learner file of milestone 7 doesn't exist.\n")
                .hasMessageContaining("gone.java");
        assertThatThrownBy(() -> Starter.of(root, milestone(List.of(GREETER, SCRIPT), "7.1", "7.2")))
                .hasMessageStartingWith("A learner file of milestone 7 holds no starter mark.\n  at        " + SCRIPT);
    }

    @Test
    void aMarkThatCannotBeReadShowsItsLine() throws IOException {
        for (String line : List.of("// @starter:begin", "// @starter:begin task=", "// @starter:begin 7.1",
                "// @starter:begin task=7.1 stub=\"return", "// @starter:begin task=7.1 points=3",
                "// @starter:begni task=7.1", "int a; // @starter:end", "// the @starter:end")) {
            givenFile(GREETER, "class Greeter {\n    " + line + "\n}\n");

            assertThatThrownBy(this::starter).as(line)
                    .hasMessageStartingWith("""
                            A starter mark can't be read.
                              at        milestone-07-tiny/src/main/java/tiny/Greeter.java:2
                            """)
                    .hasMessageContaining("got       " + line);
        }
    }

    private static String twoTasks(String first, String second) {
        return """
                class Greeter {
                    int one() {
                        // @starter:begin task=%s
                        return 1;
                        // @starter:end
                    }
                    int two() {
                        // @starter:begin task=%s
                        return 2;
                        // @starter:end
                    }
                }
                """.formatted(first, second);
    }

    private Starter starter() {
        return Starter.of(root, milestone(List.of(GREETER), "7.1"));
    }

    private static Milestone milestone(List<String> learnerFiles, String... tasks) {
        List<Task> known = List.of(tasks)
                .stream()
                .map(id -> new Task(id, "Greet \"by\" name", List.of(), "a"))
                .toList();
        return new Milestone(7, "tiny", "Tiny", "milestone-07-tiny", "lessons/07-tiny.md", 60, List.of(), List.of(),
                List.of(), learnerFiles, known, List.of());
    }

    private void givenFile(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
