package fourteen.streaming.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A script in Node that answers lines of JSON by lines of JSON.
final class NodeProcess implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process node;
    private final Writer in;
    private final BufferedReader out;

    private NodeProcess(Process node) {
        this.node = node;
        in = node.outputWriter(UTF_8);
        out = new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8));
    }

    /// @param command Node's own flags, then the script's name
    static NodeProcess start(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of("node"));
        all.addAll(List.of(command));
        all.set(all.size() - 1, "src/test/js/" + all.getLast());
        ProcessBuilder builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_ENV", "production");
        return new NodeProcess(builder.start());
    }

    JsonNode ask(Map<String, ?> question) {
        try {
            in.write(JSON.writeValueAsString(question));
            in.write('\n');
            in.flush();
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("Node ended at " + question);
            }
            return JSON.readTree(line);
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
