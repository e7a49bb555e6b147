package fourteen.streaming;

import fourteen.components.ComponentWorker;
import fourteen.components.ComponentWorkers;
import fourteen.components.build.ComponentClient;
import fourteen.routing.AppScripts;
import fourteen.routing.PageRenderer;
import fourteen.routing.RouteHandlers;

/// What a later milestone adds to a streamed app.
public interface AppExtension {

    /// Nothing.
    AppExtension NONE = new AppExtension() {
    };

    /// More modules for the workers' graphs.
    default ComponentWorkers workers(ComponentWorkers workers) {
        return workers;
    }

    /// More modules for the browser.
    default ComponentClient client(ComponentClient client) {
        return client;
    }

    /// What answers requests for pages.
    default PageRenderer pages(StreamedPages pages, AppScripts<ComponentWorker> scripts) {
        return pages;
    }

    /// What answers requests for `route.ts` files.
    default RouteHandlers handlers(RouteHandlers handlers, AppScripts<ComponentWorker> scripts) {
        return handlers;
    }
}
