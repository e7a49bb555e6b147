package fourteen.flight.reply;

import fourteen.flight.Canonical;
import fourteen.flight.FlightException;
import fourteen.flight.FlightFile;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What React does not limit.
final class ReplyLimitsTest {

    @Test
    void namesTheLimitThatIsBroken() {
        String body = "\"" + "x".repeat(1_000_000) + "\"";

        assertThat(Hostile.refused(() -> ReplyReader.read(body, Stored.OPTIONS)).getMessage()).isEqualTo("""
                A reply asks for more than is allowed: bytes.
                  at        field 0
                  expected  at most 1000000 bytes of text (ReplyLimits.bytes)
                  got       1000003
                  next      send less, or raise the limit where replies are read
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-22]""");
    }

    @ParameterizedTest
    @CsvSource({"200, ok", "201, nameLength"})
    void limitsNames(int length, String outcome) {
        assertThat(outcome(new Field("_1_" + "n".repeat(length - 3), ""), new Field("0", "[]"))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1000, ok", "1001, fields"})
    void limitsFields(int count, String outcome) {
        ReplyPart[] parts = new ReplyPart[count];
        Arrays.fill(parts, new Field("0", "[]"));

        assertThat(outcome(parts)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"500, ok", "501, depth", "100000, depth"})
    void limitsNesting(int depth, String outcome) {
        assertThat(outcome(new Field("0", "[".repeat(depth) + "]".repeat(depth)))).isEqualTo(outcome);
    }

    @Test
    void countsNestingThroughReferencesFromPartToPart() {
        ReplyPart[] parts = new ReplyPart[900];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Field(Integer.toString(i), "[\"$" + Integer.toHexString(i + 1) + "\"]");
        }
        parts[899] = new Field("899", "[]");

        assertThat(outcome(parts)).isEqualTo("depth");
    }

    /// 500 levels take 0.7 MB of a stack while code is interpreted, and more than 1 MB once C1 has compiled it.
    @Test
    void aThreadsStackMayHoldLess() throws InterruptedException {
        ReplyPart[] parts = new ReplyPart[400];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Field(Integer.toString(i), i == 399 ? "[]" : "[\"$" + Integer.toHexString(i + 1) + "\"]");
        }
        assertThat(outcome(new Field("0", "[\"$1\"]"), new Field("1", "[]"))).isEqualTo("ok"); // loads the classes, which needs room
        List<String> outcomes = new CopyOnWriteArrayList<>();
        for (int kilobytes : new int[]{128, 8192}) {
            Thread thread = new Thread(null, () -> outcomes.add(outcome(parts)), "small", kilobytes * 1024L);
            thread.start();
            thread.join();
        }

        assertThat(outcomes).containsExactly("depth", "ok");
    }

    @Test
    void limitsValues() {
        ReplyReader.Options few = Stored.OPTIONS.with(ReplyLimits.DEFAULT.withNodes(3));

        assertThat(Canonical.ofUpstream(ReplyReader.read("[1,2]", few)))
                .isEqualTo("{\"$\":\"array\",\"id\":0,\"v\":[1,2]}");
        assertThat(Hostile.refused(() -> ReplyReader.read("[1,2,3]", few)).summary())
                .isEqualTo("A reply asks for more than is allowed: nodes.");
    }

    @ParameterizedTest
    @CsvSource({"10, 10, ok", "11, 0, fileBytes", "10, 11, fileBytes"})
    void limitsAFile(int one, int other, String outcome) {
        assertThat(limited(10, 100, one, other)).isEqualTo(outcome);
    }

    @Test
    void limitsAllFilesTogether() {
        assertThat(limited(10, 19, 10, 10)).isEqualTo("filesBytes");
    }

    @Test
    void givesUpWhatDoesNotArriveInTime() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        ReplyReader reader = new ReplyReader(Stored.OPTIONS.with(now::get));
        reader.part(new Field("0", "[\"$@1\"]"));
        now.set(Instant.EPOCH.plusSeconds(10));
        reader.giveUpIfLate();
        now.set(Instant.EPOCH.plusMillis(10_001));

        FlightException late = Hostile.refused(reader::giveUpIfLate);
        assertThat(late.getMessage()).isEqualTo("""
                What the reply promises did not come in time.
                  at        the next part
                  expected  one within 10 seconds (ReplyLimits.patience)
                  got       none
                  next      send the reply again
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-21]""");
        assertThat(Canonical.ofUpstream(Settled.of(reader.root()))).isEqualTo(
                "{\"$\":\"array\",\"id\":0,\"v\":[{\"$\":\"promise\",\"rejected\":\"" + late.summary() + "\"}]}");
        assertThat(Hostile.refused(() -> reader.part(new Field("1", "1")))).isSameAs(late);
    }

    @Test
    void refusesAForwardReferenceWhilePartsArrive() {
        ReplyReader reader = new ReplyReader(Stored.OPTIONS);
        assertThat(reader.root().isFulfilled()).isFalse();
        reader.part(new Field("0", "[\"$1\"]"));

        assertThat(Settled.reason(reader.root()).summary()).isEqualTo("Invalid forward reference.");
    }

    @Test
    void refusesAStreamThatNeverEnds() {
        assertThat(Hostile.refused(() -> ReplyReader.read(Hostile.fields("0", "[\"$R1\"]", "S1", "1"), Stored.OPTIONS))
                .getMessage()).isEqualTo("""
                Something that the reply promises never comes.
                  at        stream 1
                  expected  its end
                  got       the end of the reply
                  next      end streams with the chunk C, and settle promises
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-21]""");
    }

    @Test
    void refusesAPrefixThatMeansNothing() {
        assertThat(Hostile.refused(() -> ReplyReader.read("\"$?1\"", Stored.OPTIONS)).summary())
                .isEqualTo("A string begins with a $ that means nothing.");
    }

    @Test
    void makesOneFunctionOfAnObjectWithoutTouchingIt() {
        List<ReplyPart> parts = Hostile.fields("0", "[\"$h1\",\"$h1\",\"$1\"]", "1",
                "{\"id\":\"actions.js#save\",\"bound\":null,\"$$promise\":{\"status\":\"fulfilled\",\"value\":7}}");

        assertThat(StoredReply.decode(parts, Stored.OPTIONS)).isEqualTo("{\"ok\":{\"$\":\"array\",\"id\":0,\"v\":["
                + "{\"$\":\"function\",\"name\":\"save\"},{\"$\":\"function\",\"name\":\"save\"},"
                + "{\"$\":\"object\",\"id\":1,\"v\":[[\"id\",\"actions.js#save\"],[\"bound\",null],[\"$$promise\","
                + "{\"$\":\"object\",\"id\":2,\"v\":[[\"status\",\"fulfilled\"],[\"value\",7]]}]]}]}}");
    }

    private static String limited(long one, long all, int first, int second) {
        ReplyReader.Options options = Stored.OPTIONS.with(ReplyLimits.DEFAULT.withFiles(one, all));
        return outcome(options, new Upload("_1_a", FlightFile.of("a", "", new byte[first])),
                new Upload("_1_b", FlightFile.of("b", "", new byte[second])), new Field("0", "[]"));
    }

    private static String outcome(ReplyPart... parts) {
        return outcome(Stored.OPTIONS, parts);
    }

    /// The limit that is broken, or `ok`.
    private static String outcome(ReplyReader.Options options, ReplyPart... parts) {
        try {
            ReplyReader.read(List.of(parts), options);
            return "ok";
        } catch (FlightException refused) {
            String summary = refused.summary();
            return summary.substring(summary.lastIndexOf(' ') + 1, summary.length() - 1);
        }
    }
}
