package fourteen.testkit.grades;

import org.jspecify.annotations.Nullable;

/// The cases of one parameterised or factory test, gathered into one outcome.
final class Cases {

    private int passed;
    private Outcome.@Nullable Failed firstFailure;
    private Outcome.@Nullable Skipped firstSkip;

    void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Passed() -> passed++;
            case Outcome.Failed failure -> firstFailure = firstFailure == null ? failure : firstFailure;
            case Outcome.Skipped skip -> firstSkip = firstSkip == null ? skip : firstSkip;
        }
    }

    /// @param container how the test around the cases ended
    Outcome with(Outcome container) {
        if (firstFailure != null) {
            return firstFailure;
        }
        if (!(container instanceof Outcome.Passed)) {
            return container;
        }
        if (firstSkip != null) {
            // Points are for all cases; one that did not run was not passed.
            return firstSkip;
        }
        return passed > 0 ? container : new Outcome.Failed(new AssertionError("No case of this test ran."));
    }
}
