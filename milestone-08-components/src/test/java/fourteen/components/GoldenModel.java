package fourteen.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model as React's own server was given it, in JavaScript, and the payload that it wrote. They lie with milestone 7.
///
/// @param onError          the source of a function that makes digests; null if there was none
/// @param abort            the reason with which the render was given up; null if it ended by itself
record GoldenModel(String name, String source, String payload, @Nullable String onError, String identifierPrefix,
        @Nullable String abort) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DIRECTORY = Path
            .of("../milestone-07-wire-format/src/test/resources/fourteen/flight/golden");

    static List<GoldenModel> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.getFileName().toString().contains("--"))
                    .sorted()
                    .map(GoldenModel::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenModel read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            String name = file.getFileName().toString().replace(".json", "");
            JsonNode options = json.get("options");
            byte[] payload = java.util.Base64.getDecoder().decode(json.get("payloadBase64").asString());
            return new GoldenModel(name, json.get("model").asString(),
                    new String(payload, java.nio.charset.StandardCharsets.ISO_8859_1), text(options.get("onError")),
                    options.has("identifierPrefix") ? options.get("identifierPrefix").asString() : "",
                    json.get("abort").isNull() ? null : text(json.get("abort").get("reason")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    @Override
    public String toString() {
        return name;
    }
}
