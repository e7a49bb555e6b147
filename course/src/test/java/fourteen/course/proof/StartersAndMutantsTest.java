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
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.abort;

/// Proves for each milestone that the course keeps its word; marks and patches rot where nothing checks them.
///
/// `-Dmilestone=5` proves one milestone alone. What the checks noted on the way, such as which test caught which mutant,
/// is written to `course/target/starters-and-mutants.md`.
class StartersAndMutantsTest {

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final Duration LEAST_TIME = Duration.ofSeconds(30);
    private static final Path REPORT = Path.of("target", "starters-and-mutants.md");
    private static final TreeMap<Integer, List<String>> NOTES = new TreeMap<>();

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
            Trials trials = new Trials(module, own, WORKERS, LEAST_TIME).begin();
            nodes.add(DynamicContainer.dynamicContainer(name, new MilestoneProof(milestone, trials).checks()
                    .stream()
                    .map(check -> DynamicTest.dynamicTest(check.name(), () -> judge(milestone, check)))));
        }
        return nodes;
    }

    @AfterAll
    static void writeReport() throws IOException {
        WORKERS.shutdownNow();
        List<String> lines = new ArrayList<>();
        NOTES.forEach((milestone, notes) -> {
            lines.add("# Milestone " + milestone);
            lines.addAll(notes);
        });
        Files.write(REPORT, lines);
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
        return asked.isEmpty() || asked.equals(String.valueOf(milestone.id()));
    }
}
