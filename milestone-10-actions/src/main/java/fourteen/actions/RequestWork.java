package fourteen.actions;

import fourteen.components.ComponentWorker;
import fourteen.js.JsValue;
import fourteen.routing.AppScripts;
import fourteen.routing.HeaderList;
import fourteen.routing.PageRequest;
import fourteen.streaming.PageContent;
import fourteen.streaming.PageWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A request for a page with its state: `cookies()` and `headers()` work in it. On the worker's loop.
class RequestWork implements PageWork {

    private final AppScripts<ComponentWorker> scripts;
    private final PageRequest request;
    private final String phase;
    private @Nullable JsValue state;

    /// @param phase of `request-state.ts`, at the beginning
    RequestWork(AppScripts<ComponentWorker> scripts, PageRequest request, String phase) {
        this.scripts = scripts;
        this.request = request;
        this.phase = phase;
    }

    @Override
    public final CompletionStage<PageContent> content(ComponentWorker worker, Supplier<CompletionStage<JsValue>> page) {
        return scripts.internal(worker, ActionModules.REQUEST_STATE).thenCompose(module -> {
            state = module.get("createState").call(pairs(request.headers()), phase);
            return within(worker, () -> begin(worker, page));
        });
    }

    /// What comes of the request; its state is there.
    CompletionStage<PageContent> begin(ComponentWorker worker, Supplier<CompletionStage<JsValue>> page) {
        return page.get().thenApply(PageContent.Model::new);
    }

    @Override
    public final <T> T within(ComponentWorker worker, Supplier<T> render) {
        Callable<T> task = render::get;
        return RequestScope.of(worker.js()).run(state(), task);
    }

    final JsValue state() {
        if (state == null) {
            throw new IllegalStateException("the request has not begun");
        }
        return state;
    }

    final AppScripts<ComponentWorker> scripts() {
        return scripts;
    }

    final PageRequest request() {
        return request;
    }

    @Override
    public final HeaderList headers() {
        return state == null ? HeaderList.of() : cookies(state);
    }

    /// The cookies that a state has set.
    static HeaderList cookies(JsValue state) {
        List<HeaderList.Header> headers = new ArrayList<>();
        JsValue changes = state.get("cookies").get("changes");
        for (int i = 0; i < changes.size(); i++) {
            headers.add(new HeaderList.Header("Set-Cookie", changes.at(i).as(String.class)));
        }
        return new HeaderList(headers);
    }

    static List<List<String>> pairs(HeaderList headers) {
        return headers.headers().stream().map(header -> List.of(header.name(), header.value())).toList();
    }
}
