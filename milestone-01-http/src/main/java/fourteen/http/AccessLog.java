package fourteen.http;

import io.javalin.config.JavalinState;
import io.javalin.plugin.Plugin;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Javalin plugin: one line for each request, also for those that never reach Javalin:
/// `127.0.0.1 GET /about?x=1 200 5120 1.4ms`, which are who, what, status, bytes of the body, and time.
public final class AccessLog extends Plugin<Void> {

    private final Consumer<String> lines;

    /// Writes to SLF4J's logger `fourteen.http.access`, at level info.
    public AccessLog() {
        Logger log = LoggerFactory.getLogger("fourteen.http.access");
        lines = log::info;
    }

    /// @param lines gets each line; many threads call it
    public AccessLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void onInitialize(JavalinState state) {
        state.jetty.modifyServer(server -> server.setRequestLog(this::log));
    }

    private void log(Request request, Response response) {
        boolean unreadable = request.getMethod().equals("BAD");
        String what = unreadable ? "- -" : request.getMethod() + " " + request.getHttpURI().getPathQuery();
        double millis = NanoTime.since(request.getBeginNanoTime()) / 1e6;
        lines.accept(String.format(Locale.ROOT, "%s %s %d %d %.1fms", Request.getRemoteAddr(request), oneLine(what),
                response.getStatus(), Response.getContentBytesWritten(response), millis));
    }

    /// Nobody writes lines of their own into the log.
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? '?' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
