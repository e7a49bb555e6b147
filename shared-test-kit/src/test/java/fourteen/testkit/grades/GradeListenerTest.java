package fourteen.testkit.grades;

import fourteen.testkit.FailureClass;
import fourteen.testkit.Graded;
import fourteen.testkit.TestKitFailure;
import fourteen.testkit.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

// The samples are tests that fail on purpose.
@SuppressWarnings("DoNotCallSuggester")
final class GradeListenerTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheWholeFileInOneForm() throws IOException {
        assertThat(Files.readString(gradesOf(Few.class))).isEqualTo("""
                {
                  "format": "fourteen-grades/1",
                  "earned": 7,
                  "points": 12,
                  "tests": [
                    {"task": "2.1", "class": "fourteen.testkit.grades.GradeListenerTest$Few", "name": "passes", \
                "points": 7, "earned": 7, "visibility": "visible", "status": "passed", "failure": null, "message": ""},
                    {"task": "10.1", "class": "fourteen.testkit.grades.GradeListenerTest$Few", "name": "fails", \
                "points": 5, "earned": 0, "visibility": "after_due_date", "status": "failed", "failure": "WRONG_OUTPUT", \
                "message": "got \\"a\\"\\nnot b"}
                  ]
                }
                """);
    }

    @Test
    void theSameRunTwiceWritesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        InProcess.run(new GradeListener(first), List.of(), Few.class, Many.class);
        InProcess.run(new GradeListener(second), List.of(), Many.class, Few.class);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void tellsWhatBecameOfEachTest() throws IOException {
        assertThat(rows(gradesOf(Many.class))).containsExactly(
                "3.1 aStarterInTheSetUpOfAnother not-implemented NOT_IMPLEMENTED: 3.2 not implemented yet: Link",
                "3.1 aStarterIsQuiet not-implemented NOT_IMPLEMENTED: 3.1 not implemented yet: Resolve a specifier",
                "3.1 aborted skipped null: no such machine",
                "3.1 disabled skipped null: not today",
                "3.1 endsTheServer failed EXCEPTION: java.io.IOException: read ./x from 127.0.0.1:PORT as Socket"
                        + "\n  at fourteen.elsewhere.Learner.read(Learner.java:12)",
                "3.1 hasNoBrowser failed INFRASTRUCTURE: There is no browser.",
                "3.1 runsLate failed TIMEOUT: java.util.concurrent.TimeoutException: timed out after 1 second",
                "3.1 wrongOrder failed WRONG_ORDER: row 1 before row 0");
    }

    @Test
    void casesAreOneRow() throws IOException {
        assertThat(rows(gradesOf(WithCases.class))).containsExactly(
                "4.1 allPass passed null: ",
                "4.1 noCase failed WRONG_OUTPUT: No case of this test ran.",
                "4.1 oneFails failed WRONG_OUTPUT: case 2",
                "4.1 oneIsSkipped skipped null: Assumption failed: not case 1",
                "4.1 theFactorysSecondFails failed WRONG_OUTPUT: second");
    }

    @Test
    void aSetUpThatFailsCostsTheTestsBelowIt() throws IOException {
        assertThat(rows(gradesOf(BrokenSetUp.class))).containsExactly(
                "5.1 outer failed EXCEPTION: java.lang.IllegalStateException: no server",
                "5.1 inner failed EXCEPTION: java.lang.IllegalStateException: no server");
    }

    @Test
    void aSkippedClassSkipsItsTests() throws IOException {
        assertThat(rows(gradesOf(SkippedClass.class))).containsExactly("5.1 never skipped null: no browser");
    }

    @Test
    void listsEveryTestAtZeroBeforeTheFirstRuns() throws IOException {
        Path file = folder.resolve("grades.json");
        Peeking.file = file;
        InProcess.run(new GradeListener(file), List.of(), Peeking.class);
        assertThat(rows(file)).containsExactly("6.1 peeks failed WRONG_OUTPUT: [6.1 peeks failed CRASH: "
                + "The test's process ended before the test had a result.]");
    }

    @Test
    void aClassWithoutGradesWritesNoFile() {
        assertThat(gradesOf(Ungraded.class)).doesNotExist();
    }

    @Test
    void aRunThatChoosesNothingLeavesNoGradesOfTheRunBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), "{}");
        try (LauncherSession session = LauncherFactory.openSession(InProcess.BARE)) {
            new GradeListener(file).launcherSessionOpened(session);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesNoOtherFileBehind() throws IOException {
        gradesOf(Many.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("grades.json"));
        }
    }

    private Path gradesOf(Class<?> tests) {
        Path file = folder.resolve("grades.json");
        InProcess.run(new GradeListener(file), List.of(), tests);
        return file;
    }

    private static List<String> rows(Path file) throws IOException {
        JsonNode grades = JsonMapper.shared().readTree(Files.readString(file));
        return grades.get("tests")
                .valueStream()
                .map(row -> row.get("task").asString() + " " + row.get("name").asString() + " "
                        + row.get("status").asString() + " " + row.get("failure").asString("null") + ": "
                        + row.get("message").asString())
                .toList();
    }

    static final class Few {

        @Test
        @Graded(task = "10.1", points = 5, visibility = Visibility.AFTER_DUE_DATE)
        void fails() {
            throw new AssertionError("got \"a\"\nnot b");
        }

        @Test
        @Graded(task = "2.1", points = 7)
        void passes() {}

        @Test
        void ungraded() {}
    }

    static final class Many {

        @BeforeEach
        void setUp(org.junit.jupiter.api.TestInfo test) {
            if (test.getDisplayName().startsWith("aStarterInTheSetUp")) {
                throw new IllegalStateException(new UnsupportedOperationException("3.2: Link"));
            }
        }

        @Test
        @Graded(task = "3.1", points = 1)
        void aStarterInTheSetUpOfAnother() {}

        @Test
        @Graded(task = "3.1", points = 1)
        void aStarterIsQuiet() {
            throw new AssertionError("500: java.lang.UnsupportedOperationException: 3.1: Resolve a specifier\n\tat x");
        }

        @Test
        @Graded(task = "3.1", points = 1)
        void aborted() {
            Assumptions.abort("no such machine");
        }

        @Test
        @Disabled("not today")
        @Graded(task = "3.1", points = 1)
        void disabled() {}

        @Test
        @Graded(task = "3.1", points = 1)
        void endsTheServer() throws IOException {
            String here = Path.of("").toAbsolutePath().toString();
            IOException failure = new IOException("read " + here + "/x from 127.0.0.1:40123 as Socket@1b2c3d4e");
            failure.setStackTrace(new StackTraceElement[]{
                    new StackTraceElement("java.io.Reader", "read", "Reader.java", 1),
                    new StackTraceElement("fourteen.testkit.http.HttpProbe", "read", "HttpProbe.java", 2),
                    new StackTraceElement("fourteen.elsewhere.Learner", "read", "Learner.java", 12),
                    new StackTraceElement("fourteen.elsewhere.Learner", "start", "Learner.java", 40)});
            throw failure;
        }

        @Test
        @Graded(task = "3.1", points = 1)
        void hasNoBrowser() {
            throw new IllegalStateException("no page",
                    new TestKitFailure(FailureClass.INFRASTRUCTURE, "There is no browser."));
        }

        @Test
        @Graded(task = "3.1", points = 1)
        void runsLate() throws TimeoutException {
            throw new TimeoutException("timed out after 1 second");
        }

        @Test
        @Graded(task = "3.1", points = 1)
        void wrongOrder() {
            throw new TestKitFailure(FailureClass.WRONG_ORDER, "row 1 before row 0");
        }
    }

    static final class WithCases {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @Graded(task = "4.1", points = 1)
        void allPass(int number) {
            assertThat(number).isPositive();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @Graded(task = "4.1", points = 1)
        void oneFails(int number) {
            if (number > 1) {
                throw new AssertionError("case " + number);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @Graded(task = "4.1", points = 1)
        void oneIsSkipped(int number) {
            Assumptions.assumeTrue(number != 1, "not case 1");
        }

        @TestFactory
        @Graded(task = "4.1", points = 1)
        Stream<DynamicTest> noCase() {
            return Stream.of();
        }

        @TestFactory
        @Graded(task = "4.1", points = 1)
        Stream<DynamicTest> theFactorysSecondFails() {
            return Stream.of(DynamicTest.dynamicTest("one", () -> {}), DynamicTest.dynamicTest("two", () -> {
                throw new AssertionError("second");
            }));
        }
    }

    static final class BrokenSetUp {

        @BeforeAll
        static void start() {
            throw new IllegalStateException("no server");
        }

        @Test
        @Graded(task = "5.1", points = 1)
        void outer() {}

        @Nested
        final class Inside {

            @Test
            @Graded(task = "5.1", points = 1)
            void inner() {}
        }
    }

    @Disabled("no browser")
    static final class SkippedClass {

        @Test
        @Graded(task = "5.1", points = 1)
        void never() {
            assertThat("never").isEmpty();
        }
    }

    static final class Peeking {

        static Path file = Path.of("");

        @Test
        @Graded(task = "6.1", points = 1)
        void peeks() {
            try {
                throw new AssertionError(rows(file).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final class Ungraded {

        @Test
        void passes() {}
    }
}
