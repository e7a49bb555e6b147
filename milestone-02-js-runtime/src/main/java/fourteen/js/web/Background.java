package fourteen.js.web;

import fourteen.js.EventLoop;
import fourteen.js.GraalRuntime;
import java.io.Closeable;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// Work that may block, away from the loop: on a virtual thread. What comes of it is told on the loop. With the runtime,
/// the work ends, too.
public final class Background implements Closeable {

    /// What a failure is called in JavaScript: the system's name (`ECONNREFUSED`), or `other`, and a sentence.
    public record Failure(String code, String message) {}

    /// How exceptions are told to scripts.
    @FunctionalInterface
    public interface Failures {

        Failure of(Exception thrown);
    }

    private final EventLoop loop;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private Background(GraalRuntime runtime) {
        this.loop = runtime.loop();
    }

    public static Background of(GraalRuntime runtime) {
        return runtime.attachment(Background.class, Background::new);
    }

    /// Starts the work.
    ///
    /// @param done called with what the work returns, or with its elements if that is an `Object[]`
    /// @param failed called with the failure's code and message
    public void run(String name, Callable<@Nullable Object> work, Value done, Value failed, Failures failures) {
        EventLoop.Hold hold = loop.hold();
        Thread thread = Thread.ofVirtual().name("fourteen-js-" + name).unstarted(() -> {
            try {
                Object result = work.call();
                loop.execute(() -> {
                    if (result instanceof Object[] many) {
                        done.executeVoid(many);
                    } else {
                        done.executeVoid(result);
                    }
                });
            } catch (Exception e) {
                Failure failure = failures.of(e);
                loop.execute(() -> failed.executeVoid(failure.code(), failure.message()));
            } finally {
                threads.remove(Thread.currentThread());
                hold.close();
            }
        });
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
