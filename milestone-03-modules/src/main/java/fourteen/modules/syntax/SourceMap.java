package fourteen.modules.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The way back from generated code to what the author wrote: ECMA-426, version 3, one source.
///
/// It is decoded when it is first asked: most modules never throw.
public sealed class SourceMap permits MovedCode {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final JsonMapper JSON = JsonMapper.shared();

    /// One mapping of a generated line: from this column on, this is the author's position; all counted from 0.
    private record Segment(int column, int originalLine, int originalColumn) {}

    private final String json;
    private @Nullable List<List<Segment>> decoded;

    public SourceMap(String json) {
        this.json = json;
    }

    /// The map itself, as JSON.
    public String json() {
        return json;
    }

    /// The author's position of a generated one, or null where the generator invented the code.
    public @Nullable Position original(Position generated) {
        List<List<Segment>> known = decoded;
        if (known == null) {
            known = decode(JSON.readTree(json).path("mappings").asString(""));
            decoded = known;
        }
        int line = generated.line() - 1;
        if (line < 0 || line >= known.size()) {
            return null;
        }
        Segment best = null;
        for (Segment segment : known.get(line)) {
            if (segment.column > generated.column() - 1) {
                break;
            }
            best = segment;
        }
        return best == null ? null : new Position(best.originalLine + 1, best.originalColumn + 1);
    }

    private static List<List<Segment>> decode(String mappings) {
        List<List<Segment>> lines = new ArrayList<>();
        Vlq digits = new Vlq(mappings);
        int originalLine = 0;
        int originalColumn = 0;
        for (String group : mappings.split(";", -1)) {
            List<Segment> line = new ArrayList<>();
            int column = 0;
            int end = digits.at + group.length();
            while (digits.at < end) {
                column += digits.next();
                if (digits.at < end && mappings.charAt(digits.at) != ',') {
                    digits.next();
                    originalLine += digits.next();
                    originalColumn += digits.next();
                    if (digits.at < end && mappings.charAt(digits.at) != ',') {
                        digits.next();
                    }
                    line.add(new Segment(column, originalLine, originalColumn));
                }
                if (digits.at < end) {
                    digits.at++;
                }
            }
            digits.at = end + 1;
            lines.add(line);
        }
        return lines;
    }

    /// Base64 VLQ: five bits a digit, the lowest first, the sign in the lowest bit of all.
    private static final class Vlq {

        private final String text;
        private int at;

        private Vlq(String text) {
            this.text = text;
        }

        private int next() {
            int value = 0;
            int shift = 0;
            while (at < text.length()) {
                int digit = DIGITS.indexOf(text.charAt(at++));
                value |= (digit & 31) << shift;
                shift += 5;
                if ((digit & 32) == 0) {
                    break;
                }
            }
            return (value & 1) == 0 ? value >> 1 : -(value >> 1);
        }
    }
}
