package fourteen.flight;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FlightWriterOracleTest {

    private static Oracle oracle;

    @BeforeAll
    static void startReactsClient() throws Exception {
        oracle = Oracle.start();
    }

    @AfterAll
    static void stopReactsClient() throws Exception {
        oracle.close();
    }

    static java.util.List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void reactsClientMakesTheSameOfWhatIsWrittenAgain(Golden golden) {
        JsonNode got = oracle.decode(Sent.rewritten(golden.payload()));
        assertThat(got.get("root")).isEqualTo(golden.decoded().get("root"));
        assertThat(got.get("hints")).isEqualTo(golden.decoded().get("hints"));
    }

    static java.util.List<Golden> more() {
        return Golden.more();
    }

    @ParameterizedTest
    @MethodSource("more")
    void readsAndWritesHarderPayloadsAsReactDoes(Golden golden) {
        JsonNode expected = oracle.decode(golden.payload());
        FlightReader reader = FlightReader.likeBrowser();
        reader.feed(golden.payload());
        reader.close();
        JsonNode got = Golden.json(Canonical.of(reader));
        assertThat(got.get("root")).isEqualTo(expected.get("root"));
        assertThat(got.get("hints")).isEqualTo(expected.get("hints"));
        byte[] again = Sent.rewritten(golden.payload());
        assertThat(Sent.rowsById(again)).isEqualTo(Sent.rowsById(golden.payload()));
        if (golden.isSynchronous()) {
            assertThat(again).isEqualTo(golden.payload());
        }
    }

    @Test
    void reactsClientAndTheReaderMakeTheSameOfRandomModels() {
        long seed = Long.getLong("fourteen.flight.seed", 20261122);
        int count = Integer.getInteger("fourteen.flight.models", 300);
        for (int i = 0; i < count; i++) {
            RandomModel model = new RandomModel(new Random(seed + i));
            byte[] payload = model.written();
            JsonNode expected = oracle.decode(payload);
            FlightReader reader = FlightReader.likeBrowser();
            reader.feed(payload);
            reader.close();
            assertThat(Golden.json(Canonical.of(reader)).get("root"))
                    .as("seed %d: %s", seed + i, new String(payload, java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(expected.get("root"));
            if (model.hasLazies()) {
                continue; // a model that has arrived has its shared parts elsewhere first: the same value, other wrappers
            }
            assertThat(oracle.decode(Sent.rewritten(payload)).get("root"))
                    .as("seed %d, written again: %s", seed + i,
                            new String(payload, java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(expected.get("root"));
        }
    }
}
