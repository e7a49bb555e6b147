package fourteen.react;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What a request wants done in a worker. It begins on the worker's loop; what it returns may still be under way there,
/// waiting for data, while the loop serves other requests.
@FunctionalInterface
public interface RenderTask<W extends Worker, T extends @Nullable Object> {

    CompletionStage<T> start(W worker) throws Exception;
}
