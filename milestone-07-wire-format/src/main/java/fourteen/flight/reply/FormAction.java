package fourteen.flight.reply;

import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The function that a form without JavaScript wants to call, and with what (WIRE-FORMAT §6.6).
///
/// @param function id of a registered function
/// @param arguments what is bound, then the form's own fields as a FormData
public record FormAction(String function, List<FlightValue> arguments) {

    private static final String ANY = "$ACTION_";
    private static final String REFERENCE = "$ACTION_REF_";
    private static final String ID = "$ACTION_ID_";
    private static final String KEY = "$ACTION_KEY";

    public FormAction {
        arguments = List.copyOf(arguments);
    }

    /// What `useActionState` has to know to show the result on the page that comes back.
    ///
    /// @param result of the function
    /// @param key of the component
    /// @param function id
    /// @param bound how many arguments are bound, the state not counted
    public record State(FlightValue result, String key, FlightValue function, int bound) {}

    /// The form's action, the last one named; null if it names none.
    ///
    /// @throws fourteen.flight.FlightException if the function is not registered, or what is bound is malformed
    public static @Nullable FormAction decode(List<? extends ReplyPart> fields, ReplyReader.Options options) {
        String last = null;
        ArrayValue own = new ArrayValue();
        for (ReplyPart field : fields) {
            String name = field.name();
            if (name.startsWith(REFERENCE) || name.startsWith(ID)) {
                last = name;
            } else if (!name.startsWith(ANY)) {
                own.items().add(ArrayValue.of(new Text(name), value(field)));
            }
        }
        ReplyReader within = ReplyReader.whole(fields, last == null ? ANY : prefix(last), options);
        if (last == null) {
            return null;
        }
        Collection form = new Collection(Collection.Kind.FORM_DATA, own);
        if (last.startsWith(ID)) {
            String id = last.substring(ID.length());
            registered(options, id);
            return new FormAction(id, List.of(form));
        }
        return bound(within, form, options);
    }

    private static FormAction bound(ReplyReader within, Collection form, ReplyReader.Options options) {
        if (!(within.rootNow() instanceof ObjectValue said) || !(said.get("id") instanceof Text id)) {
            throw ReplyErrors.shape("A form's action is not described.", ANY + "…:0", "{\"id\":…,\"bound\":…}",
                    "something else");
        }
        registered(options, id.value());
        ArrayValue arguments = new ArrayValue();
        if (said.get("bound") instanceof FlightPromise promise) {
            arguments.items().addAll(arguments(promise).items());
        }
        arguments.items().add(form);
        return new FormAction(id.value(), arguments.items());
    }

    private static void registered(ReplyReader.Options options, String id) {
        if (!(Calls.look(options.functions(), id) instanceof ServerReference)) {
            throw ReplyErrors.unknown(id);
        }
    }

    private static ArrayValue arguments(FlightPromise bound) {
        FlightValue value = awaited(bound);
        if (value == Constant.NULL || value == Constant.UNDEFINED) {
            throw ReplyErrors.shape("A form's action has nothing bound.", "bound", "an array", "nothing");
        }
        return value instanceof ArrayValue ? Calls.arguments(value) : ArrayValue.of(value);
    }

    /// As `await` gives it: what a promise of a promise leads to.
    private static FlightValue awaited(FlightPromise promise) {
        FlightValue value = Settled.of(promise);
        for (int i = 0; value instanceof FlightPromise next; i++) {
            if (i == 1_000) {
                throw ReplyErrors.cyclic();
            }
            value = Settled.of(next);
        }
        return value;
    }

    /// The form's state, after the function has run; null if no `useActionState` waits for it.
    ///
    /// @param result of the function
    public static @Nullable State state(FlightValue result, List<? extends ReplyPart> fields,
            ReplyReader.Options options) {
        String last = null;
        ReplyPart key = null;
        for (ReplyPart field : fields) {
            if (field.name().startsWith(REFERENCE)) {
                last = field.name();
            } else if (field.name().equals(KEY) && key == null) {
                key = field;
            }
        }
        if (last == null || !(key instanceof Field keyed)) {
            return null;
        }
        if (!(ReplyReader.whole(fields, prefix(last), options).rootNow() instanceof ObjectValue said)) {
            throw ReplyErrors.shape("A form's action is not described.", ANY + "…:0", "{\"id\":…,\"bound\":…}",
                    "something else");
        }
        FlightValue bound = said.get("bound");
        FlightValue arguments = bound instanceof FlightPromise promise ? awaited(promise) : bound;
        if (arguments == Constant.NULL) {
            return null;
        }
        if (!(arguments instanceof ArrayValue array)) {
            throw ReplyErrors.shape("A form's action has nothing bound.", "bound", "an array", "something else");
        }
        FlightValue id = said.get("id");
        return new State(result, keyed.value(), id == null ? Constant.UNDEFINED : id, array.items().size() - 1);
    }

    private static String prefix(String action) {
        return action.startsWith(REFERENCE) ? ANY + action.substring(REFERENCE.length()) + ":" : action;
    }

    private static FlightValue value(ReplyPart field) {
        return switch (field) {
            case Field text -> new Text(text.value());
            case Upload upload -> upload.file();
        };
    }
}
