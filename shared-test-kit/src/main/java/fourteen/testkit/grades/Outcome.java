package fourteen.testkit.grades;

import org.junit.platform.engine.TestExecutionResult;

/// How a test, or one case of it, ended.
sealed interface Outcome {

    record Passed() implements Outcome {}

    record Skipped(String reason) implements Outcome {}

    record Failed(Throwable failure) implements Outcome {}

    static Outcome of(TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElseGet(() -> new AssertionError("failed without a reason"));
        return switch (result.getStatus()) {
            case SUCCESSFUL -> new Passed();
            case ABORTED -> new Skipped(thrown.getMessage() == null ? "" : thrown.getMessage());
            case FAILED -> new Failed(thrown);
        };
    }
}
