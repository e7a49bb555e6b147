package fourteen.cli.inspect;

import fourteen.cli.inspect.Line.Role;
import fourteen.flight.FlightException;
import fourteen.flight.FlightRow;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what each row is. Later rows are named by what earlier ones brought.
final class Lines {

    private static final int LONGEST = 120;
    private static final int BYTES = 16;

    private final Names names = new Names();
    private final Set<Integer> streams = new HashSet<>();

    Line of(FlightRow row) {
        return switch (row.kind()) {
            case TEXT -> line(row, row.title(), quoted(row), List.of(), false);
            case BINARY -> line(row, row.title(), HexFormat.ofDelimiter(" ").formatHex(row.bytes(BYTES))
                    + (row.length() > BYTES ? " …" : ""), List.of(), false);
            case STREAM -> {
                streams.add(row.id());
                yield line(row, row.title(), "", List.of(), false);
            }
            case MODEL, IMPORT, HINT, ERROR, CLOSE, DEVELOPMENT -> json(row);
        };
    }

    private Line json(FlightRow row) {
        try {
            FlightValue json = row.json();
            List<Reference> references = row.kind() == FlightRow.Kind.HINT ? List.of() : Reference.in(json);
            String title = row.title();
            if (json instanceof Text text && row.kind() == FlightRow.Kind.MODEL && !streams.contains(row.id())) {
                names.string(row.id(), text.value());
                title = text.value().startsWith("$S") ? "symbol" : references.isEmpty() ? "string" : title;
            }
            return line(row, title, preview(row, json), references, false);
        } catch (FlightException malformed) {
            String wrong = malformed.summary() + " Expected " + malformed.expected() + ", got " + malformed.got();
            return line(row, row.title(), new Excerpt(LONGEST).add(wrong).toString(), List.of(), true);
        }
    }

    private String preview(FlightRow row, @Nullable FlightValue json) {
        if (json == null) {
            return "";
        }
        return switch (row.kind()) {
            case IMPORT -> new Excerpt(LONGEST).add(names.imported(row.id(), json)).toString();
            case HINT -> hint(row.text().charAt(0), json);
            case ERROR -> "digest " + Preview.of(digest(json), names, LONGEST);
            default -> Preview.of(json, names, LONGEST);
        };
    }

    private static FlightValue digest(FlightValue json) {
        FlightValue digest = json instanceof ObjectValue object ? object.get("digest") : null;
        return digest == null ? json : digest;
    }

    private String hint(char code, FlightValue payload) {
        String call = switch (code) {
            case 'D' -> "prefetchDNS";
            case 'C' -> "preconnect";
            case 'L' -> "preload";
            case 'm' -> "preloadModule";
            case 'S' -> "preinit style";
            case 'X' -> "preinit script";
            case 'M' -> "preinit module";
            default -> Character.toString(code);
        };
        String arguments = payload instanceof ArrayValue array
                ? String.join(" ", array.items().stream().map(item -> Preview.of(item, names, LONGEST)).toList())
                : Preview.of(payload, names, LONGEST);
        return new Excerpt(LONGEST).add(call + " " + arguments).toString();
    }

    private Line line(FlightRow row, String title, String preview, List<Reference> references, boolean broken) {
        boolean chunk = streams.contains(row.id());
        boolean anonymous = row.kind() == FlightRow.Kind.HINT || row.tag() == 'N' || row.tag() == 'W';
        Role role = switch (row.kind()) {
            case STREAM -> Role.BEGIN;
            case CLOSE -> Role.END;
            case HINT, DEVELOPMENT -> Role.REMARK;
            case ERROR -> chunk ? Role.END : Role.WHOLE;
            case MODEL, IMPORT, TEXT, BINARY -> chunk ? Role.CHUNK : Role.WHOLE;
        };
        String name = role != Role.CHUNK
                ? title
                : row.kind() == FlightRow.Kind.MODEL ? "chunk" : "chunk, " + (row.tag() == 'b' ? "bytes" : title);
        return new Line(anonymous ? null : row.id(), name, role, row.offset(), row.size(), preview, references, broken);
    }

    private static String quoted(FlightRow row) {
        return new Excerpt(LONGEST).add("\"").add(row.text()).add("\"").toString();
    }
}
