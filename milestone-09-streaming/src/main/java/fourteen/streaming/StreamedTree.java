package fourteen.streaming;

import fourteen.components.ComponentWorker;
import fourteen.components.PageTree;
import fourteen.hydration.RouteAssets;
import fourteen.js.JsValue;
import fourteen.routing.HeaderList;
import fourteen.routing.PageRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Makes the tree of a streamed page, and another one where a page fails before it shows anything.
public interface StreamedTree extends PageTree {

    /// What is rendered, and with which status it is sent.
    ///
    /// @param headers besides those that every page has
    record Instead(int status, HeaderList headers, JsValue tree) {}

    /// Whether rows can take the browser from the page that it has to this one. If not, it loads the document.
    default boolean fits(PageRequest request) {
        return true;
    }

    /// The status of a page that does not fail.
    default int status(PageRequest request) {
        return 200;
    }

    /// What is shown in the place of a page that failed.
    ///
    /// @return settles with null if nothing is: the failure is the answer then
    default CompletionStage<@Nullable Instead> instead(ComponentWorker worker, PageRequest request, RouteAssets files,
            PageFailure failure) {
        return CompletableFuture.completedStage(null);
    }
}
