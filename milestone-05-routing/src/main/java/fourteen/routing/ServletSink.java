package fourteen.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// The response of a servlet container. It goes round Javalin's own output stream, which holds back what it is given.
public final class ServletSink implements ResponseSink {

    /// What one connection needs and the next one does not (RFC 9110 §7.6.1) is the server's own to say.
    private static final Set<String> PER_CONNECTION = Set.of("connection", "keep-alive", "proxy-connection", "te",
            "trailer", "transfer-encoding", "upgrade");

    private final HttpServletResponse response;
    private final String protocol;
    private boolean written;

    /// @param protocol of the request: `HTTP/1.1`
    public ServletSink(HttpServletResponse response, String protocol) {
        this.response = response;
        this.protocol = protocol;
    }

    @Override
    public boolean interim(int status, HeaderList headers, boolean overHttp1) throws IOException {
        if (protocol.startsWith("HTTP/1.") && !(overHttp1 && protocol.equals("HTTP/1.1"))) {
            return false;
        }
        // Javalin has set a type already.
        response.setContentType(null);
        headers.headers().forEach(header -> response.addHeader(header.name(), header.value()));
        // Jetty's way to send one: for it these are no errors, and nothing of the response is decided by them.
        response.sendError(status);
        headers.headers().forEach(header -> response.setHeader(header.name(), null));
        return true;
    }

    @Override
    public void start(int status, HeaderList headers) {
        response.setStatus(status);
        // Javalin has set a type already.
        response.setContentType(null);
        for (HeaderList.Header header : headers.headers()) {
            if (!PER_CONNECTION.contains(header.name().toLowerCase(Locale.ROOT))) {
                response.addHeader(header.name(), header.value());
            }
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        response.getOutputStream().write(bytes);
        written = true;
    }

    @Override
    public void flush() throws IOException {
        response.getOutputStream().flush();
    }

    /// Also an empty answer is one: once it is on its way, no error page can take its place. With a body there is no
    /// need, and the container can still say how long it is.
    public void end() throws IOException {
        if (!written) {
            response.flushBuffer();
        }
    }
}
