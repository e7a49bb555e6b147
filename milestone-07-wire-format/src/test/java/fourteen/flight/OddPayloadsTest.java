package fourteen.flight;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Payloads that no server writes, of which React's own client makes something nevertheless.
class OddPayloadsTest {

    private static Oracle oracle;

    @BeforeAll
    static void startReactsClient() throws Exception {
        oracle = Oracle.start();
    }

    @AfterAll
    static void stopReactsClient() throws Exception {
        oracle.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "0:[\"$n0x1f\",\"$n 5 \",\"$n+5\",\"$n0b11\"]\n",
            "0:[\"$n1.5\"]\n",
            "0:[\"$D2026-02-30T00:00:00.000Z\",\"$D2025-02-29\",\"$D2026-01-01T00:00:00,5Z\",\"$D2026-01-32\"]\n",
            "1:I[\"s\",[]]\n2:I[\"s\",[],null]\n3:I[\"s\",[],5]\n0:[\"$1\",\"$2\",\"$3\"]\n",
            "1:I[\"s\"]\n0:[\"$1\"]\n",
            "1:I[\"s\",null,\"S\"]\n0:[\"$1\"]\n",
            "2:[\"s\",[\"c\",\"f.js\"],\"S\"]\n1:I\"$2\"\n3:I[\"$2:0\",\"$2:1\",\"$2:2\"]\n0:[\"$1\",\"$3\"]\n",
            "2:E{\"digest\":\"d\"}\n1:I[\"$2\",[],\"S\"]\n0:[\"$1\"]\n",
            "0:\"$0\"\n",
            "0:\"$0:a\"\n",
            "0:\"$W0\"\n",
            "0:\"$Q0\"\n",
            "0:\"$K0\"\n",
            "0:\"$i0\"\n",
            "0:\"$h0\"\n",
            "1:{\"size\":1}\n0:\"$K1\"\n",
            "1:[[\"a\",5],[null,true],[{},\"$undefined\"]]\n0:\"$K1\"\n",
            "1:[[null,1],[null,2]]\n0:\"$Q1\"\n",
            "1:[{\"1\":2},\"$D2026-11-25T00:00:00.000Z\",[\"$\",\"b\",null,{}]]\n0:\"$Q1\"\n",
            "1:[true]\n0:\"$Q1\"\n",
            "1:[[\"$0:props:m\",1],[\"$0:props:m\",2]]\n0:[\"$\",\"b\",null,{\"m\":\"$Q1\",\"n\":\"$0:props:m\"}]\n",
            "2:o1,a1:[\"Text/Plain\",\"$2\"]\n3:[\"t\u00e9xt\"]\n4:[null]\n0:[\"$B1\",\"$B3\",\"$B4\"]\n",
            ":Hb\"/a.css\"\n0:1\n",
            "1:R\n0:[\"$1\"]\n1:1\n1:C[1,\n",
            ":HC\"$9\"\n0:1\n",
            ":HC\"\"\n:HL\"ab\"\n:HL{}\n:HX{}\n0:1\n",
            ":HL[\"$9\",\"style\"]\n0:1\n",
            "1:R\n0:[\"$1\",\"$@2\"]\n1:1\n1:C\n1:2\n",
            "1:X\n0:[\"$1\",\"$@2\"]\n1:1\n1:C\n1:2\n",
            "1:R\n0:[\"$1\"]\n1:C\n1:C\n",
            "1:R\n0:[\"$1\"]\n1:[\"$2\"]\n1:[\"$3\"]\n2:1\n3:2\n1:C\n",
            "0:[\"$\",\"$L2\",null,{\"x\":\"$1\"}]\n2:I[\"s\",[],\"S\"]\n1:E{\"digest\":\"d\"}\n"})
    void areReadAsReactsClientReadsThem(String payload) {
        JsonNode expected = oracle.decode(payload.getBytes(UTF_8));
        assertThat(Golden.json(read(payload.getBytes(UTF_8)))).as(payload).isEqualTo(expected(expected));
    }

    /// The oracle's answer without the chunks that were loaded.
    private static JsonNode expected(JsonNode answer) {
        return Golden.json("{\"root\":" + answer.get("root") + ",\"hints\":" + answer.get("hints") + "}");
    }

    private static String read(byte[] payload) {
        FlightReader reader = FlightReader.likeBrowser();
        try {
            reader.feed(payload);
        } catch (FlightException malformed) {
            assertThat(malformed.place()).startsWith("byte ");
        }
        reader.close();
        return Canonical.of(reader);
    }
}
