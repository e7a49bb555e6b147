package fourteen.flight.reply;

import fourteen.flight.Bytes;
import fourteen.flight.Canonical;
import fourteen.flight.FlightException;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.PlainJson;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A reply's body kept as JSON, to be looked at: `{"kind":"string","body":…}`, or `{"kind":"formdata","fields":[…]}` with
/// `{"key","value"}` or `{"key","base64","type","filename"}`, or pairs. What is around it in `"encoded"` does not matter.
public final class StoredReply {

    private static final int DEPTH = 100;

    private StoredReply() {}

    /// The parts of the body.
    ///
    /// @throws FlightException if the text is no such JSON
    public static List<ReplyPart> parse(String json) {
        return parts(json(json));
    }

    static FlightValue json(String json) {
        try {
            return PlainJson.parse(json, DEPTH);
        } catch (FlightException malformed) {
            throw ReplyErrors.json("the file", malformed);
        }
    }

    static List<ReplyPart> parts(FlightValue file) {
        FlightValue stored = file;
        if (stored instanceof ObjectValue around && around.get("encoded") instanceof ObjectValue encoded) {
            stored = encoded;
        }
        if (stored instanceof ArrayValue pairs) {
            return fields(pairs);
        }
        if (stored instanceof ObjectValue body && body.get("body") instanceof Text text) {
            return List.of(new Field("0", text.value()));
        }
        if (stored instanceof ObjectValue body && body.get("fields") instanceof ArrayValue fields) {
            return fields(fields);
        }
        throw shape("the file", "an object with \"body\" or \"fields\"");
    }

    /// One line: `{"ok":…}` with the value, or `{"error":…}` with the sentence that says why the body is refused.
    public static String decode(List<? extends ReplyPart> parts, ReplyReader.Options options) {
        try {
            return ok(Canonical.ofUpstream(ReplyReader.read(parts, options)));
        } catch (FlightException refused) {
            return error(refused.summary());
        }
    }

    static String ok(String json) {
        return "{\"ok\":" + json + "}";
    }

    static String error(String sentence) {
        return "{\"error\":" + new String(new Bytes(64).quoted(sentence).toArray(), UTF_8) + "}";
    }

    private static List<ReplyPart> fields(ArrayValue fields) {
        List<ReplyPart> parts = new ArrayList<>();
        for (FlightValue field : fields.items()) {
            String place = "field " + (parts.size() + 1);
            parts.add(switch (field) {
                case ArrayValue pair when pair.items().size() == 2 -> part(place, pair.items().getFirst(),
                        pair.items().getLast());
                case ObjectValue object when object.get("base64") instanceof Text bytes -> upload(place, object,
                        bytes.value());
                case ObjectValue object -> part(place, object.get("key"), object.get("value"));
                default -> throw shape(place, "a pair, or an object with \"key\"");
            });
        }
        return parts;
    }

    private static ReplyPart part(String place, @Nullable FlightValue key, @Nullable FlightValue value) {
        if (!(key instanceof Text name) || !(value instanceof Text text)) {
            throw shape(place, "a name and a value that are strings");
        }
        if (text.value().equals("<blob>")) { // so the pairs of hostile.json show a file
            return new Upload(name.value(), FlightFile.of("blob", "", new byte[]{1, 2, 3}));
        }
        return new Field(name.value(), text.value());
    }

    private static ReplyPart upload(String place, ObjectValue object, String base64) {
        if (!(object.get("key") instanceof Text name)) {
            throw shape(place, "a name that is a string");
        }
        String file = object.get("filename") instanceof Text text ? text.value() : "blob";
        String type = object.get("type") instanceof Text text ? text.value() : "";
        try {
            return new Upload(name.value(), FlightFile.of(file, type, Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException malformed) {
            throw shape(place, "bytes in base64");
        }
    }

    private static FlightException shape(String place, String expected) {
        return ReplyErrors.shape("This is not a stored reply.", place, expected, "something else");
    }
}
