package fourteen.flight;

import java.util.function.Consumer;

/// Cuts a payload into its rows and makes nothing of them: for whoever wants to see the wire itself.
///
/// {@snippet :
/// FlightRows rows = new FlightRows(row -> System.out.println(row.id() + " " + row.title()));
/// rows.feed(bytes, 0, bytes.length);
/// rows.close();
/// }
public final class FlightRows {

    private final Consumer<FlightRow> rows;
    private final RowSplitter splitter = new RowSplitter(this::row);
    private long end;

    /// @param rows told of each row as soon as its last byte is there; may look at it during the call only
    public FlightRows(Consumer<FlightRow> rows) {
        this.rows = rows;
    }

    /// Cuts the bytes from `from` to `to`, however a payload was split.
    ///
    /// @throws FlightException if they are no rows
    public void feed(byte[] bytes, int from, int to) {
        splitter.feed(bytes, from, to);
    }

    /// Says that nothing more comes.
    ///
    /// @throws FlightException if a row has begun and not ended
    public void close() {
        FlightException unfinished = splitter.unfinished();
        if (unfinished != null) {
            throw unfinished;
        }
    }

    private void row(int id, int tag, byte[] bytes, int from, int to, long offset) {
        long begin = end;
        int lineFeed = switch (FlightRow.kind((char) tag)) {
            case TEXT, BINARY -> 0;
            case MODEL, IMPORT, HINT, ERROR, STREAM, CLOSE, DEVELOPMENT -> 1;
        };
        end = offset + (to - from) + lineFeed;
        rows.accept(new FlightRow(id, (char) tag, begin, end - begin,
                new RowText(bytes, from, to, offset, id)));
    }
}
