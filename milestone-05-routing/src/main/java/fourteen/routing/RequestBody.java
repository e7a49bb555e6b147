package fourteen.routing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A request's body as it comes in, up to a limit.
public final class RequestBody {

    private static final int PIECE = 64 * 1024;

    private final InputStream in;
    private final long limit;
    private long read;
    private boolean closed;

    /// @param limit how many bytes there may be
    public RequestBody(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /// What has come in, at least one byte; waits for it. Null at the end.
    ///
    /// @throws RoutingException if there is more than the limit allows
    /// @throws IOException if the client is gone, or the response is finished already
    public synchronized byte @Nullable [] next() throws IOException {
        if (closed) {
            throw new IOException("the request is over");
        }
        byte[] piece = new byte[PIECE];
        int length = in.read(piece);
        if (length < 0) {
            return null;
        }
        read += length;
        if (read > limit) {
            throw RoutingException.bodyTooLarge(limit);
        }
        return Arrays.copyOf(piece, length);
    }

    /// The response is finished: the stream below belongs to the connection's next request from now on.
    synchronized void close() {
        closed = true;
    }
}
