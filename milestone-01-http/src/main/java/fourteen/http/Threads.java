package fourteen.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// What a request runs on.
///
/// `PLATFORM` is a pool of the operating system's threads: fastest where a request only computes. `VIRTUAL` is a virtual
/// thread for each request: one that waits (for a database, for a slow client) costs next to nothing.
public enum Threads {

    PLATFORM,
    VIRTUAL;

    private static final int MOST = 250;
    private static final int LEAST = 8;

    QueuedThreadPool pool(Duration stopWithin) {
        QueuedThreadPool pool = new QueuedThreadPool(MOST, LEAST);
        pool.setName("http");
        pool.setStopTimeout(stopWithin.toMillis());
        switch (this) {
            case PLATFORM -> {
            }
            case VIRTUAL -> pool.setVirtualThreadsExecutor(
                    Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-request-", 0).factory()));
        }
        return pool;
    }
}
