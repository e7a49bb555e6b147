package fourteen.http.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a `Range` header asks of a representation of a known size (RFC 9110 §14).
public sealed interface RequestedRanges {

    /// Ignore the header: 200, all of it. So it is with another unit than bytes, and with what can't be read.
    record Whole() implements RequestedRanges {}

    /// 206: these parts, in the order asked for; at least one.
    record Parts(List<ByteRange> ranges) implements RequestedRanges {
        public Parts {
            ranges = List.copyOf(ranges);
        }
    }

    /// 416: nothing of what was asked for exists.
    record Unsatisfiable() implements RequestedRanges {}

    /// More parts than any player or viewer asks for.
    int MOST_PARTS = 32;

    /// One range: `0-499`, `500-` or `-500`.
    Pattern RANGE = Pattern.compile("(\\d*)-(\\d*)");

    /// Reads a `Range` header. Ranges that together are longer than the whole, or more than [#MOST_PARTS], are an
    /// attack or a mistake: RFC 9110 §14.2 lets us ignore them, and one copy of the file goes out instead of many.
    static RequestedRanges parse(String header, long size) {
        // @starter:begin task=1.4
        if (!header.regionMatches(true, 0, "bytes=", 0, 6)) {
            return new Whole();
        }
        List<ByteRange> ranges = new ArrayList<>();
        long total = 0;
        int asked = 0;
        for (String spec : header.substring(6).split(",", -1)) {
            if (spec.isBlank()) {
                continue;
            }
            Matcher range = RANGE.matcher(spec.strip());
            if (!range.matches() || spec.strip().equals("-") || ++asked > MOST_PARTS) {
                return new Whole();
            }
            long first = number(range.group(1));
            long last = number(range.group(2));
            if (range.group(1).isEmpty()) {
                // The last so many bytes: all of it, if there are fewer.
                first = last == 0 ? size : Math.max(0, size - last);
                last = size - 1;
            } else if (range.group(2).isEmpty()) {
                last = size - 1;
            } else if (last < first) {
                return new Whole();
            }
            if (first < size) {
                ByteRange part = new ByteRange(first, Math.min(last, size - 1));
                ranges.add(part);
                total += part.length();
            }
        }
        if (asked == 0 || total > size) {
            return new Whole();
        }
        return ranges.isEmpty() ? new Unsatisfiable() : new Parts(ranges);
        // @starter:end
    }

    /// Digits as a number; more digits than a file can have bytes mean "far behind its end".
    private static long number(String digits) {
        if (digits.isEmpty()) {
            return 0;
        }
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
