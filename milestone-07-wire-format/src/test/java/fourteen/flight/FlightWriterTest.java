package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FlightWriterTest {

    private final Sent sent = new Sent();
    private final FlightWriter writer = new FlightWriter(sent);

    @Test
    void writesARowAsSoonAsItsPromiseIsSettled() {
        FlightPromise slow = new FlightPromise();
        FlightPromise fast = new FlightPromise();
        writer.write(ArrayValue.of(slow, fast));
        assertThat(sent.text()).isEqualTo("0:[\"$@1\",\"$@2\"]\n");
        fast.resolve(new Text("fast"));
        assertThat(sent.text()).isEqualTo("0:[\"$@1\",\"$@2\"]\n2:\"fast\"\n");
        assertThat(sent.isClosed()).isFalse();
        slow.reject(new FlightError("DIGEST"));
        assertThat(sent.text()).isEqualTo("0:[\"$@1\",\"$@2\"]\n2:\"fast\"\n1:E{\"digest\":\"DIGEST\"}\n");
        assertThat(sent.isClosed()).isTrue();
    }

    /// In development, as React's own server does; what `DevelopmentClientTest` says of it.
    @Test
    void tellsWhyIfItMay() {
        FlightPromise promise = new FlightPromise();
        writer.write(ArrayValue.of(promise));
        promise.reject(new FlightError("D", new ErrorReason("TypeError", "no \"x\"",
                List.of(new ErrorReason.Call("Page", "app/page.tsx", 3, 9), new ErrorReason.Call("", "a.js", 1, 2)),
                List.of("Page", "Layout"))));
        assertThat(sent.text()).isEqualTo("0:[\"$@1\"]\n1:E{\"digest\":\"D\",\"name\":\"TypeError\","
                + "\"message\":\"no \\\"x\\\"\",\"stack\":[[\"Page\",\"app/page.tsx\",3,9,0,0,false],"
                + "[\"\",\"a.js\",1,2,0,0,false]],\"env\":\"Server\",\"components\":[\"Page\",\"Layout\"]}\n");
    }

    @Test
    void aReasonAsAStack() {
        assertThat(new ErrorReason("TypeError", "m",
                List.of(new ErrorReason.Call("Page", "app/page.tsx", 3, 9), new ErrorReason.Call("", "a.js", 1, 2)),
                List.of("Page")).text()).isEqualTo("""
                        TypeError: m
                            at Page (app/page.tsx:3:9)
                            at a.js:1:2
                            in <Page> on the server""");
        assertThat(new ErrorReason("Error", "", List.of(), List.of()).text()).isEqualTo("Error");
    }

    /// As React's server writes `<div>{image}<picture>{image}</picture></div>`: an image in a picture is a row's, and no hint's (§4).
    @Test
    void anImageMayStandInAPictureToo() {
        String payload = """
                :HL["/b.png","image"]
                1:["$","img",null,"$0:props:children:0:props"]
                0:["$","div",null,{"children":[["$","img",null,{"src":"/b.png"}],["$","picture",null,{"children":"$1"}]]}]
                """;
        assertThat(new String(Sent.rewritten(payload.getBytes(UTF_8)), UTF_8)).isEqualTo(payload);
    }

    @Test
    void writesAStreamChunkByChunk() {
        FlightStream stream = new FlightStream(FlightStream.Kind.ITERATOR);
        writer.write(stream);
        stream.emit(new Text("a"));
        assertThat(sent.text()).isEqualTo("1:x\n0:\"$1\"\n1:T1,a");
        stream.close(new Text("end"));
        assertThat(sent.text()).isEqualTo("1:x\n0:\"$1\"\n1:T1,a2:\"end\"\n1:C\"$2\"\n");
        assertThat(sent.isClosed()).isTrue();
    }

    @Test
    void waitsForRoomInTheSink() {
        sent.room(1);
        writer.write(ArrayValue.of(new SymbolValue("a"), new SymbolValue("b")));
        assertThat(sent.text()).isEqualTo("1:\"$Sa\"\n");
        sent.room(2);
        writer.resume();
        assertThat(sent.text()).isEqualTo("1:\"$Sa\"\n2:\"$Sb\"\n0:[\"$1\",\"$2\"]\n");
        assertThat(sent.isClosed()).isTrue();
    }

    @Test
    void failsEverythingUnfinishedOnAbort() {
        FlightPromise late = new FlightPromise();
        writer.write(ArrayValue.of(late, new FlightPromise()));
        writer.abort(new FlightError("STOP"));
        late.resolve(Constant.TRUE);
        assertThat(sent.text())
                .isEqualTo("0:[\"$@1\",\"$@2\"]\n3:E{\"digest\":\"STOP\"}\n1:\"$3\"\n2:\"$3\"\n");
        assertThat(sent.isClosed()).isTrue();
    }

    @Test
    void writesAHintOnceAndBeforeTheRows() {
        writer.hint('L', ArrayValue.of(new Text("/a.css"), new Text("style")));
        writer.hint('L', ArrayValue.of(new Text("/a.css"), new Text("style")));
        writer.write(Constant.NULL);
        assertThat(sent.text()).isEqualTo(":HL[\"/a.css\",\"style\"]\n0:null\n");
    }

    @Test
    void defersAnElementOfALargeRow() {
        Element item = Element.of("i", new ObjectValue());
        writer.write(ArrayValue.of(new Text("x".repeat(1000)), new Text("x".repeat(1000)), new Text("x".repeat(1000)),
                new Text("x".repeat(201)), item, item));
        assertThat(sent.text()).endsWith(",\"$L1\",\"$1\"]\n1:[\"$\",\"i\",null,{}]\n");
    }

    @Test
    void writesAnErrorRowForWhatIsNestedTooDeep() {
        FlightValue value = new NumberValue(1);
        for (int i = 0; i < 100_000; i++) {
            value = ArrayValue.of(value);
        }
        writer.write(ArrayValue.of(FlightPromise.fulfilled(value)));
        assertThat(sent.text()).isEqualTo("0:[\"$@1\"]\n1:E{\"digest\":\"\"}\n");
    }
}
