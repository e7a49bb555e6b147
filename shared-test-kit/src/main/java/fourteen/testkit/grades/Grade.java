package fourteen.testkit.grades;

import fourteen.testkit.FailureClass;
import org.jspecify.annotations.Nullable;

/// One row of `grades.json`: a graded test and what became of it.
///
/// @param status `passed`, `failed`, `skipped` or `not-implemented`
/// @param failure null if the test passed or was skipped
/// @param message what the learner reads; empty if the test passed
record Grade(GradedMethod method, String status, @Nullable FailureClass failure, String message) {

    static Grade unfinished(GradedMethod method) {
        return new Grade(method, "failed", FailureClass.CRASH,
                "The test's process ended before the test had a result.");
    }

    static Grade passed(GradedMethod method) {
        return new Grade(method, "passed", null, "");
    }

    static Grade skipped(GradedMethod method, String reason) {
        return new Grade(method, "skipped", null, reason);
    }

    static Grade failed(GradedMethod method, Throwable failure) {
        FailureClass failureClass = LearnerMessage.failureClass(failure);
        String status = failureClass == FailureClass.NOT_IMPLEMENTED ? "not-implemented" : "failed";
        return new Grade(method, status, failureClass, LearnerMessage.of(failure, method.className()));
    }

    boolean isPassed() {
        return status.equals("passed");
    }

    int earned() {
        return isPassed() ? method.graded().points() : 0;
    }
}
