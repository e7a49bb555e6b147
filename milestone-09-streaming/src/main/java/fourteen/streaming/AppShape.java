package fourteen.streaming;

import fourteen.components.ComponentWorker;
import fourteen.components.ComponentWorkers;
import fourteen.components.build.ComponentRoutes;
import fourteen.hydration.ClientBuild;
import fourteen.routing.AppScripts;
import fourteen.routing.HandlerScope;
import fourteen.routing.PageRenderer;
import fourteen.routing.RouteHandlers;
import fourteen.routing.RouteSource;
import fourteen.routing.ScriptHandlers;
import fourteen.routing.table.AppFiles;
import io.javalin.plugin.Plugin;
import java.util.List;

/// What a streamed app is made of, where a later milestone makes something else of it. As it stands it is this milestone's.
public interface AppShape {

    /// Pages in the layout of `app/`.
    AppShape STREAMED = new AppShape() {
    };

    /// The routes of an app directory.
    ///
    /// @param live whether they are read again for each request: in development
    default RouteSource routes(AppFiles files, boolean live) {
        return live ? RouteSource.live(files) : RouteSource.fixed(files);
    }

    /// The same routes for a build.
    default ComponentRoutes pages() {
        return ComponentRoutes.IN_ROOT_LAYOUT;
    }

    /// Adds modules of the browser's side.
    default ClientBuild client(ClientBuild build) {
        return build;
    }

    /// Adds modules of both graphs.
    default ComponentWorkers workers(ComponentWorkers workers) {
        return workers;
    }

    /// Makes the pages' trees.
    default StreamedTree tree(AppScripts<ComponentWorker> scripts) {
        return new RoutedTree(scripts);
    }

    /// Calls the functions of `route.ts` files.
    ///
    /// @param scope what is around each call
    default RouteHandlers handlers(AppScripts<ComponentWorker> scripts, HandlerScope scope) {
        return new ScriptHandlers(scripts, scope);
    }

    /// Who is asked before the routes are.
    default List<Plugin<?>> before(Serving serving) {
        return List.of();
    }

    /// Who is asked where no route answers.
    default List<Plugin<?>> after(Serving serving) {
        return List.of();
    }

    /// What an app is served by.
    ///
    /// @param live whether its files may change
    record Serving(RouteSource routes, AppScripts<ComponentWorker> scripts, PageRenderer pages, boolean live) {}
}
