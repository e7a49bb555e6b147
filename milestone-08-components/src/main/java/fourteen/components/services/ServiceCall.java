package fourteen.components.services;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call of a service, on a virtual thread of its own.
final class ServiceCall {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCall.class);

    private final ServiceMethod method;
    private final String name;
    private final @Nullable Object[] arguments;
    private final boolean development;
    private final CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
    private final Thread thread;
    private volatile @Nullable Future<?> awaited;
    private volatile boolean cancelled;

    /// @param name        `notes.find`
    /// @param development whether the script sees what Java says of a failure
    ServiceCall(ServiceMethod method, String name, @Nullable Object[] arguments, boolean development) {
        this.method = method;
        this.name = name;
        this.arguments = arguments;
        this.development = development;
        thread = Thread.ofVirtual().name("fourteen-java-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Done on whatever thread has the result.
    CompletableFuture<@Nullable Object> result() {
        return result;
    }

    /// Nobody waits for it any more: interrupts the method, or cancels what it returned.
    void cancel() {
        cancelled = true;
        thread.interrupt();
        Future<?> future = awaited;
        if (future != null) {
            future.cancel(true);
        }
    }

    private void run() {
        try {
            Object returned = method.call(arguments);
            if (returned instanceof CompletionStage<?> stage) {
                await(stage);
            } else {
                result.complete(returned);
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void await(CompletionStage<?> stage) {
        awaited = stage instanceof Future<?> future ? future : null;
        var _ = stage.whenComplete((value, thrown) -> {
            if (thrown == null) {
                result.complete(value);
            } else {
                fail(thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown);
            }
        });
        if (cancelled) {
            cancel();
        }
    }

    private void fail(Throwable thrown) {
        if (!cancelled && !development) {
            // A component may catch what it gets; the log has it in any case.
            LOG.error("{} failed", name, thrown);
        }
        result.completeExceptionally(development && thrown instanceof Exception
                ? thrown
                : new IllegalStateException("The Java service " + name + " failed.", thrown));
    }
}
