package fourteen.testkit;

import org.jspecify.annotations.Nullable;

/// A failed check that knows its class. To JUnit and AssertJ it is an ordinary assertion error.
public final class TestKitFailure extends AssertionError {

    private final FailureClass failureClass;

    public TestKitFailure(FailureClass failureClass, String message) {
        this(failureClass, message, null);
    }

    public TestKitFailure(FailureClass failureClass, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.failureClass = failureClass;
    }

    public FailureClass failureClass() {
        return failureClass;
    }
}
