package fourteen.streaming;

import fourteen.flight.FlightSink;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows of a page alone, for a navigation in the browser.
final class PayloadStream implements FlightSink {

    private final ResponsePipe pipe;
    private final Runnable goOn;
    private final Consumer<@Nullable Throwable> ended;

    /// @param goOn  is run when there is room again after there was none
    /// @param ended is told when everything is on its way
    PayloadStream(ResponsePipe pipe, Runnable goOn, Consumer<@Nullable Throwable> ended) {
        this.pipe = pipe;
        this.goOn = goOn;
        this.ended = ended;
    }

    @Override
    public boolean write(byte[] bytes) {
        boolean room = pipe.write(bytes);
        if (!room) {
            pipe.whenRoom(goOn);
        }
        return room;
    }

    @Override
    public void close() {
        ended.accept(null);
    }
}
