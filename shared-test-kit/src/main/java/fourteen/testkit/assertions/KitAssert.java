package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import fourteen.testkit.message.Difference;
import fourteen.testkit.message.Report;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractAssert;

/// What the test kit's assertions share: failures of one grammar, with `as("…")` before it.
abstract class KitAssert<S extends KitAssert<S, A>, A> extends AbstractAssert<S, A> {

    private final String subject;

    /// @param subject what messages call the thing under test: `HTML`
    KitAssert(A actual, Class<S> self, String subject) {
        super(actual, self);
        this.subject = subject;
    }

    final Report expecting(String wish) {
        String description = info.descriptionText();
        return Report.expecting(subject, wish).describedAs(description == null ? "" : description);
    }

    final TestKitFailure wrongOutput(Report report) {
        return new TestKitFailure(FailureClass.WRONG_OUTPUT, report.toString());
    }

    final TestKitFailure wrongOrder(Report report) {
        return new TestKitFailure(FailureClass.WRONG_ORDER, report.toString());
    }

    final void requireEqual(byte[] expected, byte[] got, String wish) {
        Difference.between(expected, got).ifPresent(difference -> {
            throw wrongOutput(expecting(wish).difference(difference));
        });
    }

    final void requireEqual(String expected, String got, String wish) {
        requireEqual(expected.getBytes(StandardCharsets.UTF_8), got.getBytes(StandardCharsets.UTF_8), wish);
    }
}
