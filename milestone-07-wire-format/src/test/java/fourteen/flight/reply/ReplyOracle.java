package fourteen.flight.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/// React's own server in Node, which says what it makes of a reply.
final class ReplyOracle implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int MINUTE = 60_000;

    private final Process node;
    private final Writer in;
    private final BufferedReader out;

    private ReplyOracle(Process node) {
        this.node = node;
        this.in = node.outputWriter(UTF_8);
        this.out = new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8));
    }

    static ReplyOracle start() throws IOException {
        return start(MINUTE);
    }

    /// @param milliseconds after which a reply that React still waits for hangs
    static ReplyOracle start(int milliseconds) throws IOException {
        Path script = Path.of("src/test/js/reply.cjs");
        if (!Files.exists(script)) {
            script = Path.of("milestone-07-wire-format").resolve(script);
        }
        ProcessBuilder builder = new ProcessBuilder("node", "--conditions", "react-server", script.toString(),
                Integer.toString(milliseconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_ENV", "production");
        return new ReplyOracle(builder.start());
    }

    /// `{"ok": …}` or `{"error": …}`.
    JsonNode decode(List<ReplyPart> parts) {
        try {
            in.write(line(parts) + "\n");
            in.flush();
            String answer = out.readLine();
            if (answer == null) {
                throw new IllegalStateException("the oracle ended");
            }
            return JSON.readTree(answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(List<ReplyPart> parts) {
        ArrayNode all = JSON.createArrayNode();
        for (ReplyPart part : parts) {
            ArrayNode pair = all.addArray().add(part.name());
            switch (part) {
                case ReplyPart.Field field -> pair.add(field.value());
                case ReplyPart.Upload upload -> pair.addObject()
                        .put("base64", Base64.getEncoder().encodeToString(upload.file().bytes()))
                        .put("type", upload.file().type())
                        .put("filename", upload.file().name());
            }
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
        node.destroy();
    }
}
