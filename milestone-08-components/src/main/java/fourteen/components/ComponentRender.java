package fourteen.components;

import fourteen.flight.FlightError;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Text;
import fourteen.js.JsValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// One page, rendered once for both its forms: rows for the browser's React, and HTML.
///
/// On the loop of its worker only; it never waits there.
public final class ComponentRender {

    private final ClientReact react;
    private final ClientExports exports;
    private final Rendering rendering;
    private final RenderErrors errors;
    private @Nullable HtmlStream stream;
    private boolean gone;
    private int hintsGiven;
    private int modulesGiven;

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
        ClientTree tree = new ClientTree(react, exports, finish);
        CompletableFuture<HtmlStream> shell = new CompletableFuture<>();
        HtmlStream html = new HtmlStream(react);
        stream = html;
        exports.whenLoaded(() -> {
            Value root = tree.hinting(tree.piece(rendering.root()), () -> giveHints(preloads));
            Value cancel = react.call("render", root, options.toJs(react, this::digest),
                    (ProxyExecutable) arguments -> {
                        html.begin(arguments[0], arguments[1]);
                        shell.complete(html);
                        return null;
                    }, (ProxyExecutable) arguments -> {
                        shell.completeExceptionally(explained(arguments[0]));
                        return null;
                    });
            html.onCancel(cancel);
        });
        return shell;
    }

    /// What the browser will need, as far as it is known: React writes the tags.
    private void giveHints(List<String> preloads) {
        if (hintsGiven == 0 && modulesGiven == 0) {
            preloads.forEach(this::preloadModule);
        }
        List<Rendering.Hint> hints = rendering.hints();
        for (; hintsGiven < hints.size(); hintsGiven++) {
            react.call("hint", hints.get(hintsGiven).code(), hints.get(hintsGiven).payload());
        }
        List<ClientReference> references = rendering.clientReferences();
        for (; modulesGiven < references.size(); modulesGiven++) {
            List<FlightValue> chunks = references.get(modulesGiven).chunks();
            for (int i = 1; i < chunks.size(); i += 2) {
                if (chunks.get(i) instanceof Text file) {
                    preloadModule(file.value());
                }
            }
        }
    }

    private void preloadModule(String url) {
        react.call("preloadModule", url);
    }

    /// React's renderer tells what a client component threw; what a server component threw has been told.
    private Object digest(Value error, List<String> components) {
        Value known = error.hasMembers() ? error.getMember("digest") : null;
        if (known != null && known.isString()) {
            return known.asString();
        }
        String digest = errors.told(explained(error), components).digest();
        return digest == null ? "" : digest;
    }

    private RuntimeException explained(Value thrown) {
        return rendering.explain(thrown);
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
        if (stream != null) {
            stream.abort(reason);
        }
    }

    /// Says that the sink of the rows has room again.
    public void resume() {
        rendering.resume();
    }
}
