package fourteen.testkit.assertions;

import fourteen.testkit.message.Report;
import fourteen.testkit.message.Visible;
import java.util.List;

/// Finds texts one behind the other.
final class Order {

    private Order() {}

    /// Fails where a text is missing, or stands only before the one that it should follow.
    static void requireInOrder(KitAssert<?, ?> check, String all, List<String> parts) {
        int from = 0;
        String before = "";
        for (String part : parts) {
            int at = all.indexOf(part, from);
            if (at >= 0) {
                from = at + part.length();
                before = part;
                continue;
            }
            Report report = check.expecting(before.isEmpty()
                    ? "to contain " + Visible.quoted(part)
                    : "to contain " + Visible.quoted(part) + " after " + Visible.quoted(before));
            if (all.contains(part)) {
                throw check.wrongOrder(report.got("it only before").line("in", Visible.block(all)));
            }
            throw check.wrongOutput(report.got("none").line("in", Visible.block(all)));
        }
    }
}
