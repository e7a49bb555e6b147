package fourteen.testkit.assertions;

import fourteen.testkit.message.Difference;
import fourteen.testkit.message.Report;
import fourteen.testkit.message.Visible;
import java.nio.charset.StandardCharsets;

/// Assertions on what a reader made of a payload; both are in the message, and the rule that the test is about.
public final class ReadingAssert extends KitAssert<ReadingAssert, String> {

    private final byte[] payload;
    private String rule = "";

    ReadingAssert(byte[] payload, String got) {
        super(got, ReadingAssert.class, "the payload");
        this.payload = payload.clone();
    }

    /// Says what whoever fails has overlooked: `a length counts bytes, not characters`.
    public ReadingAssert byTheRule(String sentence) {
        rule = sentence;
        return this;
    }

    /// The reading, as text.
    public ReadingAssert isReadAs(String expected) {
        Difference.between(expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8))
                .ifPresent(difference -> {
                    Report report = expecting("to be read as React's client reads it")
                            .line("payload", Visible.line(payload))
                            .difference(difference);
                    throw wrongOutput(rule.isEmpty() ? report : report.rule(rule));
                });
        return this;
    }
}
