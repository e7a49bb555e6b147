package fourteen.cli.inspect;

import fourteen.flight.FlightException;
import fourteen.flight.FlightReader;
import fourteen.flight.FlightRow;
import fourteen.flight.FlightRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Shows a payload to a person, row by row as it comes, then as a tree, then in sum.
public final class Inspection {

    private static final int PIECE = 1 << 16;
    private static final String DEVELOPMENT = "FLIGHT-03";
    private static final long MILLISECOND = 1_000_000;

    private final PrintWriter out;
    private final int width;
    private final Ink ink;
    private final RowGraph graph = new RowGraph();
    private final Summary summary = new Summary();
    private final Lines lines = new Lines();
    private final FlightReader reader = new FlightReader();
    private final FlightRows rows = new FlightRows(this::show);
    private final RowList list;
    private @Nullable LongSupplier milliseconds;
    private long now;
    private @Nullable FlightException cut;

    /// @param width in columns
    /// @param coloured true on a terminal
    public Inspection(PrintWriter out, int width, boolean coloured) {
        this.out = out;
        this.width = width;
        this.ink = new Ink(coloured);
        this.list = new RowList(out, ink, width);
    }

    /// Shows a payload that is there: each row with its place in bytes.
    ///
    /// @return what is wrong with it; null if nothing is
    /// @throws IOException if the payload's end can't be read; what came before it has been shown
    public @Nullable FlightException of(InputStream payload) throws IOException {
        list.heading("byte");
        return all(payload);
    }

    /// Shows a payload that is on its way: each row with the time at which it was complete.
    ///
    /// @param nanoseconds of any clock
    /// @param start when the request was sent, by that clock
    /// @return what is wrong with it; null if nothing is
    /// @throws IOException if the connection breaks; what came before has been shown
    public @Nullable FlightException arriving(InputStream payload, LongSupplier nanoseconds, long start)
            throws IOException {
        milliseconds = () -> (nanoseconds.getAsLong() - start) / MILLISECOND;
        list.heading("ms");
        return all(payload);
    }

    private @Nullable FlightException all(InputStream payload) throws IOException {
        byte[] piece = new byte[PIECE];
        try {
            for (int size = payload.read(piece); size >= 0 && cut == null; size = payload.read(piece)) {
                now = milliseconds == null ? 0 : milliseconds.getAsLong();
                feed(piece, size);
                out.flush();
            }
        } finally {
            end();
        }
        FlightException problem = cut == null ? reader.problem() : cut;
        return problem == null || problem.id().equals(DEVELOPMENT) ? null : problem;
    }

    private void feed(byte[] piece, int size) {
        try {
            reader.feed(piece, 0, size);
        } catch (FlightException malformed) {
            // the reader keeps it as its problem, and the rows are still worth a look
        }
        try {
            rows.feed(piece, 0, size);
        } catch (FlightException notRows) {
            cut = notRows;
        }
    }

    private void end() {
        reader.close();
        try {
            rows.close();
        } catch (FlightException unfinished) {
            cut = cut == null ? unfinished : cut;
        }
        new RowTree(out, ink, width, graph).print();
        summary.print(out, ink, width, graph,
                milliseconds == null ? "" : "the last after " + Line.grouped(now) + " ms");
        out.flush();
    }

    private void show(FlightRow row) {
        Line line = lines.of(row);
        graph.add(line);
        summary.add(line);
        list.print(milliseconds == null ? line.offset() : now, line);
    }
}
