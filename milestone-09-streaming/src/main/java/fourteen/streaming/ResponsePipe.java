package fourteen.streaming;

import fourteen.routing.HeaderList;
import fourteen.routing.ResponseSink;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Between a worker's loop, which must not wait, and a request's thread, which may: what the loop has made waits here until
/// the client takes it.
///
/// The loop calls [#start], [#write], [#end] and [#fail]; the request's thread calls [#drain].
final class ResponsePipe {

    private final int buffer;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Runnable whenRoom;
    private @Nullable Head head;
    private @Nullable Throwable failure;
    private int size;
    private boolean ended;

    private record Head(int status, HeaderList headers) {}

    /// @param buffer bytes that wait before the loop is asked to wait
    ResponsePipe(int buffer) {
        this.buffer = buffer;
    }

    // ---- the loop's end

    void start(int status, HeaderList headers) {
        change(() -> head = new Head(status, headers));
    }

    /// Adds to the body.
    ///
    /// @return false if there is enough for now: then [#whenRoom] tells when to go on
    boolean write(byte[] bytes) {
        lock.lock();
        try {
            waiting.add(bytes);
            size += bytes.length;
            changed.signal();
            return size < buffer;
        } finally {
            lock.unlock();
        }
    }

    boolean hasRoom() {
        lock.lock();
        try {
            return size < buffer;
        } finally {
            lock.unlock();
        }
    }

    /// Tells once when there is room again: at once if there is.
    ///
    /// @param then run on the request's thread, or on this one
    void whenRoom(Runnable then) {
        lock.lock();
        try {
            if (size >= buffer) {
                whenRoom = then;
                return;
            }
        } finally {
            lock.unlock();
        }
        then.run();
    }

    void end() {
        change(() -> ended = true);
    }

    /// The response can't be completed. Before [#start] an error page takes its place.
    void fail(Throwable reason) {
        change(() -> {
            failure = reason;
            ended = true;
        });
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    // ---- the request's end

    /// Waits a while for the head of the response.
    ///
    /// @return whether it is there, or a failure in its place: [#drain] will not wait for it
    boolean awaitHead(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (head == null && failure == null && left > 0) {
                left = changed.awaitNanos(left);
            }
            return head != null || failure != null;
        } finally {
            lock.unlock();
        }
    }

    /// Sends everything as it comes, and comes back at the end.
    ///
    /// @param heartbeat after how long a silence `beat` is sent
    /// @param beat      bytes that change nothing for who reads them
    /// @throws IOException if the client is gone
    /// @throws Exception what [#fail] was told, if nothing has been sent yet
    void drain(ResponseSink response, Duration heartbeat, byte[] beat) throws Exception {
        // @starter:begin task=9.1
        Head first = head();
        response.start(first.status, first.headers);
        while (true) {
            byte[] next = next(heartbeat);
            if (next == null) {
                break;
            }
            if (next.length == 0) {
                response.write(beat);
                response.flush();
                continue;
            }
            response.write(next);
            if (isEmpty()) {
                response.flush();
            }
        }
        Throwable reason = failure;
        if (reason != null) {
            // The client must not take what it has for the whole: the connection ends without the last chunk.
            throw new IOException("the page could not be completed", reason);
        }
    }

    private Head head() throws Exception {
        lock.lock();
        try {
            while (head == null && failure == null) {
                changed.await();
            }
            if (head != null) {
                return head;
            }
        } finally {
            lock.unlock();
        }
        switch (failure) {
            case Exception known -> throw known;
            case Error known -> throw known;
            case null, default -> throw new IllegalStateException(failure);
        }
    }

    /// The next bytes; none for a heartbeat; null at the end.
    private byte @Nullable [] next(Duration heartbeat) throws InterruptedException {
        Runnable room = null;
        byte[] bytes;
        lock.lock();
        try {
            while (waiting.isEmpty() && !ended) {
                if (!changed.await(heartbeat.toNanos(), TimeUnit.NANOSECONDS) && waiting.isEmpty() && !ended) {
                    return new byte[0];
                }
            }
            bytes = waiting.poll();
            if (bytes != null) {
                size -= bytes.length;
            }
            if (size < buffer) {
                room = whenRoom;
                whenRoom = null;
            }
        } finally {
            lock.unlock();
        }
        if (room != null) {
            room.run();
        }
        return bytes;
        // @starter:end
    }

    private boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
