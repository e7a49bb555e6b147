package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import fourteen.testkit.message.Pointer;
import fourteen.testkit.message.Report;
import java.nio.charset.StandardCharsets;

/// A row that breaks a rule.
///
/// @param at the first wrong byte, counted from the row's own
/// @param rule the rule, in a sentence that says what broke it
record WireBreach(WireRow row, int at, String rule, FailureClass failureClass) {

    /// @param part what is wrong in the row; the row's payload if it is not found
    static WireBreach of(WireRow row, String part, String rule, FailureClass failureClass) {
        return at(row, row.text().indexOf(part), rule, failureClass);
    }

    /// @param part what is wrong where it comes last
    static WireBreach ofLast(WireRow row, String part, String rule, FailureClass failureClass) {
        return at(row, row.text().lastIndexOf(part), rule, failureClass);
    }

    private static WireBreach at(WireRow row, int found, String rule, FailureClass failureClass) {
        int at = found < 0
                ? row.text().length() - row.payloadText().length()
                : row.text().substring(0, found).getBytes(StandardCharsets.UTF_8).length;
        return new WireBreach(row, at, rule, failureClass);
    }

    Report describe(Report report) {
        byte[] bytes = row.text().getBytes(StandardCharsets.UTF_8);
        return report.at("byte " + (row.offset() + at) + ", row " + row.id()).got(Pointer.at(bytes, at)).rule(rule);
    }
}
