package fourteen.course.proof;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Mutant;
import fourteen.course.syllabus.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything that must hold of a milestone's tasks, tests and mutants, as named checks.
final class MilestoneProof {

    private static final int ALL_POINTS = 100;
    private static final int FEWEST_MUTANTS = 3;

    private final Milestone milestone;
    private final Trials trials;
    private final LearnerMessages messages;

    /// @param root the repository's
    MilestoneProof(Path root, Milestone milestone, Trials trials) {
        this.milestone = milestone;
        this.trials = trials;
        this.messages = new LearnerMessages(root, milestone, trials);
    }

    /// In the order in which an author wants to hear of them.
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("the reference passes every graded test", this::referencePasses));
        checks.add(new Check("every task has graded tests, and the points add up to " + ALL_POINTS, this::pointsAddUp));
        checks.add(new Check("the starter compiles", this::starterCompiles));
        for (Task task : milestone.tasks()) {
            checks.add(new Check("task " + task.id() + " (" + task.title() + "): every test fails on the starter",
                    () -> starterFails(task)));
        }
        checks.add(new Check("there are at least " + FEWEST_MUTANTS + " mutants", this::enoughMutants));
        for (Mutant mutant : milestone.mutants()) {
            checks.add(new Check("mutant " + mutant.id() + " is caught by a test of task " + mutant.task(),
                    () -> mutantIsCaught(mutant)));
        }
        checks.add(new Check("every graded test catches something", this::everyTestCatches));
        checks.add(new Check("learners read what " + messages.fileName() + " says", messages::judge));
        return checks;
    }

    private Verdict referencePasses() {
        Run run = completed(trials.reference(), "the reference");
        List<String> failed = run.rows()
                .stream()
                .filter(row -> !row.isPassed() && !row.isSkipped())
                .map(row -> row.task() + " " + row.test() + ": " + row.message())
                .toList();
        if (failed.isEmpty() && run.rows().stream().anyMatch(Row::isSkipped)) {
            return new Verdict.Holds(run.rows()
                    .stream()
                    .filter(Row::isSkipped)
                    .map(row -> row.task() + " " + row.test() + " was skipped: " + row.firstLine())
                    .toList());
        }
        return Verdict.of(failed);
    }

    private Verdict pointsAddUp() {
        Run run = completed(trials.reference(), "the reference");
        List<String> problems = new ArrayList<>();
        for (Task task : milestone.tasks()) {
            if (run.of(task.id()).isEmpty()) {
                problems.add("Task " + task.id() + " (" + task.title() + ") has no graded test.");
            }
        }
        for (Row row : run.rows()) {
            if (milestone.task(row.task()).isEmpty()) {
                problems.add(row.test() + " is graded for task " + row.task() + ", which course.json does not know.");
            }
        }
        int points = run.rows().stream().mapToInt(Row::points).sum();
        if (points != ALL_POINTS) {
            problems.add("The points add up to " + points + ": " + milestone.tasks()
                    .stream()
                    .map(task -> task.id() + " has " + run.of(task.id()).stream().mapToInt(Row::points).sum())
                    .collect(Collectors.joining(", ")) + ".");
        }
        return Verdict.of(problems);
    }

    private Verdict starterCompiles() {
        trials.starterClasses();
        return Verdict.holds();
    }

    private Verdict starterFails(Task task) {
        Trials.StarterRuns runs = trials.starter();
        List<Row> rows = completed(runs.whole(), "the starter").of(task.id());
        if (rows.isEmpty()) {
            return new Verdict.Broken("Task " + task.id() + " has no graded test.");
        }
        if (rows.stream().allMatch(Row::isSkipped)) {
            return new Verdict.Unknown(rows.getFirst().firstLine());
        }
        List<String> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        @Nullable
        Run alone = runs.alone().get(task.id());
        for (Row row : rows) {
            if (row.isPassed()) {
                problems.add(row.test() + " passes on the starter.");
            } else if (!row.isSkipped() && !row.saysNotImplemented()) {
                judgeAlone(row, alone, problems, notes);
            }
        }
        return problems.isEmpty() ? new Verdict.Holds(notes) : Verdict.of(problems);
    }

    /// A test that does not say "not implemented yet" of its own task must fail where that task alone is missing.
    private static void judgeAlone(Row row, @Nullable Run alone, List<String> problems, List<String> notes) {
        if (alone == null) {
            throw new IllegalStateException("no run of task " + row.task() + " alone");
        }
        Row other = completed(alone, "the starter of task " + row.task() + " alone").of(row.task())
                .stream()
                .filter(each -> each.test().equals(row.test()))
                .findFirst()
                .orElseThrow();
        if (other.isPassed()) {
            problems.add(row.test() + " passes where task " + row.task()
                    + " alone is missing: it does not test that task. On the whole starter it says: "
                    + row.firstLine());
        } else if (!other.isCaught()) {
            problems.add(row.test() + " fails for a reason that isn't the learner's: " + other.firstLine());
        } else if (!other.saysNotImplemented()) {
            notes.add(row.test() + " fails without saying that task " + row.task() + " isn't implemented: "
                    + other.firstLine());
        }
    }

    private Verdict enoughMutants() {
        int count = milestone.mutants().size();
        return count >= FEWEST_MUTANTS ? Verdict.holds() : new Verdict.Broken("There are only " + count + ".");
    }

    private Verdict mutantIsCaught(Mutant mutant) {
        if (trials.reference().of(mutant.task()).isEmpty()) {
            return new Verdict.Broken("Task " + mutant.task() + " has no graded test.");
        }
        Run run = trials.mutant(mutant);
        List<Row> rows = run.of(mutant.task());
        if (rows.isEmpty()) {
            return new Verdict.Broken("Its tests never began:\n" + run.log());
        }
        return switch (run.end()) {
            case TIMEOUT -> new Verdict.Holds(List.of("caught by TIMEOUT after " + run.took().toSeconds()
                    + " s: it was still running " + unfinished(rows)));
            case CRASH -> new Verdict.Holds(List.of("caught by CRASH: the process ended during " + unfinished(rows)));
            case NORMAL -> caughtByTests(mutant, rows);
        };
    }

    private static Verdict caughtByTests(Mutant mutant, List<Row> rows) {
        List<Row> caught = rows.stream().filter(Row::isCaught).toList();
        if (!caught.isEmpty()) {
            return new Verdict.Holds(
                    List.of("caught by " + caught.stream().map(Row::test).collect(Collectors.joining(", "))));
        }
        if (rows.stream().anyMatch(row -> !row.isPassed())) {
            Row open = rows.stream().filter(row -> !row.isPassed()).findFirst().orElseThrow();
            return new Verdict.Unknown(open.firstLine());
        }
        return new Verdict.Broken(
                "All " + rows.size() + " tests of task " + mutant.task() + " pass, though it is wrong: "
                        + mutant.wrong());
    }

    private static String unfinished(List<Row> rows) {
        return rows.stream()
                .filter(row -> "CRASH".equals(row.failure()))
                .map(Row::test)
                .collect(Collectors.joining(", "));
    }

    private Verdict everyTestCatches() {
        Set<String> catching = new HashSet<>();
        trials.starter().whole().rows().stream().filter(Row::isCaught).map(Row::test).forEach(catching::add);
        for (Mutant mutant : milestone.mutants()) {
            trials.mutant(mutant).rows().stream().filter(Row::isCaught).map(Row::test).forEach(catching::add);
        }
        return Verdict.of(trials.reference()
                .rows()
                .stream()
                .filter(Row::isPassed)
                .map(Row::test)
                .filter(test -> !catching.contains(test))
                .map(test -> test + " passes on the starter and on every mutant: it checks nothing.")
                .toList());
    }

    private static Run completed(Run run, String of) {
        return switch (run.end()) {
            case NORMAL -> run;
            case TIMEOUT -> throw new Unprovable("The graded tests of " + of + " did not end within "
                    + run.took().toSeconds() + " s; still running: " + unfinished(run.rows()));
            case CRASH ->
                throw new Unprovable("The process with the graded tests of " + of + " ended early:\n" + run.log());
        };
    }
}
