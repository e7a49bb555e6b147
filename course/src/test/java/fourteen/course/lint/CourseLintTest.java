package fourteen.course.lint;

import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CourseLintTest {

    private static final String SYLLABUS = "course/course.json";
    private static final String LESSON = "course/lessons/02-tiny.md";
    private static final String TESTS = "milestone-02-tiny/src/test/java/TinyTest.java";
    private static final String SOURCE = "milestone-02-tiny/src/main/java/Tiny.java";

    @TempDir
    Path root;

    @BeforeEach
    void aCourseInOrder() throws IOException {
        given("course/course.schema.json", Files.readString(RepositoryRoot.resolve("course/course.schema.json")));
        given(SYLLABUS, """
                {"$schema": "./course.schema.json", "title": "Tiny", "milestones": [{
                 "id": 2, "name": "tiny", "title": "Tiny", "directory": "milestone-02-tiny",
                 "lesson": "lessons/02-tiny.md", "minutes": 60, "prerequisites": [], "objectives": ["Count."],
                 "outOfScope": ["More."], "learnerFiles": ["milestone-02-tiny/src/main/java/Tiny.java"],
                 "tasks": [
                  {"id": "2.1", "title": "One", "hints": ["a", "b", "c"], "anchor": "task-21-one"},
                  {"id": "2.2", "title": "Two x", "hints": ["a", "b", "c"], "anchor": "task-22-two-x"},
                  {"id": "2.3", "title": "Three", "hints": ["a", "b", "c"], "anchor": "task-23-three"}],
                 "mutants": [
                  {"id": "a", "task": "2.1", "patch": "mutants/02-tiny/a.patch", "wrong": "It is."},
                  {"id": "b", "task": "2.2", "patch": "mutants/02-tiny/b.patch", "wrong": "It is."},
                  {"id": "c", "task": "2.3", "patch": "mutants/02-tiny/c.patch", "wrong": "It is."}]}]}
                """);
        given("course/mutants/02-tiny/a.patch", "# It is.\n# tasks: 2.1\n--- a/x\n");
        given("course/mutants/02-tiny/b.patch", "# It is.\n# tasks: 2.1, 2.2\n--- a/x\n");
        given("course/mutants/02-tiny/c.patch", "# It is.\n# tasks: 2.3\n--- a/x\n");
        given(TESTS, """
                @Graded(task = "2.1", points = 50)
                @Graded(task = "2.2", points = 30)
                @Graded(task = "2.3", points = 20)
                """);
        given(SOURCE, """
                /// course/lessons/02-tiny.md#task-21-one
                class Tiny {
                    // @starter:begin task=2.1
                    // @cut:begin one
                    int one() {
                        return 1;
                    }
                    // @cut:end one
                    // @starter:end
                    // @starter:begin task=2.2
                    // @starter:end
                    // @starter:begin task=2.3
                    // @starter:end
                }
                """);
        given(LESSON, """
                # 2. Tiny

                ## Outcome

                ```
                1
                ```

                ## Why

                [So](#invariants), and [see the source](../../milestone-02-tiny/src/main/java/Tiny.java).

                ## Invariants

                1. One is one.

                ## Predict

                What is one?

                ## Tasks

                ### Task 2.1: One

                %s

                <!-- cut: milestone-02-tiny/src/main/java/Tiny.java#one -->
                ```java
                int one() {
                    return 1;
                }
                ```

                ### Task 2.2: Two `x`

                %s

                ### Task 2.3: Three

                %s

                ## Checkpoint

                `mvn -pl milestone-02 test`

                ## Explain

                1. A?
                2. B?
                3. C?
                4. D?

                ## How React and Next.js do it

                [As here](https://react.dev).

                ## Bonus

                None.
                """.formatted(task("2.1"), task("2.2"), task("2.3")));
    }

    @Test
    void aCourseInOrderHasNoFindings() {
        assertThat(CourseLint.of(root)).isEmpty();
    }

    @Test
    void aCourseFileThatBreaksItsSchemaIsNamedByPointer() throws IOException {
        change(SYLLABUS, "\"minutes\": 60", "\"minutes\": \"an hour\"");
        assertThat(findings()).containsExactly(
                "course/course.json:3: /milestones/0/minutes: string found, integer expected;"
                        + " course/course.schema.json says what may stand there.");

        change(SYLLABUS, "\"an hour\"", "60, \"colour\": \"red\"");
        assertThat(findings()).singleElement()
                .asString()
                .startsWith("course/course.json:1: /milestones/0: ")
                .contains("'colour'");

        change(SYLLABUS, "60, \"colour\": \"red\"", "60");
        change(SYLLABUS, "\"One\", \"hints\": [\"a\", \"b\", \"c\"]", "\"One\", \"hints\": [\"a\", \"b\"]");
        assertThat(findings()).singleElement()
                .asString()
                .startsWith("course/course.json:6: /milestones/0/tasks/0/hints: ");
    }

    @Test
    void namesThatDoNotFollowTheMilestonesNumberAreFound() throws IOException {
        change(SYLLABUS, "\"name\": \"tiny\"", "\"name\": \"small\"");

        assertThat(findings()).containsExactly(
                "course/course.json:2: Milestone 2 has the directory milestone-02-tiny; it must be milestone-02-small, and exist.",
                "course/course.json:3: Milestone 2 has the lesson lessons/02-tiny.md; it must be lessons/02-small.md.");
    }

    @Test
    void tasksWithoutALessonAreFound() throws IOException {
        Files.delete(root.resolve(LESSON));

        assertThat(findings()).contains(
                "course/course.json:3: Milestone 2 has tasks, but no lesson course/lessons/02-tiny.md; write it.");
    }

    @Test
    void aPrerequisiteMustBeAnEarlierMilestone() throws IOException {
        change(SYLLABUS, "\"prerequisites\": []", "\"prerequisites\": [1]");

        assertThat(findings())
                .containsExactly("course/course.json:3: Milestone 2 builds on 1, which is no earlier milestone;"
                        + " name those that stand above it.");
    }

    @Test
    void mutantsMustHavePatchesAndPatchesMutants() throws IOException {
        Files.move(root.resolve("course/mutants/02-tiny/a.patch"), root.resolve("course/mutants/02-tiny/z.patch"));
        given("course/mutants/02-tiny/b.patch", "# It is.\n# tasks: 2.1\n");
        change(SYLLABUS, "\"task\": \"2.3\"", "\"task\": \"2.4\"");

        assertThat(findings()).containsExactly(
                "course/course.json:10: Milestone 2 has the mutant a, whose patch course/mutants/02-tiny/a.patch doesn't exist;"
                        + " make it with `git diff`.",
                "course/mutants/02-tiny/b.patch:1: A patch begins with a sentence and its task: `# …` and `# tasks: 2.2`.",
                "course/course.json:12: Milestone 2 has the mutant c of task 2.4, which it has not; name one of its tasks.",
                "course/mutants/02-tiny/c.patch:1: A patch begins with a sentence and its task: `# …` and `# tasks: 2.4`.",
                "course/mutants/02-tiny/z.patch:1: No mutant in course.json has this patch; list it there, or delete it.");
    }

    @Test
    void aMilestoneWithoutTasksIsFound() throws IOException {
        String json = Files.readString(root.resolve(SYLLABUS));
        given(SYLLABUS, json.substring(0, json.indexOf("\"tasks\"")) + "\"tasks\": [], \"mutants\": []}]}");

        assertThat(findings()).contains("course/course.json:5: Milestone 2 has no tasks; it must have those that"
                + " course/lessons/02-tiny.md describes, each with its hints and its anchor.");
    }

    @Test
    void pointsMustAddUpAndEveryTaskMustEarnSome() throws IOException {
        change(TESTS, "\"2.3\"", "\"2.9\"");

        assertThat(findings()).containsExactly(
                TESTS + ":3: Task 2.9 is none of milestone 2's; name one of 2.1, 2.2, 2.3.",
                "course/course.json:1: Task 2.3 has no graded test; mark one below milestone-02-tiny/src/test/java/"
                        + " with `@Graded(task = \"2.3\", points = …)`.",
                "course/course.json:1: The graded tests of milestone 2 add up to 80 points {2.1=50, 2.2=30, 2.3=0};"
                        + " they must give 100: change `points` below milestone-02-tiny/src/test/java/.");
    }

    @Test
    void wrongMarksAreFoundWithoutCutting() throws IOException {
        change(SOURCE, "task=2.2", "task=2.1");

        assertThat(findings()).singleElement()
                .asString()
                .startsWith("milestone-02-tiny/src/main/java/Tiny.java:10: Task 2.1 is marked twice.\n");
    }

    @Test
    void aLessonsTitleAndSectionsAreFixed() throws IOException {
        change(LESSON, "# 2. Tiny", "# 2. Small");
        change(LESSON, "## Predict", "## Guess");

        assertThat(findings()).containsExactly(
                LESSON + ":1: The lesson has one title, `# 2. Tiny`, as course.json says.",
                LESSON + ":1: The sections are Outcome, Why, Invariants, Guess, Tasks, Checkpoint, Explain,"
                        + " How React and Next.js do it, Bonus; they must be Outcome, Why, Invariants, Predict, Tasks,"
                        + " Checkpoint, Explain, How React and Next.js do it, Bonus, in this order.");
    }

    @Test
    void eachSectionHoldsWhatItIsFor() throws IOException {
        change(LESSON, "```\n1\n```", "One.");
        change(LESSON, "1. One is one.", "- One is one.");
        change(LESSON, "What is one?", "One.");
        change(LESSON, "`mvn -pl milestone-02 test`", "Test it.");
        change(LESSON, "4. D?\n", "");

        assertThat(findings()).containsExactly(
                LESSON + ":3: The section Outcome shows a transcript or a picture; this one does not.",
                LESSON + ":11: The section Invariants is a numbered list: tests quote the numbers; this one does not.",
                LESSON + ":15: The section Predict asks a question; this one does not.",
                LESSON + ":58: The section Checkpoint names the test command; this one does not.",
                LESSON + ":62: The section Explain is a list of 4 to 6 questions; this one does not.");
    }

    @Test
    void aLessonsTasksAreThoseOfTheCourseFile() throws IOException {
        change(LESSON, "### Task 2.2: Two", "### Task 2.2: Too");

        assertThat(findings()).containsExactly(LESSON + ":1: The lesson's tasks are [Task 2.1: One, Task 2.2: Too x,"
                + " Task 2.3: Three]; course.json's are [Task 2.1: One, Task 2.2: Two x, Task 2.3: Three].");
    }

    @Test
    void eachTaskSaysItsFileItsBehaviourWhatMayBeHardCodedAndItsCommand() throws IOException {
        change(LESSON, task("2.3"), "Just do it.");
        change(SYLLABUS, "task-23-three", "task-23-tree");

        assertThat(findings()).containsExactly(
                LESSON + ":50: The anchor of task 2.3 is task-23-three; course.json says task-23-tree.",
                LESSON + ":50: The section Task 2.3: Three names one of the milestone's learner files; this one does not.",
                LESSON + ":50: The section Task 2.3: Three has a table of behaviour, or shows it; this one does not.",
                LESSON + ":50: The section Task 2.3: Three says what may still be hard-coded; this one does not.",
                LESSON + ":50: The section Task 2.3: Three names its test command,"
                        + " mvn -pl milestone-02 test -Dgroups=2.3; this one does not.");
    }

    @Test
    void aLessonThatIsTooLongIsCounted() throws IOException {
        change(LESSON, "None.", "word ".repeat(1_500).strip());

        assertThat(findings()).singleElement()
                .asString()
                .matches(
                        LESSON + ":1: The lesson has 1\\d{3} words; at most 1500 are read.");
    }

    @Test
    void codeThatDiffersFromItsSourceIsFoundWithWhatTheSourceHas() throws IOException {
        change(LESSON, "    return 1;", "    return 2;");

        assertThat(findings()).containsExactly(LESSON + """
                :33: The code differs from milestone-02-tiny/src/main/java/Tiny.java#one, which is:
                int one() {
                    return 1;
                }""");
    }

    @Test
    void quotesNeedTheirSourceItsMarksAndTheirBlock() throws IOException {
        change(LESSON, "Tiny.java#one -->", "Tiny.java#two -->");
        assertThat(findings()).containsExactly(LESSON + ":33: " + SOURCE + " has no `@cut:begin two` with an end.",
                SOURCE + ":4: No lesson quotes `one`.");

        change(LESSON, "Tiny.java#two -->", "Gone.java#one -->");
        assertThat(findings()).contains(
                LESSON + ":33: It quotes milestone-02-tiny/src/main/java/Gone.java, which doesn't exist.");

        change(LESSON, "Gone.java#one -->", "Gone.java -->");
        assertThat(findings()).contains(LESSON + ":33: A quote is written `<!-- cut: file#name -->`.");

        change(LESSON, "Gone.java -->", "Tiny.java#one -->\n\nFirst some words.");
        assertThat(findings()).contains(LESSON + ":33: Below a quote's comment stands its fenced block.");
    }

    @Test
    void linksThatLeadNowhereAreFoundInPagesAndInCode() throws IOException {
        change(LESSON, "(#invariants)", "(#invariant)");
        change(LESSON, "(../../milestone-02-tiny/src/main/java/Tiny.java)", "(../milestone-02-tiny/)");
        change(SOURCE, "#task-21-one", "#task-21-won");
        given("README.md", "![A picture](docs/gone.png) and [a lesson](course/lessons/02-tiny.md#task-21-one).\n");

        assertThat(findings()).containsExactly(
                "README.md:1: The link docs/gone.png leads nowhere.",
                LESSON + ":11: The link #invariant leads to " + LESSON + ", which has no such heading.",
                LESSON + ":11: The link ../milestone-02-tiny/ leads nowhere.",
                SOURCE + ":1: The link course/lessons/02-tiny.md#task-21-won leads to " + LESSON
                        + ", which has no such heading.");
    }

    private static String task(String id) {
        return """
                File `Tiny.java`.

                | in | out |
                |---|---|
                | 1 | 1 |

                All may be hard-coded. `mvn -pl milestone-02 test -Dgroups=%s`""".formatted(id);
    }

    private List<String> findings() {
        return CourseLint.of(root).stream().map(Finding::toString).toList();
    }

    private void change(String file, String text, String replacement) throws IOException {
        String before = Files.readString(root.resolve(file));
        assertThat(before).contains(text);
        given(file, before.replace(text, replacement));
    }

    private void given(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
