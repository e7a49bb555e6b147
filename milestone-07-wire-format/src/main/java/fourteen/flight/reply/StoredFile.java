package fourteen.flight.reply;

import fourteen.flight.Canonical;
import fourteen.flight.FlightException;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file with stored replies holds: one, as [StoredReply] knows it, or several by their names.
///
/// Beside the body may stand `"temporaryReferenceKeys"`: the client had a set of temporary references, so the server has one. A
/// form that was posted without JavaScript stands in `"postFields"`, as pairs.
public final class StoredFile {

    private StoredFile() {}

    /// A line for each reply: `{"ok":…}` with the value, for a form with the arguments of its action, or `{"error":…}`.
    ///
    /// @throws FlightException if the file holds no stored reply
    public static List<String> lines(String json, ReplyReader.Options options) {
        FlightValue stored = StoredReply.json(json);
        List<String> lines = new ArrayList<>();
        String line = stored instanceof ObjectValue object ? line(object, options) : null;
        if (line != null) {
            lines.add(line);
        } else if (stored instanceof ObjectValue named) {
            for (String name : named.keys()) {
                FlightValue value = named.get(name);
                String one = value instanceof ObjectValue object ? line(object, options) : null;
                if (one != null) {
                    lines.add(one);
                }
            }
        }
        return lines.isEmpty() ? List.of(StoredReply.decode(StoredReply.parts(stored), options)) : lines;
    }

    /// Null if there is no reply in it.
    private static @Nullable String line(ObjectValue stored, ReplyReader.Options options) {
        ObjectValue body = stored.get("encoded") instanceof ObjectValue encoded ? encoded : stored;
        if (stored.get("postFields") instanceof ArrayValue pairs) {
            return form(StoredReply.parts(pairs), options);
        }
        if (body.get("message") instanceof Text why && body.get("kind") instanceof Text kind
                && kind.value().equals("rejected")) {
            return StoredReply.error(why.value()); // the client could not write it
        }
        if (!(body.get("body") instanceof Text) && !(body.get("fields") instanceof ArrayValue)) {
            return null;
        }
        boolean temporaries = stored.get("temporaryReferenceKeys") instanceof ArrayValue;
        return StoredReply.decode(StoredReply.parts(body),
                temporaries ? options.with(new TemporaryReferences()) : options);
    }

    private static String form(List<ReplyPart> fields, ReplyReader.Options options) {
        try {
            FormAction action = FormAction.decode(fields, options);
            return StoredReply.ok(action == null
                    ? "null"
                    : Canonical.ofUpstream(new ArrayValue(action.arguments())));
        } catch (FlightException refused) {
            return StoredReply.error(refused.summary());
        }
    }
}
