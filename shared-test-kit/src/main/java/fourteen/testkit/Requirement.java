package fourteen.testkit;

import org.opentest4j.TestAbortedException;

/// What a test needs from the machine: where it is missing the test is skipped with a sentence, but in CI it fails, so
/// that no check is lost there in silence.
public final class Requirement {

    private Requirement() {}

    /// Whether this run is CI: the environment variable `CI` is `true`.
    public static boolean isCi() {
        return "true".equals(System.getenv("CI"));
    }

    /// What to throw where something is missing.
    ///
    /// @param sentence what is missing and how to get it
    /// @return outside CI a [TestAbortedException], which JUnit reports as skipped
    /// @throws TestKitFailure in CI
    public static TestAbortedException missing(String sentence) {
        return missing(sentence, isCi());
    }

    static TestAbortedException missing(String sentence, boolean ci) {
        if (ci) {
            throw new TestKitFailure(FailureClass.INFRASTRUCTURE, sentence + " Under CI=true this is a failure.");
        }
        return new TestAbortedException(sentence + " The test was skipped.");
    }
}
