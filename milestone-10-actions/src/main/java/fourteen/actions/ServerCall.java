package fourteen.actions;

import fourteen.actions.FoundFunctions.Function;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.reply.FormAction;
import fourteen.flight.reply.ReplyPart;
import fourteen.flight.reply.ReplyReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call of a function, read and checked: nothing of the app has run yet.
///
/// @param id        as the client sent it
/// @param function  what is called
/// @param arguments in their order, bound ones first
/// @param mentioned all functions whose modules are needed: this one, and those that the arguments name
/// @param state     what a form's `useActionState` waits for; null for a call by script and for other forms
record ServerCall(String id, Function function, ArrayValue arguments, Set<Function> mentioned,
        FormAction.@Nullable State state) {

    /// Reads a call.
    ///
    /// @param id the function's, as the client sent it; null for a form that was sent without JavaScript
    /// @return null if there is no such function, or a form names none
    /// @throws fourteen.flight.FlightException if the body is malformed, hostile, or breaks a limit
    /// @throws ActionsException if it holds no arguments
    static @Nullable ServerCall read(@Nullable String id, List<ReplyPart> parts, FoundFunctions functions,
            ReplyReader.Options options) {
        // @starter:begin task=10.4
        return id == null ? byForm(parts, functions, options) : byScript(id, parts, functions, options);
    }

    private static @Nullable ServerCall byScript(String id, List<ReplyPart> parts, FoundFunctions functions,
            ReplyReader.Options options) {
        Function function = functions.find(id);
        if (function == null) {
            return null;
        }
        FlightValue read = ReplyReader.read(parts, options);
        if (!(read instanceof ArrayValue arguments)) {
            throw ActionsException.body("an array of arguments", "another value");
        }
        return of(id, function, arguments, functions, null);
    }

    private static @Nullable ServerCall byForm(List<ReplyPart> parts, FoundFunctions functions,
            ReplyReader.Options options) {
        FormAction action = FormAction.decode(parts, options);
        Function function = action == null ? null : functions.find(action.function());
        if (action == null || function == null) {
            return null;
        }
        return of(action.function(), function, new ArrayValue(action.arguments()), functions,
                FormAction.state(Constant.UNDEFINED, parts, options));
    }

    private static ServerCall of(String id, Function function, ArrayValue arguments, FoundFunctions functions,
            FormAction.@Nullable State state) {
        Set<Function> mentioned = new LinkedHashSet<>(Set.of(function));
        collect(arguments, functions, mentioned, Collections.newSetFromMap(new IdentityHashMap<>()));
        return new ServerCall(id, function, arguments, mentioned, state);
    }

    private static void collect(FlightValue value, FoundFunctions functions, Set<Function> found,
            Set<FlightValue> seen) {
        switch (value) {
            case ArrayValue array when seen.add(array) -> array.items()
                    .forEach(item -> collect(item, functions, found, seen));
            case ObjectValue object when seen.add(object) -> object.keys()
                    .forEach(key -> collect(Objects.requireNonNull(object.get(key)), functions, found, seen));
            case Collection collection when collection.kind() != Collection.Kind.BLOB && seen.add(collection) ->
                collect(collection.body(), functions, found, seen);
            case ServerReference reference when seen.add(reference) -> {
                Function function = functions.find(reference.id());
                if (function != null) {
                    found.add(function);
                }
                if (reference.bound() != null && reference.bound().value() instanceof ArrayValue bound) {
                    collect(bound, functions, found, seen);
                }
            }
            default -> {
            }
        }
        // @starter:end
    }

    /// What it captured, if it captured anything: its first argument.
    @Nullable
    String sealed() {
        return !arguments.items().isEmpty() && arguments.items().getFirst() instanceof Text text ? text.value() : null;
    }
}
