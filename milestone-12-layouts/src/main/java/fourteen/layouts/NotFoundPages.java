package fourteen.layouts;

import fourteen.http.Answerer;
import fourteen.http.RequestChain;
import fourteen.routing.AppRouting;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import fourteen.streaming.AppShape;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.plugin.Plugin;
import java.util.Optional;

/// A Javalin plugin: where nobody answers, `app/not-found.tsx` does, with 404.
final class NotFoundPages extends Plugin<Void> {

    private final AppShape.Serving serving;

    NotFoundPages(AppShape.Serving serving) {
        this.serving = serving;
    }

    @Override
    public void onInitialize(JavalinState state) {
        Answerer last = ctx -> !isHandled(state, ctx) && answer(ctx);
        RequestChain.of(state).add(last);
    }

    /// The application's own routes are asked after all of ours.
    private static boolean isHandled(JavalinState state, Context ctx) {
        return state.internalRouter.hasHttpHandlerEntry(ctx.method(), ctx.path().substring(ctx.contextPath().length()));
    }

    private boolean answer(Context ctx) throws Exception {
        boolean reads = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        String accept = ctx.header("Accept");
        // What is not meant for people, such as a missing picture, needs no page.
        if (!reads || accept == null || !accept.contains("text/html")) {
            return false;
        }
        Optional<Route> page = LayoutRoutes.notFound(serving.routes().current());
        if (page.isEmpty()) {
            return false;
        }
        AppRouting.show(ctx, serving.pages(), page.get(), RouteParams.NONE);
        return true;
    }
}
