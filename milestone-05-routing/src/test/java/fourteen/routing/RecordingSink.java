package fourteen.routing;

import fourteen.testkit.Deadline;
import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Keeps a response; at a given number of bytes its client goes away. Any thread may look at it.
final class RecordingSink implements ResponseSink {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final int leavesAfter;
    private int status;
    private int flushed;
    private boolean ended;
    private @Nullable HeaderList headers;

    RecordingSink() {
        this(Integer.MAX_VALUE);
    }

    RecordingSink(int leavesAfter) {
        this.leavesAfter = leavesAfter;
    }

    @Override
    public synchronized void start(int newStatus, HeaderList newHeaders) {
        if (headers != null) {
            throw new IllegalStateException("started twice");
        }
        status = newStatus;
        headers = newHeaders;
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
        if (headers == null) {
            throw new IllegalStateException("not started");
        }
        if (body.size() + bytes.length > leavesAfter) {
            throw new IOException("the client is gone");
        }
        body.writeBytes(bytes);
    }

    @Override
    public synchronized void flush() {
        flushed = body.size();
        notifyAll();
    }

    /// 0 before the start.
    synchronized int status() {
        return status;
    }

    synchronized HeaderList headers() {
        if (headers == null) {
            throw new IllegalStateException("not started");
        }
        return headers;
    }

    synchronized String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    /// To be called when nothing more comes, for whatever reason.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// What has left for the client, as soon as that is so many bytes, or all that there will be.
    synchronized String flushed(int bytes) throws InterruptedException {
        Deadline deadline = Deadline.standard();
        while (flushed < bytes && !ended) {
            if (deadline.isOver()) {
                throw new TestKitFailure(FailureClass.TIMEOUT, "Only %d of %d bytes were flushed within %s: \"%s\"."
                        .formatted(flushed, bytes, deadline, text()));
            }
            wait(deadline.millisLeft());
        }
        return new String(body.toByteArray(), 0, flushed, StandardCharsets.UTF_8);
    }
}
