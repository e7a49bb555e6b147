package fourteen.streaming;

import fourteen.components.ComponentWorker;
import fourteen.components.ComponentWorkers;
import fourteen.components.build.ComponentClient;
import fourteen.routing.AppScripts;
import fourteen.routing.HandlerScope;
import fourteen.routing.PageRenderer;

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

    /// What is around each call of a route handler.
    default HandlerScope handlerScope(AppScripts<ComponentWorker> scripts) {
        return HandlerScope.NONE;
    }
}
