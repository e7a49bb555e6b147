package fourteen.flight;

import fourteen.testkit.NodeJs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/// What React's own server writes of random models, with components, streams and cycles.
class ReactServerTest {

    private record Payload(String seed, String base64) {

        static Payload of(String line) {
            int space = line.indexOf(' ');
            return new Payload(line.substring(0, space), line.substring(space + 1));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + new String(bytes(), ISO_8859_1);
        }
    }

    @Test
    void isReadAsReactsClientReadsIt() throws IOException {
        try (Oracle oracle = Oracle.start()) {
            for (Payload payload : payloads()) {
                JsonNode expected = oracle.decode(payload.bytes());
                for (int step : List.of(payload.bytes().length, 1)) {
                    assertThat(Golden.json(read(payload.bytes(), step)).get("root"))
                            .as("%s, in steps of %d", payload, step)
                            .isEqualTo(expected.get("root"));
                }
                assertThat(oracle.decode(Sent.rewritten(payload.bytes())).get("root"))
                        .as("%s, written again", payload)
                        .isEqualTo(expected.get("root"));
            }
        }
    }

    /// Of two thousand models one gets its numbers in another order, where rows wait for each other.
    @Test
    void isWrittenAgainRowForRow() throws IOException {
        List<Payload> payloads = payloads();
        List<Payload> others = new ArrayList<>();
        for (Payload payload : payloads) {
            if (!Sent.rowsById(Sent.rewritten(payload.bytes())).equals(Sent.rowsById(payload.bytes()))) {
                others.add(payload);
            }
        }
        assertThat(others).hasSizeLessThanOrEqualTo(payloads.size() / 500);
    }

    private static String read(byte[] payload, int step) {
        FlightReader reader = FlightReader.likeBrowser();
        for (int from = 0; from < payload.length; from += step) {
            reader.feed(payload, from, Math.min(payload.length, from + step));
        }
        reader.close();
        return Canonical.of(reader);
    }

    private static List<Payload> payloads() throws IOException {
        Path script = Path.of("src/test/js/server.cjs");
        if (!Files.exists(script)) {
            script = Path.of("milestone-07-wire-format").resolve(script);
        }
        return NodeJs.script(Files.readString(script))
                .flag("--conditions=react-server")
                .env("NODE_ENV", "production")
                .argument(System.getProperty("fourteen.flight.seed", "1"))
                .argument(System.getProperty("fourteen.flight.models", "250"))
                .run()
                .lines()
                .map(Payload::of)
                .toList();
    }
}
