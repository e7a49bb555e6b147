package fourteen.cli.inspect;

import fourteen.cli.inspect.RowGraph.Missing;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What it all comes to: rows by kind, the largest, what never arrived.
final class Summary {

    private static final int LARGEST = 5;
    private static final int MANY = 10;

    private final Map<String, long[]> kinds = new TreeMap<>();
    private long rows;
    private long bytes;
    private boolean development;

    void add(Line line) {
        long[] kind = kinds.computeIfAbsent(line.title(), _ -> new long[2]);
        kind[0]++;
        kind[1] += line.size();
        rows++;
        bytes += line.size();
        development |= line.title().startsWith("dev: ");
    }

    /// @param arrival how the payload came: `the last after 412 ms`; empty for a file
    void print(PrintWriter out, Ink ink, int width, RowGraph graph, String arrival) {
        out.println();
        out.println(ink.heading("Summary"));
        out.println("  " + Line.grouped(rows) + (rows == 1 ? " row, " : " rows, ") + Line.grouped(bytes) + " bytes"
                + (arrival.isEmpty() ? "" : ", " + arrival));
        kinds.entrySet()
                .stream()
                .sorted(Comparator.comparingLong(kind -> -kind.getValue()[1]))
                .forEach(kind -> out.println(String.format(Locale.ROOT, "  %8s  ", Line.grouped(kind.getValue()[0]))
                        + ink.kind("%-20s".formatted(kind.getKey()))
                        + String.format(Locale.ROOT, "%12s bytes  %5.1f %%", Line.grouped(kind.getValue()[1]),
                                100.0 * kind.getValue()[1] / bytes)));
        List<Node> largest = graph.nodes()
                .stream()
                .sorted(Comparator.comparingLong(node -> -node.size()))
                .limit(LARGEST)
                .toList();
        if (largest.size() > 1) {
            String list = String.join(", ", largest.stream()
                    .map(node -> Line.hex(node.id()) + " (" + Line.grouped(node.size()) + ")")
                    .toList());
            out.println(Excerpt.head("  largest: " + list, width));
        }
        missing(out, ink, width, graph);
        if (development) {
            out.println(ink.alarm("  A development server wrote this; React's production client refuses it."));
        }
    }

    private static void missing(PrintWriter out, Ink ink, int width, RowGraph graph) {
        List<Missing> missing = graph.missing();
        missing.stream().limit(MANY).forEach(each -> {
            String text = "  never arrived: " + Line.hex(each.id()) + "; " + each.by();
            out.println(ink.alarm(new Excerpt(width).add(text).toString()));
        });
        if (missing.size() > MANY) {
            out.println(ink.alarm("  and " + (missing.size() - MANY) + " more that never arrived"));
        }
        graph.nodes()
                .stream()
                .filter(Node::isOpen)
                .forEach(node -> out.println(ink.alarm("  never ended: " + Line.hex(node.id()) + ", " + node.title())));
    }
}
