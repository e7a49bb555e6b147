package fourteen.streaming;

import fourteen.components.ComponentRender;
import fourteen.components.ComponentWorker;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.js.EventLoop;
import fourteen.js.JsValue;
import fourteen.routing.HeaderList;
import fourteen.routing.PageRequest;
import fourteen.streaming.html.Collapse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One page on its way, on its worker's loop: from the tree to the last byte.
final class PageRender {

    /// A layout whose error page fails, in a layout whose error page fails, and so on.
    private static final int MOST_ATTEMPTS = 4;

    private final ComponentWorker worker;
    private final PageRequest request;
    private final StreamedTree trees;
    private final PageAnswer answer;
    private final ResponsePipe pipe;
    private final PageWork extra;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private final EventLoop.Timer alarm;
    private PageSignals errors;
    private int attempts;
    private @Nullable ComponentRender render;

    /// @param trees makes another tree where one fails
    PageRender(ComponentWorker worker, PageRequest request, StreamedTree trees, PageAnswer answer, ResponsePipe pipe,
            PageWork extra) {
        this.extra = extra;
        this.worker = worker;
        this.request = request;
        this.trees = trees;
        this.answer = answer;
        this.pipe = pipe;
        errors = new PageSignals(worker.errorsOf(request.path()));
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
    CompletionStage<Boolean> payload(CompletionStage<PageContent> content) {
        return rendered(content, element -> {
            begin(trees.status(request), answer.payloadHead());
            start(element, new PayloadStream(pipe, this::resumeRows, this::end));
        });
    }

    /// Sends the document.
    ///
    /// @return done when its end is on its way; fails if there is nothing to show
    CompletionStage<Boolean> document(CompletionStage<PageContent> content, boolean whole) {
        return rendered(content, element -> {
            attempt(new StreamedTree.Instead(trees.status(request), HeaderList.of(), element), whole);
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
        pipe.start(status, head.and(extra.headers()));
    }

    private CompletionStage<Boolean> rendered(CompletionStage<PageContent> content, Consumer<JsValue> begin) {
        return content.thenCompose(known -> {
            switch (known) {
                case PageContent.Model(JsValue model) -> begin.accept(model);
                case PageContent.Signal(NavigationSignal signal) -> instead(signal);
            }
            return done;
        });
    }

    private ComponentRender start(JsValue element, FlightSink rows) {
        return extra.within(worker, () -> {
            ComponentRender started = new ComponentRender(worker, answer.modules(), errors, answer.boundary(), rows);
            render = started;
            started.start(element);
            return started;
        });
    }

    private void html(ComponentRender started, PageStream stream, boolean whole) {
        UnaryOperator<FlightValue> finish = piece -> Collapse.of(piece, started::rendered);
        var _ = started.html(answer.html(), finish, answer.preloads()).whenComplete((shell, failure) -> {
            if (failure != null) {
                noShell(started, failure, whole);
            } else if (whole) {
                var _ = shell.complete().thenRun(() -> worker.js().loop().execute(() -> stream.show(shell)));
            } else {
                stream.show(shell);
            }
        });
    }

    /// There is nothing to show, and nothing was sent: a redirect is the answer, or another tree takes the page's place.
    private void noShell(ComponentRender failed, Throwable failure, boolean whole) {
        PageSignals told = errors;
        PageFailure why = told.failure(failure, ++attempts);
        if (why.signal() instanceof NavigationSignal.Redirect redirect) {
            instead(redirect);
            return;
        }
        failed.cancel();
        CompletionStage<StreamedTree.@Nullable Instead> other = attempts > MOST_ATTEMPTS
                ? CompletableFuture.completedStage(null)
                : trees.instead(worker, request, answer.files(), why);
        var _ = other.whenComplete((instead, none) -> {
            if (none != null) {
                end(none);
            } else if (instead == null) {
                nothingInstead(told, failure);
            } else if (!done.isDone()) {
                errors = new PageSignals(worker.errorsOf(request.path()));
                attempt(instead, whole);
            }
        });
    }

    private void nothingInstead(PageSignals told, Throwable failure) {
        NavigationSignal signal = told.first();
        if (signal != null) {
            instead(signal);
        } else {
            RuntimeException error = told.firstError();
            end(error == null ? failure : error);
        }
    }

    /// A signal says what takes the page's place.
    private void instead(NavigationSignal signal) {
        switch (signal) {
            case NavigationSignal.Redirect redirect -> {
                alarm.cancel();
                pipe.start(redirect.status(), answer.redirectHead(redirect.location()).and(extra.headers()));
                end(null);
            }
            case NavigationSignal.Refusal(int status) -> end(new HttpResponseException(status,
                    HttpStatus.forStatus(status).getMessage()));
        }
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
