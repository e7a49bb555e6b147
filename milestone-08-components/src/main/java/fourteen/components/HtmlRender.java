package fourteen.components;

import fourteen.flight.FlightError;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Text;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// The HTML of one page: React's own renderer on the rendered tree. On the loop only.
///
/// Where a part of the tree is HTML already ([FinishedContent]), and a client component makes a copy of such an element with
/// other children, React refuses: both can't be. Then it gets the tree as it is, once more from the beginning.
final class HtmlRender {

    /// In React's builds for servers, also in production.
    private static final String BOTH = "Can only set one of `children` or `props.dangerouslySetInnerHTML`.";

    private final ClientReact react;
    private final ClientExports exports;
    private final Rendering rendering;
    private final RenderErrors errors;
    private final HtmlOptions options;
    private final UnaryOperator<FlightValue> finish;
    private final List<String> preloads;
    private final CompletableFuture<HtmlStream> shell = new CompletableFuture<>();
    private @Nullable Attempt attempt;
    private @Nullable Value aborted;

    HtmlRender(ClientReact react, ClientExports exports, Rendering rendering, RenderErrors errors, HtmlOptions options,
            UnaryOperator<FlightValue> finish, List<String> preloads) {
        this.react = react;
        this.exports = exports;
        this.rendering = rendering;
        this.errors = errors;
        this.options = options;
        this.finish = finish;
        this.preloads = preloads;
        exports.whenLoaded(() -> new Attempt(false).begin());
    }

    /// HTML once the shell is complete.
    CompletionStage<HtmlStream> shell() {
        return shell;
    }

    void abort(Value reason) {
        aborted = reason;
        if (attempt != null) {
            attempt.stream.abort(reason);
        }
    }

    private final class Attempt {

        private final HtmlStream stream = new HtmlStream(react);
        private boolean asItIs;
        private boolean over;
        private int hintsGiven;
        private int modulesGiven;

        /// @param asItIs whether nothing of the tree is made HTML beforehand
        private Attempt(boolean asItIs) {
            this.asItIs = asItIs;
        }

        private void begin() {
            attempt = this;
            ClientTree tree = new ClientTree(react, exports, piece -> asItIs ? piece : finish.apply(piece));
            PageModel model = PageModel.of(rendering.root());
            Value root = tree.hinting(tree.piece(model.root()), this::giveHints);
            boolean first = !asItIs;
            Value cancel = react.call("render", root, options(tree, model),
                    (ProxyExecutable) arguments -> {
                        if (first && asItIs) {
                            again();
                        } else {
                            stream.begin(arguments[0], arguments[1]);
                            shell.complete(stream);
                        }
                        return null;
                    }, (ProxyExecutable) arguments -> {
                        if (first && asItIs) {
                            again();
                        } else {
                            shell.completeExceptionally(rendering.explain(arguments[0]));
                        }
                        return null;
                    });
            stream.onCancel(cancel);
            if (aborted != null) {
                stream.abort(aborted);
            }
        }

        private Value options(ClientTree tree, PageModel model) {
            Value all = options.toJs(react, this::digest);
            if (model.formState() != null) {
                all.putMember("formState", tree.piece(model.formState()));
            }
            return all;
        }

        private void again() {
            over = true;
            stream.abort(react.call("gone"));
            new Attempt(true).begin();
        }

        /// React's renderer tells what a client component threw; what a server component threw has been told.
        private Object digest(Value error, List<String> components) {
            if (over) {
                return "";
            }
            if (!asItIs && isBoth(error)) {
                // In a part that comes after the shell the browser has to make it; what comes then is as it is.
                asItIs = true;
                return "";
            }
            Value known = error.hasMembers() ? error.getMember("digest") : null;
            if (known != null && known.isString()) {
                return known.asString();
            }
            FlightError told = errors.told(rendering.explain(error), components);
            String digest = told.digest();
            return digest == null ? "" : digest;
        }

        private boolean isBoth(Value error) {
            Value message = error.hasMembers() ? error.getMember("message") : null;
            return message != null && message.isString() && message.asString().equals(BOTH);
        }

        /// What the browser will need, as far as it is known: React writes the tags.
        private void giveHints() {
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
    }
}
