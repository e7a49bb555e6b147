package fourteen.streaming;

import fourteen.components.ComponentRender;
import fourteen.components.ComponentWorker;
import fourteen.components.PageErrors;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.js.EventLoop;
import fourteen.js.JsException;
import fourteen.js.JsValue;
import fourteen.routing.HeaderList;
import fourteen.routing.PageRequest;
import fourteen.streaming.html.Collapse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One page on its way, on its worker's loop: from the tree to the last byte.
final class PageRender {

    /// A layout whose error page fails, in a layout whose error page fails, and so on.
    private static final int MOST_ATTEMPTS = 16;

    private final ComponentWorker worker;
    private final PageRequest request;
    private final StreamedTree trees;
    private final PageAnswer answer;
    private final ResponsePipe pipe;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private final EventLoop.Timer alarm;
    private PageErrors errors;
    private int attempts;
    private @Nullable ComponentRender render;

    /// @param trees makes another tree where one fails
    PageRender(ComponentWorker worker, PageRequest request, StreamedTree trees, PageAnswer answer,
            ResponsePipe pipe) {
        this.worker = worker;
        this.request = request;
        this.trees = trees;
        this.answer = answer;
        this.pipe = pipe;
        errors = worker.errorsOf(request.path());
        Duration limit = answer.shell();
        alarm = worker.js().loop().schedule(limit, () -> {
            stop();
            end(StreamingException.noShell(request.path(), limit));
        });
        alarm.awaited(false);
    }

    /// Sends the rows alone.
    ///
    /// @return done when the last is on its way
    CompletionStage<Boolean> payload(CompletionStage<JsValue> tree) {
        return tree.thenCompose(element -> {
            begin(trees.status(request), answer.payloadHead());
            start(element, new PayloadStream(pipe, this::resumeRows, this::end));
            return done;
        });
    }

    /// Sends the document.
    ///
    /// @return done when its end is on its way; fails if there is nothing to show
    CompletionStage<Boolean> document(CompletionStage<JsValue> tree, boolean whole) {
        return tree.thenCompose(element -> {
            attempt(new StreamedTree.Instead(trees.status(request), HeaderList.of(), element), whole);
            return done;
        });
    }

    private void attempt(StreamedTree.Instead made, boolean whole) {
        PageStream stream = new PageStream(worker.js().loop(), pipe, answer.nonce(), request.path(),
                () -> begin(made.status(), answer.documentHead().and(made.headers())), this::resumeRows, this::end);
        ComponentRender started = start(made.tree(), stream);
        // A turn later: what is there already is rendered by then, also what came through fulfilled promises.
        worker.js().loop().execute(() -> html(started, stream, whole));
    }

    private void begin(int status, HeaderList head) {
        alarm.cancel();
        pipe.start(status, head);
    }

    private ComponentRender start(JsValue element, FlightSink rows) {
        ComponentRender started = new ComponentRender(worker, answer.modules(), errors, answer.boundary(), rows);
        render = started;
        started.start(element);
        return started;
    }

    private void html(ComponentRender started, PageStream stream, boolean whole) {
        UnaryOperator<FlightValue> finish = piece -> Collapse.of(piece, started::rendered);
        var _ = started.html(answer.html(), finish, answer.preloads()).whenComplete((shell, failure) -> {
            if (failure != null) {
                nothingToShow(started, failure, whole);
            } else if (whole) {
                var _ = shell.complete().thenRun(() -> worker.js().loop().execute(() -> stream.show(shell)));
            } else {
                stream.show(shell);
            }
        });
    }

    /// Nothing was sent so far, so that the answer may still become another one.
    private void nothingToShow(ComponentRender failed, Throwable failure, boolean whole) {
        RuntimeException first = errors.first();
        Throwable told = first == null ? failure : first;
        if (done.isDone() || ++attempts > MOST_ATTEMPTS) {
            end(told);
            return;
        }
        String digest = digest(failure);
        PageErrors.Told known = errors.of(digest);
        PageFailure why = known == null
                ? new PageFailure(failure instanceof RuntimeException e ? e : new CompletionException(failure), digest, List.of(), attempts)
                : new PageFailure(known.error(), digest, known.components(), attempts);
        failed.cancel();
        var _ = trees.instead(worker, request, answer.files(), why).whenComplete((instead, none) -> {
            if (instead == null || none != null) {
                end(none == null ? told : none);
            } else {
                errors = worker.errorsOf(request.path());
                attempt(instead, whole);
            }
        });
    }

    private static @Nullable String digest(Throwable failure) {
        JsValue thrown = failure instanceof JsException script ? script.value() : null;
        JsValue digest = thrown == null || !thrown.isObject() ? null : thrown.get("digest");
        return digest == null || !digest.isString() ? null : digest.as(String.class);
    }

    private void resumeRows() {
        worker.js().loop().execute(() -> {
            if (render != null) {
                render.resume();
            }
        });
    }

    /// @param failure null if all is well
    private void end(@Nullable Throwable failure) {
        alarm.cancel();
        if (failure == null) {
            pipe.end();
            done.complete(true);
        } else {
            done.completeExceptionally(failure);
        }
    }

    /// The client is gone: what runs for it is stopped. Any thread.
    void cancel() {
        worker.js().loop().execute(() -> {
            alarm.cancel();
            stop();
            done.complete(false);
        });
    }

    private void stop() {
        if (render != null && !done.isDone()) {
            render.cancel();
        }
    }
}
