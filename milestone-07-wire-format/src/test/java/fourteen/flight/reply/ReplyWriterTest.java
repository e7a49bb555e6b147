package fourteen.flight.reply;

import fourteen.flight.Binary;
import fourteen.flight.FlightError;
import fourteen.flight.FlightException;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// What is written is what React's own client writes.
final class ReplyWriterTest {

    static Stream<String> names() {
        return Stored.NAMES.stream().filter(name -> !name.equals("object")); // has an undefined, which servers drop
    }

    /// Promises are settled in the order of the body, as they were when React's client wrote it.
    @ParameterizedTest
    @MethodSource("names")
    void writesABodyAgainThatWasRead(String name) {
        Map<String, FlightValue> kept = name.equals("temp-ref") ? new LinkedHashMap<>() : null;
        ReplyReader reader = new ReplyReader(Stored.OPTIONS.with(new TemporaryReferences()));
        ReplyWriter writer = null;
        for (ReplyPart part : Stored.parts(name)) {
            reader.part(part);
            if (writer == null && reader.root().isFulfilled()) {
                writer = new ReplyWriter(Settled.value(reader.root()), kept);
            }
        }
        reader.close();
        if (writer == null) {
            writer = new ReplyWriter(Settled.of(reader.root()), kept);
        }

        assertThat(shown(writer.body().parts())).isEqualTo(shown(Stored.parts(name)));
        assertThat(writer.body().isText()).isEqualTo(Stored.of(name)
                .get("encoded")
                .get("kind")
                .asString()
                .equals("string"));
        if (kept != null) {
            List<String> keys = new ArrayList<>();
            for (JsonNode key : Stored.of(name).get("temporaryReferenceKeys")) {
                keys.add(key.asString());
            }
            assertThat(kept.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void writesUndefinedProperties() {
        ObjectValue object = new ObjectValue().put("c", Constant.UNDEFINED);
        ArrayValue array = ArrayValue.of(new NumberValue(2), object);

        assertThat(shown(ReplyWriter.write(new ObjectValue().put("a", new NumberValue(1)).put("b", array)).parts()))
                .isEqualTo(shown(Stored.parts("object")));
    }

    @Test
    void writesPromisesAsTheyAreSettledAndThenTellsWhoWaits() {
        FlightPromise slow = new FlightPromise();
        FlightPromise fast = new FlightPromise();
        List<String> told = new ArrayList<>();
        ReplyWriter writer = new ReplyWriter(ArrayValue.of(slow, fast), null);
        writer.whenComplete(() -> told.add(shown(writer.body().parts()).toString()));
        fast.resolve(new Text("$"));

        assertThat(Hostile.refused(writer::body).summary()).isEqualTo("The reply is not complete.");
        assertThat(told).isEmpty();
        slow.resolve(ArrayValue.of(fast));
        assertThat(told).containsExactly("[0=[\"$@1\",\"$@2\"], 2=\"$$\", 1=[\"$@2\"]]");
    }

    @Test
    void refersToWhatWasWrittenByThePathOfItsFirstUse() {
        ObjectValue shared = new ObjectValue().put("n", new NumberValue(1));
        Collection map = new Collection(Collection.Kind.MAP, ArrayValue.of(ArrayValue.of(new Text("k"), shared)));

        assertThat(written(ArrayValue.of(map, shared, map, FlightPromise.fulfilled(shared))))
                .containsExactly("1=[[\"k\",{\"n\":1}]]", "0=[\"$Q1\",\"$1:0:1\",\"$0:0\",\"$@2\"]", "2=\"$1:0:1\"");
    }

    @Test
    void writesAValueAgainWhereAColonIsInItsKey() {
        ObjectValue shared = new ObjectValue();

        assertThat(written(new ObjectValue().put("a:b", shared).put("c", shared).put("d", shared)))
                .containsExactly("0={\"a:b\":{},\"c\":{},\"d\":\"$0:c\"}");
    }

    @Test
    void writesAFunctionOnceWithItsBoundArguments() {
        ServerReference function = new ServerReference("actions.js#save",
                FlightPromise.fulfilled(ArrayValue.of(new NumberValue(7))));

        assertThat(written(ArrayValue.of(function, function))).containsExactly(
                "2={\"id\":\"actions.js#save\",\"bound\":\"$@1\"}", "0=[\"$h2\",\"$h2\"]", "1=[7]");
    }

    @Test
    void writesIdsInHexInsideAndInDecimalOutside() {
        ArrayValue sets = new ArrayValue();
        for (int i = 0; i < 16; i++) {
            sets.items().add(new Collection(Collection.Kind.SET, new ArrayValue()));
        }

        assertThat(written(sets)).contains("16=[]").last().asString().endsWith("\"$Wf\",\"$W10\"]");
    }

    @Test
    void writesALazyAsAPartOfItsOwn() {
        assertThat(written(ArrayValue.of(new Lazy(FlightPromise.fulfilled(new Text("x"))))))
                .containsExactly("1=\"x\"", "0=[\"$1\"]");
    }

    @Test
    void writesWhatAnIteratorReturns() {
        FlightStream stream = new FlightStream(FlightStream.Kind.ITERATOR);
        stream.emit(new NumberValue(1));
        stream.close(new Text("end"));

        assertThat(written(ArrayValue.of(stream))).containsExactly("0=[\"$x1\"]", "S1=1", "S1=C\"end\"");
    }

    @Test
    void refusesWhatCanNotBeSent() {
        assertThat(Hostile.refused(() -> ReplyWriter.write(ArrayValue.of(Element.of("i", new ObjectValue()))))
                .getMessage()).isEqualTo("""
                A server function can't be called with an element.
                  expected  data, or a function that came from the server
                  got       an element
                  next      pass a set of temporary references, or something else
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-27]""");
        assertThat(refused(new SymbolValue("s"))).contains("a symbol");
        assertThat(refused(ArrayValue.of(new FlightError()))).contains("an object of a class");
        assertThat(refused(FlightPromise.rejected(new FlightError("d")))).contains("failed");
        FlightPromise self = new FlightPromise();
        self.resolve(self);
        assertThat(refused(ArrayValue.of(self))).isEqualTo("Cannot have cyclic thenables.");
    }

    @Test
    void refusesACycleThatNoReferenceCanExpress() {
        ObjectValue self = new ObjectValue();
        self.put("me", self);
        FlightStream stream = new FlightStream(FlightStream.Kind.VALUES);
        stream.emit(self);
        stream.close();

        assertThat(refused(ArrayValue.of(stream))).contains("a value within itself");
    }

    @Test
    void refusesEndlessNesting() {
        ArrayValue deep = new ArrayValue();
        for (int i = 0; i < 100_000; i++) {
            deep = ArrayValue.of(deep);
        }
        ArrayValue deepest = deep;

        assertThat(refused(deepest)).isEqualTo("Arguments are nested too deep.");
    }

    @Test
    void keepsAnOddByteStreamTogether() {
        FlightStream stream = new FlightStream(FlightStream.Kind.BYTES);
        stream.emit(new Binary(Binary.Kind.UINT8, new byte[]{1}));
        stream.emit(new Binary(Binary.Kind.UINT8, new byte[]{2, 3}));
        stream.close();

        assertThat(written(ArrayValue.of(stream)))
                .containsExactly("0=[\"$r1\"]", "2=blob::[1, 2, 3]", "S1=\"$o2\"", "S1=C");
    }

    private static String refused(FlightValue value) {
        FlightException refused = Hostile.refused(() -> ReplyWriter.write(value));
        return refused.summary();
    }

    private static List<String> written(FlightValue value) {
        return shown(ReplyWriter.write(value).parts());
    }

    private static List<String> shown(List<ReplyPart> parts) {
        return parts.stream().map(part -> part.name() + "=" + switch (part) {
            case ReplyPart.Field field -> field.value();
            case ReplyPart.Upload upload -> upload.file().name() + ":" + upload.file().type() + ":"
                    + Arrays.toString(upload.file().bytes());
        }).toList();
    }
}
