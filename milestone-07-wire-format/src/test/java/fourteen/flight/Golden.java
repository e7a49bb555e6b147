package fourteen.flight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A payload that React's own server wrote, and what React's own client made of it.
final class Golden {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SYNCHRONOUS = Set.of("primitive", "text", "collection", "binary", "dedup",
            "clientref",
            "serverref", "hint");
    private static final JsonNode DECODED = file("golden/decoded.json");

    private final String name;
    private final byte[] payload;
    private final JsonNode decoded;

    private Golden(String name, byte[] payload, JsonNode decoded) {
        this.name = name;
        this.payload = payload;
        this.decoded = decoded;
    }

    String name() {
        return name;
    }

    byte[] payload() {
        return payload;
    }

    /// The canonical document: `root`, `hints`.
    JsonNode decoded() {
        return decoded;
    }

    static List<Golden> all() {
        return DECODED.propertyNames().stream().map(Golden::of).toList();
    }

    /// Payloads of harder models, such as a Map within itself: React's server wrote them, the oracle says what they mean.
    static List<Golden> more() {
        return file("more.json").properties()
                .stream()
                .map(entry -> new Golden(entry.getKey(), Base64.getDecoder().decode(entry.getValue().asString()),
                        JSON.nullNode()))
                .toList();
    }

    static Golden of(String name) {
        byte[] payload = Base64.getDecoder().decode(file("golden/" + name + ".json").get("payloadBase64").asString());
        return new Golden(name, payload, DECODED.get(name));
    }

    static JsonNode file(String path) {
        try (InputStream in = Golden.class.getResourceAsStream("/fourteen/flight/" + path)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + path);
            }
            return JSON.readTree(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /// True if the order of the payload's bytes is settled, not only that of its rows.
    boolean isSynchronous() {
        return SYNCHRONOUS.contains(name.substring(0, name.indexOf("--")));
    }

    @Override
    public String toString() {
        return name;
    }
}
