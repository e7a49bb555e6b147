package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import fourteen.testkit.message.Difference;
import fourteen.testkit.message.Report;
import fourteen.testkit.message.Visible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Assertions on the rows of a Flight stream. Rows are written as on the wire, without the line end of those that have one:
/// `"0:{\"a\":1}"`, `"1:T5,hello"`.
public final class WireAssert extends KitAssert<WireAssert, byte[]> {

    private final List<WireRow> rows;

    WireAssert(byte[] wire) {
        super(Arrays.copyOf(wire, wire.length), WireAssert.class, "the wire");
        this.rows = WireRows.split(wire);
    }

    /// The rows, for checks of one's own.
    public List<WireRow> rows() {
        return rows;
    }

    /// Byte for byte.
    public WireAssert isEqualToWire(byte[] expected) {
        Difference.between(expected, actual).ifPresent(difference -> {
            int row = 0;
            while (row + 1 < rows.size() && rows.get(row + 1).offset() <= difference.offset()) {
                row++;
            }
            String in = rows.isEmpty() ? "" : "row " + (row + 1) + " (id \"" + rows.get(row).id() + "\"), ";
            throw wrongOutput(withRule(expecting("to equal the expected bytes").difference(difference)
                    .line("that is", in + "byte " + difference.offset()), row));
        });
        return this;
    }

    public WireAssert isEqualToWire(String expected) {
        return isEqualToWire(expected.getBytes(StandardCharsets.UTF_8));
    }

    /// Exactly these rows in this order.
    public WireAssert hasRows(String... expected) {
        List<String> wanted = List.of(expected);
        List<String> came = texts();
        if (came.equals(wanted)) {
            return this;
        }
        int at = 0;
        while (at < came.size() && at < wanted.size() && came.get(at).equals(wanted.get(at))) {
            at++;
        }
        Report report = expecting("to have these rows");
        describe(report, at, wanted, came);
        if (came.stream().sorted().toList().equals(wanted.stream().sorted().toList())) {
            throw wrongOrder(withRule(report, at).next("the rows are right, their order is not"));
        }
        throw wrongOutput(withRule(report, at));
    }

    /// Says which rule a wrong row breaks, if it breaks one.
    private Report withRule(Report report, int index) {
        List<WireBreach> broken = WireRules.breaches(rows);
        Stream.concat(broken.stream(), broken.isEmpty() ? WireCustoms.breaches(rows).stream() : Stream.empty())
                .filter(breach -> index < rows.size() && breach.row() == rows.get(index))
                .findFirst()
                .or(() -> broken.stream().findFirst())
                .ifPresent(breach -> report.rule(breach.rule()));
        return report;
    }

    /// Exactly these rows, in whatever order.
    public WireAssert hasRowsInAnyOrder(String... expected) {
        List<String> missing = new ArrayList<>(List.of(expected));
        List<String> surplus = new ArrayList<>();
        for (String row : texts()) {
            if (!missing.remove(row)) {
                surplus.add(row);
            }
        }
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            throw wrongOutput(expecting("to have these rows in any order").line("missing", list(missing))
                    .line("surplus", list(surplus)));
        }
        return this;
    }

    /// One of the rows is this one; else the message compares it with the row of the same id.
    public WireAssert hasRow(String expected) {
        if (texts().contains(expected)) {
            return this;
        }
        String id = expected.substring(0, Math.max(0, expected.indexOf(':')));
        Optional<WireRow> same = rows.stream().filter(row -> row.id().equals(id)).findFirst();
        Report report = expecting("to have this row");
        if (same.isPresent()) {
            describe(report, rows.indexOf(same.get()), expected, same.get().text());
        } else {
            report.expected(Visible.line(expected)).got(list(texts()));
        }
        throw wrongOutput(report);
    }

    /// No row has this tag: `"E"`, `"D"`.
    public WireAssert hasNoRowWithTag(String tag) {
        for (WireRow row : rows) {
            if (row.tag().equals(tag)) {
                throw wrongOutput(expecting("to have no row with tag " + tag).at("byte " + row.offset())
                        .got(Visible.line(row.text())));
            }
        }
        return this;
    }

    /// The ids of all rows, in their order.
    public WireAssert hasIds(String... ids) {
        requireEqual(String.join(" ", ids), rows.stream().map(WireRow::id).collect(Collectors.joining(" ")),
                "to have rows of these ids");
        return this;
    }

    /// The first row of the one id comes before the first row of the other.
    public WireAssert hasRowBefore(String firstId, String secondId) {
        int first = indexOf(firstId);
        int second = indexOf(secondId);
        if (first > second) {
            throw wrongOrder(expecting("to have row " + firstId + " before row " + secondId).got(list(texts())));
        }
        return this;
    }

    /// What React's client insists on: rows with a length, and what an `I` row needs, before whoever refers to them; a
    /// stream's rows between its start and its end; no id twice; references that lead somewhere. The message names the rule.
    public WireAssert keepsRules() {
        require(WireRules.breaches(rows), "to keep the rules that React's client needs");
        return this;
    }

    /// How React's server writes, beyond [#keepsRules]: what has a row of its own, what is named by a path, imports first.
    public WireAssert keepsCustoms() {
        keepsRules();
        require(WireCustoms.breaches(rows), "to be written as React's server writes");
        return this;
    }

    private void require(List<WireBreach> breaches, String wish) {
        for (WireBreach breach : breaches) {
            throw new TestKitFailure(breach.failureClass(), breach.describe(expecting(wish)).toString());
        }
    }

    private int indexOf(String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new TestKitFailure(FailureClass.WRONG_OUTPUT,
                expecting("to have a row of id " + id).got(list(texts())).toString());
    }

    private void describe(Report report, int at, List<String> wanted, List<String> came) {
        if (at >= came.size()) {
            report.at("row " + (at + 1)).expected(Visible.line(wanted.get(at))).got("(end)");
        } else if (at >= wanted.size()) {
            report.at("row " + (at + 1)).expected("(end)").got(Visible.line(came.get(at)));
        } else {
            describe(report, at, wanted.get(at), came.get(at));
        }
    }

    private void describe(Report report, int at, String wanted, String came) {
        Difference.between(wanted.getBytes(StandardCharsets.UTF_8), came.getBytes(StandardCharsets.UTF_8))
                .ifPresent(difference -> report.line("row", String.valueOf(at + 1)).difference(difference));
    }

    private List<String> texts() {
        return rows.stream().map(WireRow::text).toList();
    }

    private static String list(List<String> rows) {
        return rows.isEmpty() ? "none" : rows.stream().map(Visible::line).collect(Collectors.joining("\n"));
    }
}
