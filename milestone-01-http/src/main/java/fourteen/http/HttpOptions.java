package fourteen.http;

import java.time.Duration;

/// How a server listens and ends.
///
/// @param host the address to listen on; `127.0.0.1` is this machine alone, `0.0.0.0` everybody
/// @param port 0 takes a free one
/// @param threads what a request runs on
/// @param stopWithin how long a stop waits for running requests
/// @param idleTimeout how long a connection may be silent
/// @param headerBytes how long a request's line and headers may be: above it 414 and 431
/// @param accessLog whether each request is a line in the log
/// @param errors draws the pages of errors
public record HttpOptions(String host, int port, Threads threads, Duration stopWithin, Duration idleTimeout,
        int headerBytes, boolean accessLog, ErrorView errors) {

    public static final HttpOptions DEFAULT = new HttpOptions("127.0.0.1", 0, Threads.VIRTUAL, Duration.ofSeconds(10),
            Duration.ofSeconds(30), 8192, true, ErrorView.builtIn());

    public HttpOptions withAddress(String host, int port) {
        return new HttpOptions(host, port, threads, stopWithin, idleTimeout, headerBytes, accessLog, errors);
    }

    public HttpOptions withThreads(Threads threads) {
        return new HttpOptions(host, port, threads, stopWithin, idleTimeout, headerBytes, accessLog, errors);
    }

    public HttpOptions withStopWithin(Duration stopWithin) {
        return new HttpOptions(host, port, threads, stopWithin, idleTimeout, headerBytes, accessLog, errors);
    }

    public HttpOptions withIdleTimeout(Duration idleTimeout) {
        return new HttpOptions(host, port, threads, stopWithin, idleTimeout, headerBytes, accessLog, errors);
    }

    public HttpOptions withHeaderBytes(int headerBytes) {
        return new HttpOptions(host, port, threads, stopWithin, idleTimeout, headerBytes, accessLog, errors);
    }

    public HttpOptions withAccessLog(boolean accessLog) {
        return new HttpOptions(host, port, threads, stopWithin, idleTimeout, headerBytes, accessLog, errors);
    }

    public HttpOptions withErrors(ErrorView errors) {
        return new HttpOptions(host, port, threads, stopWithin, idleTimeout, headerBytes, accessLog, errors);
    }
}
