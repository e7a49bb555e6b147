package fourteen.flight.reply;

import fourteen.flight.FlightError;
import fourteen.flight.FlightException;
import fourteen.flight.FlightStream;

/// Chunks of an async iterable, each of which is read when somebody asks for it.
final class IterableFeed implements StreamFeed {

    private final FlightStream stream;
    private final Parts parts;

    IterableFeed(FlightStream stream, Parts parts) {
        this.stream = stream;
        this.parts = parts;
    }

    @Override
    public void chunk(String json) {
        if (!isClosed()) {
            stream.emitWhenRead(parts.chunk(json).promise);
        }
    }

    @Override
    public void close(String json) {
        stream.closeWhenRead(parts.chunk(json).promise);
    }

    @Override
    public void fail(FlightException reason) {
        stream.fail(FlightError.of(reason));
    }

    @Override
    public boolean isClosed() {
        return stream.end() != null;
    }
}
