package fourteen.routing;

import java.io.IOException;

/// Where a response goes: first [#start], then bytes. One thread at a time.
///
/// Whoever holds one may be a server's connection, or a cache that keeps what it sees. A client that is gone shows as an
/// `IOException`.
public interface ResponseSink {

    /// Says something ahead of the answer, which is still being made: an interim response (RFC 9110 §15.2), any number of
    /// them before [#start].
    ///
    /// @param overHttp1 whether that may be done over HTTP/1.1. Browsers read early hints over HTTP/2 and later only, and
    ///                  a proxy before this server may not know them: nginx takes a 103 for the answer before its 1.29
    /// @return whether it was sent: not every connection can
    default boolean interim(int status, HeaderList headers, boolean overHttp1) throws IOException {
        return false;
    }

    /// Status and headers; once, before anything else.
    void start(int status, HeaderList headers);

    /// More of the body. It may wait here until there is more.
    void write(byte[] bytes) throws IOException;

    /// Sends on what was written so far.
    void flush() throws IOException;
}
