package fourteen.course.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The proof, tried on a milestone that is right and on every way in which it can be wrong.
class MilestoneProofTest {

    private static final String REFERENCE = "the reference passes every graded test";
    private static final String POINTS = "every task has graded tests, and the points add up to 100";
    private static final String COMPILES = "the starter compiles";
    private static final String TASK_1 = "task 7.1 (Greet): every test fails on the starter";
    private static final String TASK_2 = "task 7.2 (Count): every test fails on the starter";
    private static final String TASK_3 = "task 7.3 (Tail): every test fails on the starter";
    private static final String ENOUGH = "there are at least 3 mutants";
    private static final String ESCAPE = "mutant forgets-escape is caught by a test of task 7.1";
    private static final String COUNT = "mutant counts-from-one is caught by a test of task 7.2";
    private static final String TAIL = "mutant drops-tail is caught by a test of task 7.3";
    private static final String CATCHES = "every graded test catches something";
    private static final String MESSAGES = "learners read what course/messages/07-tiny.txt says";

    @TempDir
    Path root;

    private final List<Trials> begun = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        begun.forEach(Trials::close);
    }

    @Test
    void aMilestoneInOrderHoldsAndSaysHowItsMutantsWereCaught() throws IOException {
        Judged judged = judged(fixture());

        assertThat(judged.checks()).extracting(Check::name)
                .containsExactly(REFERENCE, POINTS, COMPILES, TASK_1, TASK_2,
                        TASK_3, ENOUGH, ESCAPE, COUNT, TAIL, CATCHES, MESSAGES);
        for (String name : List.of(REFERENCE, POINTS, COMPILES, TASK_1, ENOUGH, CATCHES, MESSAGES)) {
            assertThat(judged.check(name)).as(name).isEqualTo(Verdict.holds());
        }
        assertThat(judged.check(ESCAPE)).isEqualTo(notes("caught by GreeterTest.aNameIsEscaped"));
        assertThat(judged.check(COUNT)).isEqualTo(notes("caught by GreeterTest.aGreetingIsCounted"));
        assertThat(judged.check(TAIL)).isEqualTo(notes("caught by GreeterTest.theTailSaysBye"));
        // A failure that does not say "not implemented" is noted: a learner would have to guess.
        assertThat(judged.check(TASK_2)).isEqualTo(notes("GreeterTest.aGreetingIsCounted fails without saying that "
                + "task 7.2 isn't implemented: expected: <10> but was: <-1>"));
        assertThat(judged.check(TASK_3)).isEqualTo(notes("GreeterTest.theTailSaysBye fails without saying that "
                + "task 7.3 isn't implemented: expected: <true> but was: <false>"));
    }

    @Test
    void aTestThatOnlyFailsForTheSakeOfAnotherTaskIsFound() throws IOException {
        Fixture fixture = fixture().with(Fixture.TESTS, "assertEquals(10, new Greeter().count(\"Ada\"))",
                "assertEquals(10, new Greeter().greet(\"Ada\").length())");

        assertBroken(judged(fixture).check(TASK_2),
                "GreeterTest.aGreetingIsCounted passes where task 7.2 alone is missing: it does not test that task."
                        + " On the whole starter it says: 7.1 not implemented yet: Greet");
    }

    @Test
    void aTestThatPassesOnTheStarterAndCatchesNoMutantIsFoundTwice() throws IOException {
        Judged judged = judged(fixture().with(Fixture.TESTS,
                "assertEquals(\"Hello, Ada\", new Greeter().greet(\"Ada\"))",
                "assertEquals(Greeter.class, new Greeter().getClass())"));

        assertBroken(judged.check(TASK_1), "GreeterTest.aNameIsGreeted passes on the starter.");
        assertBroken(judged.check(CATCHES),
                "GreeterTest.aNameIsGreeted passes on the starter and on every mutant: it checks nothing.");
    }

    @Test
    void pointsAreCountedByTaskAndMayNotBeGivenForATaskThatNobodyKnows() throws IOException {
        Judged judged = judged(
                fixture().with(Fixture.TESTS, "task = \"7.3\", points = 20", "task = \"7.4\", points = 21"));

        assertBroken(judged.check(POINTS), """
                Task 7.3 (Tail) has no graded test.
                GreeterTest.theTailSaysBye is graded for task 7.4, which course.json does not know.
                The points add up to 101: 7.1 has 50, 7.2 has 30, 7.3 has 0.""");
        assertBroken(judged.check(TASK_3), "Task 7.3 has no graded test.");
        assertBroken(judged.check(TAIL), "Task 7.3 has no graded test.");
    }

    @Test
    void aReferenceThatFailsShowsTheTestsMessage() throws IOException {
        assertBroken(judged(fixture().with(Fixture.TESTS, "assertEquals(10,", "assertEquals(11,")).check(REFERENCE),
                "7.2 GreeterTest.aGreetingIsCounted: expected: <11> but was: <10>");
    }

    @Test
    void aStarterThatDoesNotCompileShowsFileAndLine() throws IOException {
        Fixture fixture = fixture().with(Fixture.GREETER, "// @starter:begin task=7.1",
                "// @starter:begin task=7.1 stub=\"return nothing;\"");

        assertBroken(judged(fixture).check(COMPILES), """
                the starter does not compile:
                milestone-07-tiny/src/main/java/tiny/Greeter.java:12: cannot find symbol
                  symbol:   variable nothing
                  location: class tiny.Greeter""");
    }

    @Test
    void marksThatAreWrongAreNamedWithTheirLine() throws IOException {
        Judged judged = judged(fixture().with(Fixture.GREETER, "// @starter:begin task=7.1", ""));

        assertThat(judged.check(COMPILES)).isInstanceOfSatisfying(Verdict.Broken.class,
                broken -> assertThat(broken.problem()).startsWith(
                        "A starter mark ends where none is open.\n  at        " + Fixture.GREETER + ":14\n"));
    }

    @Test
    void aMutantThatNoTestCatchesIsBroken() throws IOException {
        assertBroken(judged(mutated("return \"Hello, \" + name.replace(\"<\", \"&\" + \"lt;\");")).check(ESCAPE),
                "All 2 tests of task 7.1 pass, though it is wrong: It does not escape.");
    }

    @Test
    void aPatchThatNoLongerAppliesShowsFileAndHunk() throws IOException {
        Fixture fixture = fixture().with(Fixture.PATCH, "    /// A greeting as HTML.", "    /// A greeting as text.");

        assertBroken(judged(fixture).check(ESCAPE), """
                course/mutants/07-tiny/forgets-escape.patch no longer applies.
                  at        milestone-07-tiny/src/main/java/tiny/Greeter.java, hunk 1 (line 10)
                  expected      /// A greeting as text.
                                public String greet(String name) {
                                    // @starter:begin task=7.1
                                    return "Hello, " + name.replace("<", "&lt;");
                                    // @starter:end
                                }
                           \s
                Make the change again by hand, then the patch with `git diff`.""");
    }

    @Test
    void aMutantThatDoesNotCompileIsBroken() throws IOException {
        assertBroken(judged(mutated("return 1;")).check(ESCAPE), """
                mutant forgets-escape does not compile:
                milestone-07-tiny/src/main/java/tiny/Greeter.java:13: incompatible types: int cannot be converted to \
                java.lang.String""");
    }

    @Test
    void aMutantThatNeverEndsIsKilledAndCountsAsCaught() throws IOException {
        Verdict verdict = judged(mutated("while (name != null) { Thread.onSpinWait(); } return name;")).check(ESCAPE);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Holds.class,
                holds -> assertThat(holds.notes()).singleElement()
                        .asString()
                        .startsWith("caught by TIMEOUT after "));
    }

    @Test
    void aMutantThatEndsItsProcessCountsAsCaught() throws IOException {
        Verdict verdict = judged(mutated("Runtime.getRuntime().halt(3); return name;")).check(ESCAPE);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Holds.class,
                holds -> assertThat(holds.notes()).singleElement().asString().startsWith("caught by CRASH: "));
    }

    @Test
    void tooFewMutantsAreCounted() throws IOException {
        String json = Files.readString(fixture().root().resolve(Fixture.SYLLABUS));
        String none = json.substring(0, json.indexOf("\"mutants\": [")) + "\"mutants\": [] } ] }";
        Files.writeString(root.resolve(Fixture.SYLLABUS), none);

        assertBroken(judged(new Fixture(root)).check(ENOUGH), "There are only 0.");
    }

    @Test
    void aMessageThatChangedIsShownBesideWhatItWas() throws IOException {
        Fixture fixture = fixture().with(Fixture.TESTS, "assertEquals(\"Hello, &lt;b>\"",
                "assertEquals(\"Hello, &lt;b>\".toString()")
                .with("course/messages/07-tiny.txt", "<Hello, &lt;b>> but",
                        "<Hello, &lt;i>> but");

        assertThat(judged(fixture).check(MESSAGES)).isInstanceOfSatisfying(Verdict.Broken.class,
                broken -> assertThat(broken.problem()).startsWith("""
                        course/messages/07-tiny.txt:20
                          expected     expected: <Hello, &lt;i>> but was: <Hello, <b>>
                          got          expected: <Hello, &lt;b>> but was: <Hello, <b>>
                        If the new message teaches better, write it down:  mvn"""));
    }

    @Test
    void messagesThatNobodyWroteDownAreMissed() throws IOException {
        Fixture fixture = fixture();
        Files.delete(root.resolve("course/messages/07-tiny.txt"));

        assertThat(judged(fixture).check(MESSAGES)).isInstanceOfSatisfying(Verdict.Broken.class,
                broken -> assertThat(broken.problem()).startsWith("course/messages/07-tiny.txt is not there. "));
    }

    private Fixture mutated(String line) throws IOException {
        return fixture().with(Fixture.PATCH, "+        return \"Hello, \" + name;", "+        " + line);
    }

    private Fixture fixture() throws IOException {
        return Fixture.in(root);
    }

    /// Runs nothing yet: a check runs no more than it needs.
    private Judged judged(Fixture fixture) throws IOException {
        Module module = fixture.compiled();
        Trials trials = new Trials(module, root.resolve("scratch"), Duration.ofSeconds(10));
        begun.add(trials);
        return new Judged(new MilestoneProof(root, module.milestone(), trials).checks());
    }

    private record Judged(List<Check> checks) {

        Verdict check(String name) {
            return checks.stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow().judge();
        }
    }

    private static void assertBroken(Verdict verdict, String problem) {
        assertThat(verdict).isEqualTo(new Verdict.Broken(problem));
    }

    private static Verdict notes(String note) {
        return new Verdict.Holds(List.of(note));
    }
}
