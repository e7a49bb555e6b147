package fourteen.layouts;

import fourteen.routing.AppRouting;
import fourteen.routing.AppScripts;
import fourteen.routing.HandlerRequest;
import fourteen.routing.HandlerScope;
import fourteen.routing.ResponseSink;
import fourteen.routing.ScriptHandlers;
import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Functions that an app exports besides its pages and routes; `handlers.ts` calls them.
final class AppFunctions {

    private static final List<String> EXTENSIONS = List.of(".ts", ".tsx", ".js", ".jsx");

    private final ScriptHandlers handlers;
    private final Path app;

    AppFunctions(AppScripts<?> scripts) {
        handlers = new ScriptHandlers(scripts, LayoutModules.HANDLERS, HandlerScope.NONE);
        app = scripts.file("");
    }

    /// The file of a name, relative to `app/`; null if there is none.
    ///
    /// @param stem without extension: `sitemap`, `../proxy`
    @Nullable
    String find(String stem) {
        for (String extension : EXTENSIONS) {
            if (Files.isRegularFile(app.resolve(stem + extension))) {
                return stem + extension;
            }
        }
        return null;
    }

    /// Calls a file's function, and sends what it returns.
    ///
    /// @param function its name in `handlers.ts`
    void call(Context ctx, String file, String function, ResponseSink response) throws Exception {
        handlers.call(new HandlerRequest(Route.handler(file), RouteParams.NONE, function, ctx.req().getMethod(),
                AppRouting.url(ctx.req()), AppRouting.headers(ctx.req()), null), response);
    }
}
