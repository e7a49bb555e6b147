package fourteen.flight.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Bodies that React's own client wrote, and what React's own server made of them.
final class Stored {

    static final List<String> NAMES = List.of("args-primitives", "blob", "cyclic-array", "cyclic", "dedup-promise",
            "file",
            "formdata-file", "iterator", "map", "nested-map-set", "null", "object", "promise-nested", "promise",
            "readable-bytes", "readable-stream", "set", "string-escapes", "temp-ref", "typed-arrays");

    /// The functions that the bodies name.
    static final ServerFunctions FUNCTIONS = id -> {
        if (Set.of("actions.js#save", "actions.js#other", "actions.js#inc", "actions.js#a", "actions.js#b")
                .contains(id)) {
            return ServerFunctions.Answer.REGISTERED;
        }
        return id.startsWith("actions.js#") ? ServerFunctions.Answer.MISSING : ServerFunctions.Answer.UNKNOWN;
    };

    static final ReplyReader.Options OPTIONS = ReplyReader.Options.of(FUNCTIONS);

    private static final JsonMapper JSON = new JsonMapper();

    private Stored() {}

    static String text(String name) {
        try (InputStream in = Stored.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static JsonNode of(String name) {
        return json(text(name));
    }

    static List<ReplyPart> parts(String name) {
        return StoredReply.parse(text(name));
    }

    static List<ReplyPart> pairs(JsonNode pairs) {
        List<ReplyPart> parts = new ArrayList<>();
        for (JsonNode pair : pairs) {
            parts.add(new ReplyPart.Field(pair.get(0).asString(), pair.get(1).asString()));
        }
        return parts;
    }
}
