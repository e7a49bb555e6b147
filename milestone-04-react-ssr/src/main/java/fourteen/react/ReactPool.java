package fourteen.react;

import fourteen.http.Html;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// React on all cores. Safe for any number of threads.
///
/// {@snippet :
/// try (ReactPool react = ReactPool.open(ReactOptions.production(Path.of("demo")))) {
///     Html html = react.render(Path.of("demo/components/hello.tsx"), Map.of("name", "Ada")).join();
/// }
/// }
public final class ReactPool implements AutoCloseable {

    private static final Html DOCTYPE = new Html("<!DOCTYPE html>");

    private final RenderPool<ReactWorker> pool;
    private final ReactOptions options;

    private ReactPool(RenderPool<ReactWorker> pool, ReactOptions options) {
        this.pool = pool;
        this.options = options;
    }

    /// Starts the first worker; the others start when there is work for them, or with [#fill].
    ///
    /// @throws ReactException if React can't be loaded
    public static ReactPool open(ReactOptions options) {
        ReactWorkers workers = new ReactWorkers(options);
        return new ReactPool(new RenderPool<>(options.workers(), options.deadline(), workers::start), options);
    }

    /// Starts the first worker in the background; renders wait for it. If React can't be loaded, they say so, and the next
    /// one tries again.
    public static ReactPool opening(ReactOptions options) {
        ReactWorkers workers = new ReactWorkers(options);
        return new ReactPool(RenderPool.opening(options.workers(), options.deadline(), workers::start), options);
    }

    /// Renders the default export of a module.
    ///
    /// @param component absolute, or relative to the root
    /// @param props     plain data; see [fourteen.js.JsRuntime#toJs]
    public CompletableFuture<Html> render(Path component, Object props) {
        Path file = options.root().resolve(component);
        return submit(worker -> worker.render(file, props));
    }

    /// A whole page: the component renders `<html>`, the doctype is put before it.
    public CompletableFuture<Html> document(Path component, Object props) {
        return render(component, props).thenApply(html -> new Html(DOCTYPE.value() + html.value()));
    }

    /// Runs a task on the worker with the least to do; see [RenderPool#submit].
    public <T extends @Nullable Object> CompletableFuture<T> submit(RenderTask<ReactWorker, T> task) {
        return pool.submit(task);
    }

    /// The workers themselves.
    public RenderPool<ReactWorker> workers() {
        return pool;
    }

    /// Forgets a module that has changed, and those that import it, in every worker.
    public void invalidate(Path file) {
        pool.each(worker -> worker.modules().invalidate(file));
    }

    /// Starts all workers now, and waits for them.
    public void fill() {
        pool.fill();
    }

    public RenderPool.Health health() {
        return pool.health();
    }

    public ReactOptions options() {
        return options;
    }

    @Override
    public void close() {
        pool.close();
    }
}
