package fourteen.flight.reply;

import fourteen.flight.FlightException;

/// Where the chunks of one stream go, as they arrive (WIRE-FORMAT §6.1, `S<id>`).
interface StreamFeed {

    /// @param json of the chunk
    void chunk(String json);

    /// @param json of the return value
    void close(String json);

    void fail(FlightException reason);

    /// True if it has ended, well or not.
    boolean isClosed();

    /// A field as it arrived: a chunk, or `C` with what may follow it.
    default void arrived(String field) {
        if (field.startsWith("C")) {
            close(field.equals("C") ? "\"$undefined\"" : field.substring(1));
        } else {
            chunk(field);
        }
    }
}
