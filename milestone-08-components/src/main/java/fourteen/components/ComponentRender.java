package fourteen.components;

import fourteen.flight.FlightError;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.js.JsValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// One page, rendered once for both its forms: rows for the browser's React, and HTML.
///
/// On the loop of its worker only; it never waits there.
public final class ComponentRender {

    private final ClientReact react;
    private final ClientExports exports;
    private final Rendering rendering;
    private final RenderErrors errors;
    private @Nullable HtmlRender html;
    private boolean gone;

    /// @param modules what the browser knows of client modules
    /// @param errors  is told what components threw, on both sides
    /// @param patience how long a part of the page may take; null for as long as it likes
    /// @param rows    where the rows go; it is closed after the last
    public ComponentRender(ComponentWorker worker, ClientModules modules, RenderErrors errors,
            @Nullable Duration patience, FlightSink rows) {
        // What is given up fails, and that is nobody's fault.
        this.errors = (error, components) -> gone ? new FlightError() : errors.told(error, components);
        react = worker.clientReact();
        exports = new ClientExports(react, worker::clientModule, this.errors);
        rendering = new Rendering(worker.serverReact(), (id, async) -> {
            ClientReference found = modules.find(id, async);
            if (found != null) {
                exports.need(found);
            }
            return found;
        }, this.errors, "", patience, rows);
    }

    /// Renders an element of the server's graph. Rows leave as they are ready.
    public void start(JsValue tree) {
        rendering.start(tree);
    }

    /// Starts React's HTML renderer on what there is, as soon as the client modules met so far are loaded.
    ///
    /// @param finish what is done to each piece of the tree before React gets it
    /// @param preloads modules that the browser will want
    /// @return HTML once the shell is complete; fails if nothing can be shown, with an error that [RenderErrors] was told
    public CompletionStage<HtmlStream> html(HtmlOptions options, UnaryOperator<FlightValue> finish,
            List<String> preloads) {
        HtmlRender made = new HtmlRender(react, exports, rendering, errors, options, finish, preloads);
        html = made;
        return made.shell();
    }

    /// What a value of the rendered tree stands for by now; the value itself if it is not known yet.
    public FlightValue rendered(FlightValue value) {
        return ClientTree.rendered(value);
    }

    /// Nobody waits for the page any more: what is unfinished is given up, in the rows and in the HTML.
    public void cancel() {
        gone = true;
        Value reason = react.call("gone");
        rendering.cancel(reason);
        if (html != null) {
            html.abort(reason);
        }
    }

    /// Says that the sink of the rows has room again.
    public void resume() {
        rendering.resume();
    }
}
