package fourteen.testkit;

/// Why a graded test earned nothing: one list of words for the test kit, the course tool and the grader.
public enum FailureClass {
    // The starter's `UnsupportedOperationException` is still there.
    NOT_IMPLEMENTED,
    // The submission does not compile, so the test could not run.
    COMPILE,
    // What came is not what was expected.
    WRONG_OUTPUT,
    // The right pieces came, but too early, too late or in another order.
    WRONG_ORDER,
    // What came breaks the rules of its format: HTTP, Flight.
    PROTOCOL,
    // An exception that the test did not expect.
    EXCEPTION,
    // Nothing came before the deadline.
    TIMEOUT,
    // The process ended before the test had a result.
    CRASH,
    // Files or reports were changed in a way that a solution never needs.
    TAMPERED,
    // Something that is not the learner's: no browser, no Node. It never costs points.
    INFRASTRUCTURE
}
