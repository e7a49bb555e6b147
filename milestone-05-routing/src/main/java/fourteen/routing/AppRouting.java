package fourteen.routing;

import fourteen.http.Answerer;
import fourteen.http.MethodRules;
import fourteen.http.RequestChain;
import fourteen.http.semantics.AllowedMethods;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteMatch;
import fourteen.routing.table.RouteParams;
import io.javalin.config.JavalinState;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.jspecify.annotations.Nullable;

/// A Javalin plugin: the routes of an app directory. What is none of them is left to the application.
///
/// {@snippet :
/// Javalin.create(config -> config.registerPlugin(new AppRouting(routes, pages, handlers, 10_000_000))).start(8080);
/// }
public final class AppRouting extends Plugin<Void> implements Answerer {

    private static final AllowedMethods PAGE = AllowedMethods.of("GET");
    private static final AllowedMethods POSTED = AllowedMethods.of("GET", "POST");

    /// The attribute of a request whose path is answered as if it were another one, encoded: for a plugin that is asked before.
    public static final String REWRITTEN = "fourteen.rewritten";

    /// The same of its query.
    public static final String REWRITTEN_QUERY = "fourteen.rewritten-query";

    /// The same of its headers, a [HeaderList].
    public static final String REPLACED_HEADERS = "fourteen.replaced-headers";

    /// Jetty refuses `%2F` and `%25` in a path, for they mean two things to those who decode before they split.
    private static final UriCompliance ENCODED_SLASHES = UriCompliance.DEFAULT.with("FOURTEEN",
            Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING, Violation.AMBIGUOUS_EMPTY_SEGMENT);

    private final RouteSource routes;
    private final PageRenderer pages;
    private final RouteHandlers handlers;
    private final long bodyBytes;

    /// @param bodyBytes how long a request's body may be
    public AppRouting(RouteSource routes, PageRenderer pages, RouteHandlers handlers, long bodyBytes) {
        this.routes = routes;
        this.pages = pages;
        this.handlers = handlers;
        this.bodyBytes = bodyBytes;
    }

    @Override
    public void onInitialize(JavalinState state) {
        RequestChain.of(state).add(this);
        state.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(ENCODED_SLASHES));
        state.jetty.modifyServletContextHandler(context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    }

    @Override
    public boolean answer(Context ctx) throws Exception {
        String rewritten = ctx.attribute(REWRITTEN);
        return switch (routes.current().find(rewritten == null ? ctx.path() : rewritten)) {
            case RouteMatch.Missing() -> false;
            case RouteMatch.Malformed(String _) -> throw new BadRequestResponse();
            case RouteMatch.Moved(String path) -> {
                redirect(ctx, path);
                yield true;
            }
            case RouteMatch.Found(Route route, RouteParams params) -> {
                switch (route.kind()) {
                    case PAGE -> page(ctx, route, params);
                    case HANDLER -> handler(ctx, route, params);
                }
                yield true;
            }
        };
    }

    /// 308 keeps method and body (RFC 9110 §15.4.9).
    private static void redirect(Context ctx, String path) {
        String query = ctx.queryString();
        ctx.status(308).header("Location", path + (query == null ? "" : "?" + query));
        ctx.res().setContentType(null);
    }

    private void page(Context ctx, Route route, RouteParams params) throws Exception {
        if (MethodRules.answer(ctx, pages.takesPosts() ? POSTED : PAGE)) {
            return;
        }
        if (!ctx.req().getMethod().equals("POST")) {
            show(ctx, pages, route, params);
            return;
        }
        ServletSink sink = new ServletSink(ctx.res(), ctx.req().getProtocol());
        post(request(ctx, route, params), ctx.req(), sink);
        sink.end();
    }

    /// Answers a GET with a page: for whoever finds one where no route is.
    public static void show(Context ctx, PageRenderer pages, Route route, RouteParams params) throws Exception {
        ServletSink sink = new ServletSink(ctx.res(), ctx.req().getProtocol());
        pages.render(request(ctx, route, params), sink);
        sink.end();
    }

    private static PageRequest request(Context ctx, Route route, RouteParams params) {
        String rewritten = ctx.attribute(REWRITTEN_QUERY);
        SearchParams search = SearchParams.parse(rewritten == null ? ctx.queryString() : rewritten);
        return new PageRequest(route, params, search, url(ctx.req()), headers(ctx.req()));
    }

    private void post(PageRequest request, HttpServletRequest incoming, ServletSink sink) throws Exception {
        if (incoming.getContentLengthLong() > bodyBytes) {
            throw new ContentTooLargeResponse();
        }
        RequestBody body = new RequestBody(incoming.getInputStream(), bodyBytes);
        try {
            pages.post(request, body, sink);
        } catch (RoutingException e) {
            if (e.isBodyTooLarge()) {
                throw new ContentTooLargeResponse();
            }
            throw e;
        } finally {
            body.close();
        }
    }

    private void handler(Context ctx, Route route, RouteParams params) throws Exception {
        HttpServletRequest request = ctx.req();
        AllowedMethods allowed = handlers.methods(route);
        if (!(allowed.to(request.getMethod()) instanceof AllowedMethods.Answer.Run(String function))) {
            MethodRules.answer(ctx, allowed);
            return;
        }
        RequestBody body = body(request);
        try {
            ServletSink sink = new ServletSink(ctx.res(), ctx.req().getProtocol());
            handlers.call(new HandlerRequest(route, params, function, request.getMethod(), url(request),
                    headers(request), body), sink);
            sink.end();
        } catch (RoutingException e) {
            if (e.isBodyTooLarge()) {
                throw new ContentTooLargeResponse();
            }
            throw e;
        } finally {
            if (body != null) {
                body.close();
            }
        }
    }

    private @Nullable RequestBody body(HttpServletRequest request) throws Exception {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return null;
        }
        if (request.getContentLengthLong() > bodyBytes) {
            throw new ContentTooLargeResponse();
        }
        return new RequestBody(request.getInputStream(), bodyBytes);
    }

    /// In full, as the client wrote it.
    public static String url(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURL() + (query == null ? "" : "?" + query);
    }

    /// As they came, or as a plugin that was asked before has replaced them.
    public static HeaderList headers(HttpServletRequest request) {
        if (request.getAttribute(REPLACED_HEADERS) instanceof HeaderList replaced) {
            return replaced;
        }
        List<HeaderList.Header> headers = new ArrayList<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                headers.add(new HeaderList.Header(name, value));
            }
        }
        return new HeaderList(headers);
    }
}
