package fourteen.http;

import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.DefaultTasks;
import io.javalin.http.servlet.JavalinServletContext;
import io.javalin.http.servlet.SubmitOrder;
import io.javalin.http.servlet.Task;
import io.javalin.http.servlet.TaskInitializer;
import io.javalin.plugin.Plugin;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kotlin.Unit;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Javalin plugin: a page for every error, also for those that Jetty finds before Javalin is asked. What went wrong
/// inside is written to the log `fourteen.http.errors` with a digest; the user sees the digest alone.
///
/// An application's own exception and error handlers go first; a body that it has set stays.
public final class ErrorPages extends Plugin<Void> {

    private static final Logger LOG = LoggerFactory.getLogger("fourteen.http.errors");

    private final ErrorView view;

    public ErrorPages() {
        this(ErrorView.builtIn());
    }

    public ErrorPages(ErrorView view) {
        this.view = view;
    }

    @Override
    public void onInitialize(JavalinState state) {
        state.routes.exception(HttpResponseException.class, (e, ctx) -> show(ctx, e.getStatus(), e));
        state.routes.exception(Exception.class, (e, ctx) -> show(ctx, 500, e));
        state.router.javaLangErrorHandler((response, error) -> {
            response.setStatus(500);
            LOG.error("An error of the virtual machine, digest {}", ErrorDigest.of(error), error);
        });
        JettyErrorPages jetty = new JettyErrorPages(view);
        state.jetty.modifyServer(server -> server.setErrorHandler(jetty));
        state.jetty.modifyServletContextHandler(context -> context.setErrorHandler(jetty));
        List<TaskInitializer<JavalinServletContext>> stages = state.servletRequestLifecycle;
        stages.add(stages.indexOf(DefaultTasks.INSTANCE.getERROR()) + 1, (submit, servlet, ctx, path) -> submit
                .invoke(SubmitOrder.LAST, new Task(false, () -> {
                    if (ctx.statusCode() >= 400 && isEmpty(ctx)) {
                        write(ctx, ErrorReport.of(ctx.statusCode(), ctx.path(), null));
                    }
                    return Unit.INSTANCE;
                })));
    }

    /// Answers with the page of a status, and writes the cause to the log if it is the server's fault.
    public void show(Context ctx, int status, @Nullable Throwable cause) {
        ErrorReport report = ErrorReport.of(status, ctx.path(), cause);
        if (status >= 500 && status != 501 && status != 503) {
            LOG.error("{} {} failed, digest {}", ctx.req().getMethod(), ctx.path(), report.digest(), cause);
        }
        if (ctx.res().isCommitted()) {
            // The answer is on its way and can't be taken back. A broken connection says so; an end would look whole.
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close(cause);
            return;
        }
        write(ctx, report);
    }

    private void write(Context ctx, ErrorReport report) {
        HttpServletResponse response = ctx.res();
        response.resetBuffer();
        // What was said about another body, before it failed.
        for (String header : List.of("ETag", "Last-Modified", "Content-Encoding", "Content-Length", "Accept-Ranges")) {
            response.setHeader(header, null);
        }
        ErrorBody body = ErrorBody.of(report, view, ctx.header("Accept"));
        response.setHeader("Cache-Control", "no-store");
        ctx.status(report.status()).contentType(body.contentType()).result(body.bytes());
    }

    private static boolean isEmpty(Context ctx) {
        HttpServletResponse response = ctx.res();
        if (ctx.resultInputStream() != null || response.isCommitted()) {
            return false;
        }
        try {
            return !(response.getOutputStream() instanceof HttpOutput out && out.isWritten());
        } catch (java.io.IOException | IllegalStateException e) {
            // Somebody writes through the response's writer.
            return false;
        }
    }
}
