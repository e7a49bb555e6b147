package fourteen.js.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Chunks from a script to the connection. A few may wait, then who pushes waits: that is the back-pressure of a
/// streamed request body.
final class ChunkPipe extends InputStream {

    /// Empty at the end.
    private final BlockingQueue<Optional<byte[]>> queue = new ArrayBlockingQueue<>(4);
    private byte[] current = {};
    private int at;
    private boolean ended;
    private volatile boolean closed;

    void push(byte[] chunk) throws InterruptedException, IOException {
        if (closed) {
            throw new IOException("the other side closed the connection");
        }
        if (chunk.length > 0) {
            queue.put(Optional.of(chunk));
        }
    }

    void end() throws InterruptedException {
        queue.put(Optional.empty());
    }

    private boolean fill() throws IOException {
        while (!ended && at == current.length) {
            try {
                Optional<byte[]> next = queue.take();
                ended = next.isEmpty();
                current = next.orElse(current);
                at = ended ? current.length : 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        return !ended;
    }

    @Override
    public int read() throws IOException {
        return fill() ? current[at++] & 255 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, current.length - at);
        System.arraycopy(current, at, bytes, offset, n);
        at += n;
        return n;
    }

    @Override
    public void close() {
        closed = true;
        queue.clear();
        // Who reads wakes up; who pushes finds room, and then that nobody reads.
        boolean _ = queue.offer(Optional.empty());
    }
}
