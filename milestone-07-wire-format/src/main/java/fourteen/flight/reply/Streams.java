package fourteen.flight.reply;

import fourteen.flight.FlightStream;
import java.util.List;

/// Streams, byte streams, async iterables and async iterators.
final class Streams {

    private final PartStore store;
    private final Parts parts;

    Streams(PartStore store, Parts parts) {
        this.store = store;
        this.parts = parts;
    }

    /// A stream with the chunks that are there; later ones follow.
    FlightStream open(long id, FlightStream.Kind kind) {
        if (parts.known(id) != null) {
            throw ReplyErrors.twice("Already initialized stream.", "stream " + id);
        }
        FlightStream stream = new FlightStream(kind);
        StreamFeed feed = switch (kind) {
            case VALUES, BYTES -> new ReadableFeed(id, stream, parts);
            case ITERABLE, ITERATOR -> new IterableFeed(stream, parts);
        };
        parts.put(id, part -> part.stream(stream, feed));
        for (String chunk : List.copyOf(store.chunks(id))) {
            feed.arrived(chunk);
        }
        if (parts.closed() != null && !feed.isClosed()) {
            throw ReplyErrors.never("stream " + id);
        }
        return stream;
    }
}
