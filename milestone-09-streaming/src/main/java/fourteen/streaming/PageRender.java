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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One page on its way, on its worker's loop: from the tree to the last byte.
final class PageRender {

    private final ComponentWorker worker;
    private final PageRequest request;
    private final PageAnswer answer;
    private final ResponsePipe pipe;
    private final PageWork extra;
    private final PageSignals errors;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private final EventLoop.Timer alarm;
    private @Nullable ComponentRender render;

    PageRender(ComponentWorker worker, PageRequest request, PageAnswer answer, ResponsePipe pipe, PageWork extra) {
        this.extra = extra;
        this.worker = worker;
        this.request = request;
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
            begin(answer.payloadHead());
            start(element, new PayloadStream(pipe, this::resumeRows, this::end));
        });
    }

    /// Sends the document.
    ///
    /// @return done when its end is on its way; fails if there is nothing to show
    CompletionStage<Boolean> document(CompletionStage<PageContent> content, boolean whole) {
        return rendered(content, element -> {
            PageStream stream = new PageStream(worker.js().loop(), pipe, answer.nonce(), request.path(),
                    () -> begin(answer.documentHead()), this::resumeRows, this::end);
            ComponentRender started = start(element, stream);
            // A turn later: what is there already is rendered by then, also what came through fulfilled promises.
            worker.js().loop().execute(() -> html(started, stream, whole));
        });
    }

    private void begin(HeaderList head) {
        alarm.cancel();
        pipe.start(200, withMore(head));
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

    private HeaderList withMore(HeaderList head) {
        List<HeaderList.Header> all = new ArrayList<>(head.headers());
        all.addAll(extra.headers().headers());
        return new HeaderList(all);
    }

    private void html(ComponentRender started, PageStream stream, boolean whole) {
        UnaryOperator<FlightValue> finish = piece -> Collapse.of(piece, started::rendered);
        var _ = started.html(answer.html(), finish, answer.preloads()).whenComplete((shell, failure) -> {
            if (failure != null) {
                noShell(failure);
            } else if (whole) {
                var _ = shell.complete().thenRun(() -> worker.js().loop().execute(() -> stream.show(shell)));
            } else {
                stream.show(shell);
            }
        });
    }

    /// There is nothing to show: a signal says what takes the page's place, an error gets the page of errors.
    private void noShell(Throwable failure) {
        NavigationSignal signal = errors.first();
        if (signal != null) {
            instead(signal);
        } else {
            RuntimeException error = errors.firstError();
            end(error == null ? failure : error);
        }
    }

    private void instead(NavigationSignal signal) {
        switch (signal) {
            case NavigationSignal.Redirect redirect -> {
                alarm.cancel();
                pipe.start(redirect.status(), withMore(answer.redirectHead(redirect.location())));
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
