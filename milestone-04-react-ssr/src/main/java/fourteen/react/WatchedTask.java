package fourteen.react;

import fourteen.js.JsException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A task that remembers where its script was when it was stopped. Whoever waits for the task hears of its deadline at
/// once; the script itself ends a moment later, and only then the place is known.
final class WatchedTask<W extends Worker, T extends @Nullable Object> implements RenderTask<W, T> {

    private final RenderTask<W, T> task;
    private volatile @Nullable JsException stop;

    WatchedTask(RenderTask<W, T> task) {
        this.task = task;
    }

    @Override
    public CompletionStage<T> start(W worker) throws Exception {
        try {
            return task.start(worker).whenComplete((_, failure) -> note(failure));
        } catch (Exception e) {
            note(e);
            throw e;
        }
    }

    /// What the stopped script said, or null if it was in none, as when it waited for data.
    @Nullable
    JsException stop() {
        return stop;
    }

    private void note(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsException script && script.isStop()) {
                stop = script;
            }
        }
    }
}
