package fourteen.routing;

import java.io.IOException;

/// Where a response goes: first [#start], then bytes. One thread at a time.
///
/// Whoever holds one may be a server's connection, or a cache that keeps what it sees. A client that is gone shows as an
/// `IOException`.
public interface ResponseSink {

    /// Status and headers; once, before anything else.
    void start(int status, HeaderList headers);

    /// More of the body. It may wait here until there is more.
    void write(byte[] bytes) throws IOException;

    /// Sends on what was written so far.
    void flush() throws IOException;
}
