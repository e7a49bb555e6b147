package fourteen.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The same pages for what Jetty refuses by itself: a malformed request, a path that leaves the root, 414, 431.
final class JettyErrorPages extends ErrorHandler {

    private final ErrorView view;

    JettyErrorPages(ErrorView view) {
        this.view = view;
    }

    @Override
    protected void generateResponse(Request request, Response response, int code, @Nullable String message,
            @Nullable Throwable cause, Callback callback) throws IOException {
        ErrorReport report = ErrorReport.of(code, path(request), null);
        ErrorBody body = ErrorBody.of(report, view, request.getHeaders().get(HttpHeader.ACCEPT));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.contentType());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body.bytes()), callback);
    }

    private static String path(Request request) {
        String path = request.getHttpURI().getPath();
        // What Jetty calls a request that it could not read.
        return path == null || path.equals("/badMessage") ? "/" : path;
    }
}
