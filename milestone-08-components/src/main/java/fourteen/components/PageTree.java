package fourteen.components;

import fourteen.hydration.RouteAssets;
import fourteen.js.JsValue;
import fourteen.routing.PageRequest;
import fourteen.routing.table.Route;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/// Makes a page's tree: an element of the graph of server components. The seam of layouts: here a page stands in one, and
/// milestone 12 puts it into all that are above it.
///
/// On a worker's loop only.
public interface PageTree {

    /// @return fails with a [ComponentsException] if a module has no component, or with what loading it failed with
    CompletionStage<JsValue> of(ComponentWorker worker, PageRequest request, RouteAssets files);

    /// Loads a page's modules, as the first request would.
    CompletionStage<Boolean> load(ComponentWorker worker, Route route);

    /// What a file of `app/` exports as its component.
    ///
    /// @throws ComponentsException if it exports none
    static JsValue component(Path file, JsValue module) {
        JsValue type = module.get("default");
        // A function, or an object that React made, or a reference to a client component.
        if (type.isFunction() || (type.isObject() && !type.get("$$typeof").isUndefined())) {
            return type;
        }
        throw ComponentsException.noComponent(file, type.isUndefined() ? "no default export" : "another value");
    }
}
