package fourteen.flight;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/// In development, too, only rows of a production server are written: React's development client reads them.
class DevelopmentClientTest {

    private static Oracle oracle;

    @BeforeAll
    static void startReactsDevelopmentClient() throws Exception {
        oracle = Oracle.startDevelopment();
    }

    @AfterAll
    static void stopReactsDevelopmentClient() throws Exception {
        oracle.close();
    }

    static List<Golden> goldensWithoutErrors() {
        return Golden.all()
                .stream()
                .filter(golden -> !hasErrors(golden))
                .filter(golden -> !golden.name().equals("promise--root-promise")) // whose outer promise it leaves out
                .toList();
    }

    private static boolean hasErrors(Golden golden) {
        String payload = new String(golden.payload(), ISO_8859_1);
        return payload.contains("E{\"digest\":") || payload.contains("\"$Z\"");
    }

    @ParameterizedTest
    @MethodSource("goldensWithoutErrors")
    void makesTheSameOfWhatIsWritten(Golden golden) {
        JsonNode got = oracle.decode(Sent.rewritten(golden.payload()));
        assertThat(got.get("root")).isEqualTo(golden.decoded().get("root"));
        assertThat(got.get("hints")).isEqualTo(golden.decoded().get("hints"));
    }

    @Test
    void thatIsMostOfThem() {
        assertThat(goldensWithoutErrors()).hasSize(126);
    }

    /// A production error says only its digest. React's development client wants a name, a message and a stack beside it, else
    /// it gives up on everything that is still to come.
    @Test
    void givesUpAtAnErrorWithoutAStack() {
        String digest = "\"digest\":\"D\"";
        String stack = ",\"name\":\"Error\",\"message\":\"m\",\"stack\":[],\"env\":\"Server\"";
        assertThat(decoded("{" + digest + "}")).contains("\"digest\":null").doesNotContain("\"v\":42");
        assertThat(decoded("{" + digest + stack + "}")).contains(digest).contains("\"v\":42");
    }

    @Test
    void takesWhatTheWriterTells() {
        Sent sent = new Sent();
        FlightPromise promise = new FlightPromise();
        new FlightWriter(sent).write(FlightValue.ArrayValue.of(promise, new FlightValue.NumberValue(42)));
        promise.reject(new FlightError("D", new ErrorReason("TypeError", "m",
                List.of(new ErrorReason.Call("Page", "app/page.tsx", 3, 9)), List.of("Page"))));
        assertThat(oracle.decode(sent.text().getBytes(ISO_8859_1)).get("root").toString())
                .contains("\"digest\":\"D\"")
                .endsWith(",42]}");
    }

    private static String decoded(String error) {
        String payload = "0:[\"$@1\",\"$@2\"]\n1:E" + error + "\n2:42\n";
        return oracle.decode(payload.getBytes(ISO_8859_1)).get("root").toString();
    }
}
