package fourteen.cli.inspect;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// A line a row, in the order in which they came.
final class RowList {

    private static final String FORM = "%10s  %5s  %-16s %11s  ";
    private static final int COLUMNS = String.format(Locale.ROOT, FORM, "", "", "", "").length();
    private static final int MOST_REFERENCES = 24;

    private final PrintWriter out;
    private final Ink ink;
    private final int width;

    RowList(PrintWriter out, Ink ink, int width) {
        this.out = out;
        this.ink = ink;
        this.width = width;
    }

    /// @param first what the first column holds: `byte`, or `ms` since the request
    void heading(String first) {
        out.println(ink.heading(
                String.format(Locale.ROOT, FORM, first, "row", "kind", "bytes") + "preview → rows it refers to"));
    }

    void print(long first, Line line) {
        String id = line.id() == null ? "" : Line.hex(Objects.requireNonNull(line.id()));
        String references = Excerpt.head(references(line), MOST_REFERENCES);
        String preview = Excerpt.head(line.preview(), width - COLUMNS - references.length());
        out.println((ink.quiet("%10s".formatted(Line.grouped(first))) + "  " + ink.row("%5s".formatted(id)) + "  "
                + ink.kind("%-16s".formatted(line.title())) + " %11s".formatted(Line.grouped(line.size())) + "  "
                + (line.broken() ? ink.alarm(preview) : preview) + ink.quiet(references)).stripTrailing());
    }

    private static String references(Line line) {
        Set<String> rows = new LinkedHashSet<>();
        line.references().forEach(reference -> rows.add(Line.hex(reference.to())));
        return rows.isEmpty() ? "" : " → " + String.join(" ", rows);
    }
}
