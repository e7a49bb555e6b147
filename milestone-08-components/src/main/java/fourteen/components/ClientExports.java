package fourteen.components;

import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.js.JsValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// The client modules of one request, loaded into the second graph, where they are real: for the HTML of client components.
///
/// On the loop only.
final class ClientExports {

    private static final CompletableFuture<@Nullable JsValue> NEVER = new CompletableFuture<>();

    private final ClientReact react;
    private final Function<String, CompletionStage<JsValue>> loader;
    private final RenderErrors errors;
    private final Map<String, CompletableFuture<@Nullable JsValue>> modules = new HashMap<>();
    private final Map<ClientReference, Value> types = new HashMap<>();

    /// @param loader loads a client module by its id
    ClientExports(ClientReact react, Function<String, CompletionStage<JsValue>> loader, RenderErrors errors) {
        this.react = react;
        this.errors = errors;
        this.loader = loader;
    }

    /// Says that a reference was met: its module will be needed.
    void need(ClientReference reference) {
        modules.computeIfAbsent(id(reference),
                id -> loader.apply(id).<@Nullable JsValue>thenApply(module -> module).toCompletableFuture());
    }

    /// Goes on when all modules that were met by then are there, or have failed: at once, or in a later turn of the loop.
    void whenLoaded(Runnable then) {
        CompletableFuture<?>[] open = modules.values()
                .stream()
                .filter(module -> !module.isDone())
                .toArray(CompletableFuture<?>[]::new);
        if (open.length == 0) {
            then.run();
        } else {
            // Others may be met before that turn comes.
            var _ = CompletableFuture.allOf(open)
                    .whenComplete((_, _) -> react.runtime().loop().execute(() -> whenLoaded(then)));
        }
    }

    /// What stands in the place of the type of an element: React's client has a lazy there, too.
    Value type(ClientReference reference) {
        return types.computeIfAbsent(reference, _ -> {
            try {
                return react.call("fulfilledLazy", value(reference));
            } catch (RuntimeException failure) {
                return react.call("rejectedLazy", thrown(failure));
            }
        });
    }

    /// The export itself; only [#whenLoaded].
    ///
    /// @throws RuntimeException if the module could not be loaded
    Value value(ClientReference reference) {
        // Not join(): the module is loaded on this very loop, which must not wait for itself.
        JsValue module = modules.getOrDefault(id(reference), NEVER).getNow(null);
        if (module == null) {
            throw new IllegalStateException("asked for " + id(reference) + " before it was loaded");
        }
        return react.call("exported", react.runtime().unwrap(module), reference.name());
    }

    private Value thrown(RuntimeException failure) {
        RuntimeException cause = failure instanceof CompletionException
                && failure.getCause() instanceof RuntimeException e
                        ? e
                        : failure;
        return react.failure(errors.told(cause, List.of()));
    }

    private static String id(ClientReference reference) {
        return switch (reference.module()) {
            case Text text -> text.value();
            case NumberValue number -> Long.toString((long) number.value());
            default -> throw new IllegalArgumentException("a module's id is a string or a number");
        };
    }
}
