package fourteen.streaming;

import fourteen.components.ComponentWorker;
import fourteen.js.JsValue;
import fourteen.routing.HeaderList;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// What is done for one request on its worker besides rendering its page. The seam of milestone 10: a function runs before
/// the page is rendered, and its result goes with it. All on the worker's loop.
public interface PageWork {

    /// The page and nothing else.
    PageWork PLAIN = new PageWork() {
    };

    /// What is sent.
    ///
    /// @param page makes the page's tree; need not be asked
    default CompletionStage<PageContent> content(ComponentWorker worker, Supplier<CompletionStage<JsValue>> page) {
        return page.get().thenApply(PageContent.Model::new);
    }

    /// Begins a render. What it starts, and what follows from that, is part of the request.
    default <T> T within(ComponentWorker worker, Supplier<T> render) {
        return render.get();
    }

    /// More headers of the response: asked when its head is sent.
    default HeaderList headers() {
        return HeaderList.of();
    }
}
