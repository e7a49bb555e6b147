package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatWire;
import static org.assertj.core.api.Assertions.assertThat;

final class RowOrderTest {

    private final Sent sent = new Sent();
    private final FlightWriter writer = new FlightWriter(sent);

    @Test
    @Graded(task = "7.6", points = 4)
    void importsGoFirstThenHintsThenRowsThenErrors() {
        writer.hint('L', ArrayValue.of(new Text("/a.css"), new Text("style")));
        writer.write(ArrayValue.of(FlightPromise.rejected(new FlightError("42")), button(),
                new Element(new SymbolValue("react.fragment"), Constant.NULL, new ObjectValue()),
                new Text("x".repeat(1024)), FlightPromise.fulfilled(new NumberValue(7))));
        assertThatWire(sent.bytes())
                .hasRows("2:I[\"./b.js\",[],\"Button\"]", "3:\"$Sreact.fragment\"", ":HL[\"/a.css\",\"style\"]",
                        "4:T400," + "x".repeat(1024),
                        "0:[\"$@1\",[\"$\",\"$L2\",null,{}],[\"$\",\"$3\",null,{}],\"$4\",\"$@5\"]",
                        "1:E{\"digest\":\"42\"}",
                        "5:7")
                .keepsCustoms();
    }

    @Test
    @Graded(task = "7.6", points = 3)
    void whatARowLedToComesAfterItImportsAndAll() {
        writer.write(ArrayValue.of(FlightPromise.fulfilled(ArrayValue.of(button(),
                FlightPromise.fulfilled(new SymbolValue("react.suspense"))))));
        assertThatWire(sent.bytes())
                .hasRows("0:[\"$@1\"]", "2:I[\"./b.js\",[],\"Button\"]", "1:[[\"$\",\"$L2\",null,{}],\"$@3\"]",
                        "4:\"$Sreact.suspense\"", "3:\"$4\"")
                .keepsCustoms();
    }

    @Test
    @Graded(task = "7.6", points = 3)
    void writesARowAsSoonAsItsPromiseIsSettled() {
        FlightPromise slow = new FlightPromise();
        FlightPromise fast = new FlightPromise();
        FlightStream stream = new FlightStream(FlightStream.Kind.ITERATOR);
        writer.write(ArrayValue.of(slow, fast, stream));
        assertThatWire(sent.bytes()).hasRows("3:x", "0:[\"$@1\",\"$@2\",\"$3\"]");
        fast.resolve(button());
        stream.emit(new Text("a"));
        assertThatWire(sent.bytes()).hasRows("3:x", "0:[\"$@1\",\"$@2\",\"$3\"]", "4:I[\"./b.js\",[],\"Button\"]",
                "2:[\"$\",\"$L4\",null,{}]", "3:T1,a");
        slow.reject(new FlightError("42"));
        stream.close(new Text("end"));
        assertThatWire(sent.bytes()).hasRows("3:x", "0:[\"$@1\",\"$@2\",\"$3\"]", "4:I[\"./b.js\",[],\"Button\"]",
                "2:[\"$\",\"$L4\",null,{}]", "3:T1,a", "1:E{\"digest\":\"42\"}", "5:\"end\"", "3:C\"$5\"")
                .keepsRules();
    }

    @Test
    @Graded(task = "7.6", points = 3)
    void keepsEverythingWhileTheSinkIsFull() {
        FlightPromise late = new FlightPromise();
        sent.room(1);
        writer.write(ArrayValue.of(new SymbolValue("a"), late));
        assertThatWire(sent.bytes()).as("one row, then the sink is full").hasRows("1:\"$Sa\"");
        late.resolve(button());
        assertThatWire(sent.bytes()).as("still full").hasRows("1:\"$Sa\"");
        sent.room(100);
        writer.resume();
        assertThatWire(sent.bytes()).as("room again: what goes first still goes first")
                .hasRows("1:\"$Sa\"", "3:I[\"./b.js\",[],\"Button\"]", "0:[\"$1\",\"$@2\"]",
                        "2:[\"$\",\"$L3\",null,{}]")
                .keepsRules();
        assertThat(sent.isClosed()).isTrue();
    }

    @Test
    @Graded(task = "7.6", points = 2)
    void closesTheSinkOnceAfterTheLastRow() {
        FlightPromise late = new FlightPromise();
        sent.room(2);
        writer.write(ArrayValue.of(late));
        assertThat(sent.isClosed()).as("closed before the promise is settled").isFalse();
        late.resolve(Constant.TRUE);
        assertThatWire(sent.bytes()).hasRows("0:[\"$@1\"]", "1:true");
        assertThat(sent.isClosed()).as("closed after the last row, which filled the sink").isTrue();
        writer.resume();
        writer.abort(new FlightError("too late"));
        assertThatWire(sent.bytes()).hasRows("0:[\"$@1\"]", "1:true");
        assertThat(sent.closings()).as("times closed").isEqualTo(1);
    }

    private static Element button() {
        return new Element(new ClientReference(new Text("./b.js"), List.of(), "Button", false), Constant.NULL,
                new ObjectValue());
    }
}
