package fourteen.routing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// A request's thread waits for what happens on a worker's loop.
public final class Waiting {

    private Waiting() {}

    /// The result of a future, or what it failed with. Whoever interrupts the thread stops the work, too.
    public static <T extends @Nullable Object> T on(CompletableFuture<T> future) throws Exception {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }
}
