package fourteen.routing;

import fourteen.js.JsException;
import fourteen.js.JsValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// What a route handler returned: its head is here, its body comes as it is read. One thread.
final class HandlerResponse implements AutoCloseable {

    /// How long what was written waits for what may follow at once.
    private static final long PAUSE_MILLIS = 1;

    private final JsValue outgoing;
    private final int status;
    private final HeaderList headers;
    private final JsValue read;
    private boolean ended;

    /// @param outgoing what `route-handler.ts` calls `Outgoing`; on the worker's loop
    HandlerResponse(JsValue outgoing) {
        this.outgoing = outgoing;
        this.status = outgoing.get("status").as(Integer.class);
        this.read = outgoing.get("read");
        this.ended = read.isNull();
        List<HeaderList.Header> list = new ArrayList<>();
        JsValue pairs = outgoing.get("headers");
        for (int i = 0; i < pairs.size(); i++) {
            JsValue pair = pairs.at(i);
            list.add(new HeaderList.Header(pair.at(0).as(String.class), pair.at(1).as(String.class)));
        }
        // RFC 9110 §8.6: these two have no body, and so no length.
        if (ended && status != 204 && status != 304) {
            list.removeIf(header -> header.name().equalsIgnoreCase("content-length"));
            list.add(new HeaderList.Header("Content-Length", "0"));
        }
        this.headers = new HeaderList(list);
    }

    int status() {
        return status;
    }

    HeaderList headers() {
        return headers;
    }

    /// More of the body, or null at its end. If it has to wait, what was written before goes out first: a body that is
    /// there as a whole is sent as one, and one that takes its time comes piece by piece.
    byte @Nullable [] next(ResponseSink response) throws Exception {
        if (ended) {
            return null;
        }
        CompletableFuture<JsValue> promised = read.call().settled().toCompletableFuture();
        if (isLate(promised)) {
            response.flush();
        }
        JsValue bytes = Waiting.on(promised);
        ended = bytes.isNull();
        return ended ? null : bytes.as(byte[].class);
    }

    private static boolean isLate(CompletableFuture<?> promised) throws InterruptedException, IOException {
        try {
            promised.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            // Whoever waits for the result will hear of it.
            return false;
        }
    }

    /// Tells the handler that nobody reads on, unless all was read.
    @Override
    public void close() {
        if (!ended) {
            try {
                outgoing.get("cancel").call();
            } catch (JsException e) {
                // The worker is gone, and with it the stream.
            }
        }
    }
}
