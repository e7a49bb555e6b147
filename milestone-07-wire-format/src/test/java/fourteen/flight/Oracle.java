package fourteen.flight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/// React's own client in Node, which says what it makes of a payload.
final class Oracle implements AutoCloseable {

    private static final int MINUTE = 60_000;

    private final Process node;
    private final Writer in;
    private final BufferedReader out;

    private Oracle(Process node) {
        this.node = node;
        this.in = node.outputWriter(UTF_8);
        this.out = new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8));
    }

    /// React's production client.
    static Oracle start() throws IOException {
        return start("production", MINUTE);
    }

    /// React's production client.
    ///
    /// @param milliseconds after which a payload that it still waits for hangs
    static Oracle start(int milliseconds) throws IOException {
        return start("production", milliseconds);
    }

    /// React's client of the build that an app has while it is developed.
    static Oracle startDevelopment() throws IOException {
        return start("development", MINUTE);
    }

    private static Oracle start(String build, int milliseconds) throws IOException {
        Path script = Path.of("src/test/js/batch.cjs");
        if (!Files.exists(script)) {
            script = Path.of("milestone-07-wire-format").resolve(script);
        }
        ProcessBuilder builder = new ProcessBuilder("node", script.toString(), Integer.toString(milliseconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_ENV", build);
        return new Oracle(builder.start());
    }

    JsonNode decode(byte[] payload) {
        try {
            in.write(Base64.getEncoder().encodeToString(payload));
            in.write('\n');
            in.flush();
            String answer = out.readLine();
            if (answer == null) {
                throw new IllegalStateException("the oracle ended");
            }
            return Golden.json(answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        node.destroy();
    }
}
