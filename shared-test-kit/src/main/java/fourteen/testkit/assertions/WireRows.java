package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import fourteen.testkit.message.Report;
import fourteen.testkit.message.Visible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cuts a Flight stream into rows:
///
/// ```
/// row        := id ":" (text-row | length-row)        id: lower-case hex, may be empty
/// text-row   := [A-Z # r x] payload "\n"              no such byte: a model, JSON
/// length-row := [T A O o b U S s L l G g M m V] hex "," bytes
/// ```
public final class WireRows {

    static final String LENGTH_TAGS = "TAOobUSsLlGgMmV";

    private final byte[] wire;
    private final List<WireRow> rows = new ArrayList<>();
    private int rowStart;
    private int at;

    private WireRows(byte[] wire) {
        this.wire = wire;
    }

    /// @throws TestKitFailure if the bytes are not whole rows
    public static List<WireRow> split(byte[] wire) {
        WireRows splitter = new WireRows(Arrays.copyOf(wire, wire.length));
        while (splitter.at < wire.length) {
            splitter.rows.add(splitter.row());
        }
        return List.copyOf(splitter.rows);
    }

    private WireRow row() {
        int start = at;
        rowStart = start;
        String id = hex("an id of hexadecimal digits and \":\"", ':');
        if (at == wire.length) {
            throw failure(start, "a row behind its id");
        }
        int tagByte = wire[at] & 0xff;
        boolean hasLength = LENGTH_TAGS.indexOf(tagByte) >= 0;
        boolean hasTag = hasLength || (tagByte >= 'A' && tagByte <= 'Z') || tagByte == '#' || tagByte == 'r'
                || tagByte == 'x';
        String tag = hasTag ? Character.toString(tagByte) : "";
        at += hasTag ? 1 : 0;
        int from;
        int to;
        if (hasLength) {
            String length = hex("a length of hexadecimal digits and \",\"", ',');
            if (length.isEmpty() || length.length() > 7) {
                throw failure(start, "a length of 1 to 7 hexadecimal digits");
            }
            from = at;
            to = from + Integer.parseInt(length, 16);
            if (to > wire.length) {
                throw failure(start, "0x" + length + " bytes; there are " + (wire.length - from));
            }
            at = to;
        } else {
            from = at;
            while (at < wire.length && wire[at] != '\n') {
                at++;
            }
            if (at == wire.length) {
                throw failure(start, "a row that ends with ␊");
            }
            to = at++;
        }
        return new WireRow(id, tag, start, Arrays.copyOfRange(wire, start, at), Arrays.copyOfRange(wire, from, to));
    }

    /// Digits as React writes them: lower case, no zeros in front.
    private String hex(String wish, char end) {
        int start = at;
        while (at < wire.length && Character.digit(wire[at], 16) >= 0 && !Character.isUpperCase(wire[at])) {
            at++;
        }
        boolean padded = at - start > 1 && wire[start] == '0';
        if (at == wire.length || wire[at] != end || padded) {
            throw failure(start, wish + (padded ? ", without zeros in front" : ""));
        }
        return new String(wire, start, at++ - start, StandardCharsets.US_ASCII);
    }

    private TestKitFailure failure(int where, String wish) {
        byte[] rest = Arrays.copyOfRange(wire, where, wire.length);
        Report report = Report.expecting("the wire", "to consist of Flight rows")
                .at("row " + (rows.size() + 1) + ", byte " + where)
                .expected(wish)
                .got(rest.length == 0 ? "(end)" : Visible.line(rest));
        if (!rows.isEmpty() && rows.getLast().hasLength() && where == rowStart && rest.length > 0) {
            lengthRule(rows.getLast(), rest).ifPresent(report::rule);
        }
        return new TestKitFailure(FailureClass.PROTOCOL, report.toString());
    }

    /// What was wrong with a row's length, if what comes after the row shows it.
    private Optional<String> lengthRule(WireRow row, byte[] rest) {
        if (rest[0] == '\n') {
            return Optional.of("row " + row.id() + " has a length, so no line end comes after it");
        }
        int units = row.payload().length;
        int start = rowStart - units;
        for (int end = rowStart + 1; end <= Math.min(wire.length, start + 3 * units); end++) {
            String text = new String(wire, start, end - start, StandardCharsets.UTF_8);
            boolean wholeRows = end == wire.length || new String(wire, end, wire.length - end, StandardCharsets.UTF_8)
                    .matches("(?s)[0-9a-f]*:.*");
            if (text.length() == units && wholeRows) {
                return Optional.of("text row " + row.id() + " says 0x" + Integer.toHexString(units)
                        + " bytes for a text of " + units + " UTF-16 units, which has 0x"
                        + Integer.toHexString(end - start) + ": a length counts bytes");
            }
        }
        return Optional.empty();
    }
}
