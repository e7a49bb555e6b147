package fourteen.components;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// React's own Flight server in Node.
final class ReactServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process node;
    private final Writer in;
    private final BufferedReader out;

    private ReactServer(Process node) {
        this.node = node;
        in = node.outputWriter(UTF_8);
        out = new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8));
    }

    static ReactServer start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "--conditions", "react-server",
                "src/test/js/react-server.cjs").redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_ENV", "production");
        return new ReactServer(builder.start());
    }

    /// The rows that it writes for a model.
    String payload(GoldenModel model) {
        Map<String, Object> question = new HashMap<>();
        question.put("source", model.source());
        question.put("identifierPrefix", model.identifierPrefix());
        question.put("onError", model.onError());
        try {
            in.write(JSON.writeValueAsString(question));
            in.write('\n');
            in.flush();
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("React's server ended at " + model);
            }
            JsonNode answer = JSON.readTree(line);
            if (answer.has("thrown")) {
                throw new IllegalStateException(answer.get("thrown").asString());
            }
            return answer.get("payload").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        node.destroy();
    }
}
