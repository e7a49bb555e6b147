package fourteen.course.proof;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Syllabus;
import fourteen.course.workspace.Workspace;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.abort;

/// Proves for each milestone that the course keeps its word; marks and patches rot where nothing checks them.
///
/// `-Dmilestone=5` proves one milestone alone, `-Dmilestone=4,5` two; `-Dmessages=write` writes down what their learners
/// read. What the checks noted on the way, such as which test caught which mutant, is written to
/// `course/target/starters-and-mutants.md`.
class StartersAndMutantsTest {

    /// A milestone is proved by one process; two milestones at a time keep two cores busy.
    private static final ExecutorService LANES = Executors.newFixedThreadPool(2);
    private static final Duration LEAST_TIME = Duration.ofSeconds(30);
    private static final Path REPORT = Path.of("target", "starters-and-mutants.md");
    private static final TreeMap<Integer, List<String>> NOTES = new TreeMap<>();
    private static final TreeMap<Integer, Trials> BEGUN = new TreeMap<>();
    private static final long BEGAN = System.nanoTime();

    @TempDir
    static Path scratch;

    @TestFactory
    Collection<DynamicNode> milestones() {
        Path root = RepositoryRoot.path();
        Workspace workspace = new Workspace(root, Clock.systemUTC());
        List<DynamicNode> nodes = new ArrayList<>();
        for (Milestone milestone : Syllabus.of(root).milestones()) {
            if (milestone.tasks().isEmpty() || !isAskedFor(milestone)) {
                continue;
            }
            String name = "milestone " + milestone.id() + " (" + milestone.title() + ")";
            if (workspace.isStarted(milestone)) {
                nodes.add(DynamicTest.dynamicTest(name, () -> abort("Milestone " + milestone.id()
                        + " is being worked on in this tree; its reference lies in .course/reference.")));
                continue;
            }
            Module module = Module.built(root, milestone);
            Path own = scratch.resolve(milestone.name());
            Trials trials = new Trials(module, own, LEAST_TIME);
            BEGUN.put(milestone.id(), trials);
            LANES.execute(trials::all);
            nodes.add(DynamicContainer.dynamicContainer(name, new MilestoneProof(root, milestone, trials).checks()
                    .stream()
                    .map(check -> DynamicTest.dynamicTest(check.name(), () -> judge(milestone, check)))));
        }
        return nodes;
    }

    @AfterAll
    static void writeReport() throws IOException {
        LANES.shutdownNow();
        List<String> lines = new ArrayList<>();
        NOTES.forEach((milestone, notes) -> {
            lines.add("# Milestone " + milestone);
            lines.addAll(notes);
        });
        lines.addAll(times());
        Files.write(REPORT, lines);
    }

    /// What took how long, so that whoever waits for this test sees where to look.
    private static List<String> times() {
        List<String> lines = new ArrayList<>();
        lines.add("# Times");
        lines.add("All in " + seconds(Duration.ofNanos(System.nanoTime() - BEGAN)) + " s on "
                + Runtime.getRuntime().availableProcessors() + " cores; two milestones at a time.");
        lines.add("");
        lines.add("| milestone | processes | compiling, s | running, s | longest |");
        lines.add("|---|---|---|---|---|");
        BEGUN.forEach((milestone, trials) -> {
            List<Trials.Step> steps = trials.steps();
            String longest = steps.stream()
                    .sorted(Comparator.comparing(Trials.Step::took).reversed())
                    .limit(3)
                    .map(step -> step.name() + " " + seconds(step.took()))
                    .collect(Collectors.joining(", "));
            lines.add("| %d | %d | %s | %s | %s |".formatted(milestone, trials.processes(), total(steps, "compile "),
                    total(steps, "run "), longest));
        });
        return lines;
    }

    private static String total(List<Trials.Step> steps, String kind) {
        return seconds(steps.stream()
                .filter(step -> step.name().startsWith(kind))
                .map(Trials.Step::took)
                .reduce(Duration.ZERO, Duration::plus));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }

    private static void judge(Milestone milestone, Check check) {
        Verdict verdict = check.judge();
        List<String> notes = NOTES.computeIfAbsent(milestone.id(), _ -> new ArrayList<>());
        switch (verdict) {
            case Verdict.Holds holds -> {
                notes.add("- holds: " + check.name());
                holds.notes().forEach(note -> notes.add("  - " + note));
            }
            case Verdict.Broken broken -> {
                notes.add("- BROKEN: " + check.name());
                throw new AssertionError(broken.problem());
            }
            case Verdict.Unknown unknown -> {
                notes.add("- unknown: " + check.name() + ": " + unknown.reason());
                abort(unknown.reason());
            }
        }
    }

    private static boolean isAskedFor(Milestone milestone) {
        String asked = System.getProperty("milestone", "");
        return asked.isEmpty() || List.of(asked.split(",")).contains(String.valueOf(milestone.id()));
    }
}
