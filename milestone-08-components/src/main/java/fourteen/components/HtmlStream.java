package fourteen.components;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// A document as React's renderer writes it: the shell, then each boundary as it is ready. On the loop only.
public final class HtmlStream {

    private final ClientReact react;
    private final CompletableFuture<@Nullable Void> complete = new CompletableFuture<>();
    private @Nullable Value reader;
    private @Nullable Value cancel;
    private @Nullable Value next;
    private @Nullable Value given;

    HtmlStream(ClientReact react) {
        this.react = react;
    }

    void begin(Value from, Value all) {
        reader = from;
        react.call("after", all, (ProxyExecutable) _ -> {
            complete.complete(null);
            return null;
        });
    }

    void onCancel(Value function) {
        cancel = function;
        if (given != null) {
            abort(given);
        }
    }

    /// Done when nothing is open any more: what is read afterwards comes in one piece, as if all had been there at once.
    public CompletionStage<@Nullable Void> complete() {
        return complete;
    }

    /// Reads to the end. Pieces come as React makes them; those of one flush come in one turn of the loop.
    ///
    /// @param piece takes a piece; false to get the next one only after [#resume]
    /// @return done at the end, or failed
    public CompletionStage<@Nullable Void> read(Predicate<byte[]> piece) {
        CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        next = react.call("pump", reader,
                (ProxyExecutable) arguments -> piece.test(react.runtime().wrap(arguments[0]).as(byte[].class)),
                (ProxyExecutable) _ -> {
                    end.complete(null);
                    return null;
                }, (ProxyExecutable) arguments -> {
                    end.completeExceptionally(react.runtime().explain(thrown(arguments[0])));
                    return null;
                });
        return end;
    }

    /// Goes on to read.
    public void resume() {
        if (next != null) {
            next.executeVoid();
        }
    }

    private RuntimeException thrown(Value reason) {
        return Thrown.of(react.function("throwing"), reason);
    }

    /// Gives up: boundaries that are open are left to the browser.
    void abort(Value reason) {
        given = reason;
        if (cancel != null) {
            cancel.executeVoid(reason);
        }
    }
}
