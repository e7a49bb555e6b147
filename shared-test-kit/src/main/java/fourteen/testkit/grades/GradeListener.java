package fourteen.testkit.grades;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Writes `target/grades.json` while the tests run; the system property `fourteen.grades` names another file.
///
/// JUnit finds this class by ServiceLoader. A test with several cases (parameterised, factory) is one row: it passes when
/// it had cases and all of them passed.
public final class GradeListener implements TestExecutionListener, LauncherSessionListener {

    private final GradeSheet sheet;
    private final Map<String, Cases> casesOf = new HashMap<>();
    private @Nullable TestPlan plan;

    public GradeListener() {
        this(Path.of(System.getProperty("fourteen.grades", "target/grades.json")));
    }

    GradeListener(Path file) {
        this.sheet = GradeSheet.at(file);
    }

    /// A run that chooses no test must not leave the grades of the run before it.
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        sheet.deleteStale();
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        casesOf.clear();
        for (TestIdentifier root : started.getRoots()) {
            for (TestIdentifier each : started.getDescendants(root)) {
                GradedMethod.of(each.getSource()).ifPresent(method -> sheet.list(Grade.unfinished(method)));
            }
        }
        sheet.write();
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        settleAll(test, new Outcome.Skipped(reason));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Outcome outcome = Outcome.of(result);
        Optional<GradedMethod> method = gradedOrParent(test);
        if (method.isEmpty()) {
            // A class whose set-up failed or was aborted: what stood below it never ran.
            if (!(outcome instanceof Outcome.Passed)) {
                settleAll(test, outcome);
            }
        } else if (isCase(test)) {
            casesOf.computeIfAbsent(method.get().key(), _ -> new Cases()).add(outcome);
        } else {
            Cases cases = casesOf.remove(method.get().key());
            Outcome whole = test.isContainer() ? (cases == null ? new Cases() : cases).with(outcome) : outcome;
            sheet.replace(grade(method.get(), whole));
            sheet.write();
        }
    }

    /// Settles every graded test at or below `test` that has no result yet.
    private void settleAll(TestIdentifier test, Outcome outcome) {
        if (isCase(test)) {
            gradedOrParent(test).ifPresent(m -> casesOf.computeIfAbsent(m.key(), _ -> new Cases()).add(outcome));
            return;
        }
        GradedMethod.of(test.getSource()).ifPresent(method -> sheet.replaceUnfinished(grade(method, outcome)));
        if (plan != null) {
            for (TestIdentifier below : plan.getDescendants(test)) {
                GradedMethod.of(below.getSource()).ifPresent(m -> sheet.replaceUnfinished(grade(m, outcome)));
            }
        }
        sheet.write();
    }

    private static Grade grade(GradedMethod method, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed() -> Grade.passed(method);
            case Outcome.Skipped(String reason) -> Grade.skipped(method, reason);
            case Outcome.Failed(Throwable failure) -> Grade.failed(method, failure);
        };
    }

    private Optional<GradedMethod> gradedOrParent(TestIdentifier test) {
        Optional<GradedMethod> own = GradedMethod.of(test.getSource());
        return own.isPresent() || plan == null ? own : plan.getParent(test).flatMap(this::gradedOrParent);
    }

    /// One case of a test: it stands below an identifier of the same graded method.
    private boolean isCase(TestIdentifier test) {
        return plan != null && plan.getParent(test).flatMap(this::gradedOrParent).isPresent();
    }
}
