package fourteen.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `OPTIONS *`: what the server can do, whatever the path (RFC 9110 §9.3.7). No path, so it never gets to Javalin.
final class ServerOptions extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getMethod().equals("OPTIONS") && "*".equals(request.getHttpURI().getPath())) {
            response.setStatus(204);
            response.getHeaders().put(HttpHeader.ALLOW, "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
            callback.succeeded();
            return true;
        }
        return super.handle(request, response, callback);
    }
}
