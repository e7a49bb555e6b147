package fourteen.components;

import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.js.JsValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final ClientReact react;
    private final Function<String, CompletionStage<JsValue>> loader;
    private final RenderErrors errors;
    private final Map<String, CompletableFuture<JsValue>> modules = new HashMap<>();
    private final Map<ClientReference, Value> types = new HashMap<>();

    /// @param loader loads a client module by its id
    ClientExports(ClientReact react, Function<String, CompletionStage<JsValue>> loader, RenderErrors errors) {
        this.react = react;
        this.errors = errors;
        this.loader = loader;
    }

    /// Says that a reference was met: its module will be needed.
    void need(ClientReference reference) {
        modules.computeIfAbsent(id(reference), id -> loader.apply(id).toCompletableFuture());
    }

    /// Done when all modules that are needed are there, or have failed; also those that are met meanwhile.
    CompletionStage<@Nullable Void> load() {
        CompletableFuture<?>[] open = modules.values()
                .stream()
                .filter(module -> !module.isDone())
                .toArray(CompletableFuture<?>[]::new);
        return open.length == 0
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.allOf(open).handle((_, _) -> load()).thenCompose(rest -> rest);
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

    /// The export itself.
    ///
    /// @throws RuntimeException if the module could not be loaded
    Value value(ClientReference reference) {
        need(reference);
        JsValue module = Objects.requireNonNull(modules.get(id(reference))).join();
        return react.call("exported", react.runtime().unwrap(module), reference.name());
    }

    private Value thrown(RuntimeException failure) {
        RuntimeException cause = failure instanceof CompletionException
                && failure.getCause() instanceof RuntimeException e
                        ? e
                        : failure;
        String digest = errors.digest(cause, List.of());
        return react.call("failure", digest == null ? "" : digest);
    }

    private static String id(ClientReference reference) {
        return switch (reference.module()) {
            case Text text -> text.value();
            case NumberValue number -> Long.toString((long) number.value());
            default -> throw new IllegalArgumentException("a module's id is a string or a number");
        };
    }
}
