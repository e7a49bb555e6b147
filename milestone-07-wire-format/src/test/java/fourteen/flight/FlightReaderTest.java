package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FlightReaderTest {

    @Test
    void saysByteRowAndWhatWasExpectedOfARowThatIsNotJson() {
        FlightReader reader = read("1:{\"a\":1}\n2:{\"b\":,}\n0:[\"$1\",\"$2\"]\n");
        assertThat(reader.problem()).hasMessage("""
                A row is not JSON.
                  at        byte 17, row 2
                  expected  a value
                  got       ,}
                  next      write the row as JSON.stringify would, and end it with a line feed
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-01]""");
        assertThat(reader.root().isRejected()).isTrue();
    }

    @Test
    void readsEscapesAmongAllOtherCharacters() {
        FlightReader reader = read("0:[\"a\\\"ü\\u00e9\\n\\\\\",\"x\\ud83d\\ude00é\\ud800\",\"\\/\"]\n");
        assertThat(((ArrayValue) reader.root().settledValue()).items()).containsExactly(
                new Text("a\"üé\n\\"), new Text("x😀é\ud800"), new Text("/"));
    }

    /// A payload of no bytes is no payload: what should have sent it failed.
    @Test
    void saysThatThereIsNothingToRead() {
        assertThat(read("").problem()).hasMessageContaining("at        byte 0, before any row");
    }

    @Test
    void takesRowsOfAnyIdInAnyOrder() {
        FlightReader reader = read("7fffffff:1\n5:2\n1:3\n0:[\"$7fffffff\",\"$5\",\"$1\",\"$2\"]\n2:4\n");
        assertThat(((ArrayValue) reader.root().settledValue()).items()).map(Canonical::of)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void refusesAnEmptyLine() {
        assertThatThrownBy(() -> read("0:1\n\n")).hasMessage("""
                A row does not begin with an id.
                  at        byte 4
                  expected  an id of up to 8 lowercase hex digits, then a colon
                  got       byte 0x0a
                  next      write <id in hex>:<tag><payload>, and nothing between a row and the next
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-02]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {":N1795364065361.22\n", "0:D{\"time\":18.4}\n", "0:J{\"name\":\"A\"}\n",
            ":W[\"log\",\"$2\",\"$1\",\"Server\",\"hi\"]\n"})
    void refusesARowOfADevelopmentServerAsReactsProductionClientDoes(String row) {
        FlightReader reader = new FlightReader();
        assertThatThrownBy(() -> reader.feed((row + "0:1\n").getBytes(UTF_8))).isInstanceOf(FlightException.class)
                .hasMessageContaining("The payload was written by a development server.\n  at        byte ")
                .hasMessageContaining("\n  expected  a row of a production server\n  got       a row with tag ");
        assertThat(reader.root().isRejected()).isTrue();
    }

    @Test
    void refusesASecondRowOfOneId() {
        assertThatThrownBy(() -> read("1:{}\n1:{}\n")).isInstanceOf(FlightException.class)
                .hasMessageStartingWith("A row came twice.\n  at        byte 7, row 1");
    }

    @Test
    void saysWhatIsMissingAtAnEarlyEnd() {
        FlightReader reader = read("0:[\"$1\"]\n1:T5,abc");
        assertThat(reader.problem()).hasMessage("""
                The payload ended before everything had arrived.
                  at        byte 17, row 1
                  expected  2 more bytes of the row
                  got       the end
                  next      look for what broke the connection, or the server's render
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-05]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesValuesNestedTooDeep(String level) {
        FlightReader reader = read("0:" + level.repeat(100_000) + "\n");
        assertThat(reader.problem()).hasMessageStartingWith("Values are nested too deep.");
        assertThat(reader.root().isRejected()).isTrue();
    }

    @Test
    void readsValuesNestedAsDeepAsIsAllowed() {
        byte[] payload = ("0:" + "[".repeat(FlightReader.DEPTH - 8) + "]".repeat(FlightReader.DEPTH - 8) + "\n")
                .getBytes(UTF_8);
        assertThat(new String(Sent.rewritten(payload), UTF_8)).isEqualTo(new String(payload, UTF_8));
    }

    @Test
    void survivesAChainOfManyRowsInEitherOrder() {
        StringBuilder forward = new StringBuilder();
        StringBuilder backward = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            String row = Integer.toHexString(i) + ":[\"$" + Integer.toHexString(i + 1) + "\"]\n";
            forward.append(row);
            backward.insert(0, i < 2_000 ? row : "");
        }
        assertThat(read(forward + "186a0:1\n").root().isFulfilled()).isTrue();
        assertThat(read("7d0:1\n" + backward).root().isRejected()).isTrue();
    }

    @Test
    void settlesAPromiseAsSoonAsItsRowIsThere() {
        FlightReader reader = new FlightReader();
        reader.feed("0:[\"$@1\"]\n".getBytes(UTF_8));
        FlightPromise promise = (FlightPromise) ((ArrayValue) reader.root().settledValue()).items().getFirst();
        List<String> events = new ArrayList<>();
        promise.whenSettled(() -> events.add(((Text) promise.settledValue()).value()));
        reader.feed("1:\"lat".getBytes(UTF_8));
        assertThat(events).isEmpty();
        reader.feed("er\"\n".getBytes(UTF_8));
        assertThat(events).containsExactly("later");
    }

    @Test
    void throwsNothingButItsOwnExceptionWhateverTheBytes() {
        long seed = Long.getLong("fourteen.flight.seed", 7);
        int count = Integer.getInteger("fourteen.flight.mutants", 20_000);
        List<Golden> goldens = Golden.all().stream().filter(golden -> golden.payload().length < 2_000).toList();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            byte[] payload = mutated(goldens.get(random.nextInt(goldens.size())).payload().clone(), random);
            try {
                FlightReader reader = new FlightReader();
                try {
                    reader.feed(payload);
                } catch (FlightException malformed) {
                    assertThat(malformed.place()).isNotNull();
                }
                reader.close();
                reader.problem();
                Canonical.of(reader);
                new FlightWriter(new Sent()).write(reader);
            } catch (FlightException tooDeep) {
                assertThat(tooDeep.id()).isEqualTo("FLIGHT-04");
            } catch (RuntimeException | StackOverflowError failure) {
                throw new AssertionError("seed " + seed + ", payload " + i + ": " + new String(payload, UTF_8),
                        failure);
            }
        }
    }

    private static byte[] mutated(byte[] payload, Random random) {
        String alphabet = "$:,\n\"[]{}0123456789abcITERXxrCLQWKBihSTZ@uDn-N";
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            payload[random.nextInt(payload.length)] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return payload;
    }

    private static FlightReader read(String payload) {
        FlightReader reader = new FlightReader();
        reader.feed(payload.getBytes(UTF_8));
        reader.close();
        return reader;
    }
}
