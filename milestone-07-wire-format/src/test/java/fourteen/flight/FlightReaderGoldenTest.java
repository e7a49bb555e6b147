package fourteen.flight;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FlightReaderGoldenTest {

    @Test
    void theGoldenPayloadsAreThere() {
        assertThat(Golden.all()).hasSize(143);
        assertThat(Golden.file("golden/probes.json").size()).isEqualTo(31);
    }

    @TestFactory
    Stream<DynamicTest> readsAPayloadAsReactsClientDoes() {
        return Golden.all()
                .stream()
                .flatMap(golden -> Stream.of(1 << 20, 7, 1)
                        .map(step -> DynamicTest.dynamicTest(golden + " in steps of " + step, () -> {
                            JsonNode got = Golden.json(decode(golden.payload(), step));
                            assertThat(got.get("root")).isEqualTo(golden.decoded().get("root"));
                            assertThat(got.get("hints")).isEqualTo(golden.decoded().get("hints"));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> makesOfAMalformedPayloadWhatReactsClientMakes() {
        List<Map.Entry<String, JsonNode>> probes = List.copyOf(Golden.file("golden/probes.json").properties());
        return probes.stream()
                .flatMap(probe -> Stream.of(1 << 20, 1)
                        .map(step -> DynamicTest.dynamicTest(probe.getKey() + " in steps of " + step, () -> {
                            byte[] payload = Base64.getDecoder()
                                    .decode(probe.getValue().get("payloadBase64").asString());
                            JsonNode got = Golden.json(decode(payload, step));
                            assertThat(got.get("root")).isEqualTo(probe.getValue().get("root"));
                            assertThat(got.get("hints")).isEqualTo(probe.getValue().get("hints"));
                        })));
    }

    private static String decode(byte[] payload, int step) {
        FlightReader reader = FlightReader.likeBrowser();
        try {
            for (int from = 0; from < payload.length; from += step) {
                reader.feed(payload, from, Math.min(payload.length, from + step));
            }
        } catch (FlightException malformed) {
            assertThat(malformed.place()).startsWith("byte ");
        }
        reader.close();
        return Canonical.of(reader);
    }
}
