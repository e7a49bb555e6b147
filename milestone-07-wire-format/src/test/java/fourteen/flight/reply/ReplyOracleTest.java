package fourteen.flight.reply;

import fourteen.flight.Canonical;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightValue;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// What is written means the same to React's own server as to the reader here.
final class ReplyOracleTest {

    private static ReplyOracle oracle;

    @BeforeAll
    static void startReactsServer() throws Exception {
        oracle = ReplyOracle.start();
    }

    @AfterAll
    static void stopReactsServer() throws Exception {
        oracle.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reactsServerAndTheReaderMakeTheSameOfRandomArguments(boolean sharing) {
        long seed = Long.getLong("fourteen.flight.seed", 20261123);
        int count = Integer.getInteger("fourteen.flight.models", 300);
        for (long i = seed; i < seed + count; i++) {
            RandomArguments random = new RandomArguments(i, sharing);
            FlightValue value = random.value();
            ReplyWriter writer = new ReplyWriter(value, null);
            random.settle();
            List<ReplyPart> parts = writer.body().parts().stream().map(ReplyOracleTest::copied).toList();

            JsonNode react = oracle.decode(parts);
            assertThat(Stored.json(StoredReply.decode(parts, Stored.OPTIONS))).as("seed %d: %s", i, parts)
                    .isEqualTo(react);
            // React's server shows null where a typed array comes a second time, and loses entries of a FormData that is read
            // out of turn, or has an id of two digits: its client writes that in decimal, its server looks for it in hex.
            if (!sharing && parts.stream().noneMatch(part -> part.name().startsWith("_"))) {
                assertThat(react.get("ok")).as("seed %d: %s", i, parts)
                        .isEqualTo(Stored.json(Canonical.ofUpstream(value)));
            }
        }
    }

    /// As it comes over a network: a file in two fields is two files.
    static ReplyPart copied(ReplyPart part) {
        return switch (part) {
            case ReplyPart.Field field -> field;
            case ReplyPart.Upload(String name, FlightFile file) ->
                new ReplyPart.Upload(name, FlightFile.of(file.name(), file.type(), file.bytes()));
        };
    }
}
