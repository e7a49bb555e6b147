package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.testkit.Graded;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatWire;

final class ValueTest {

    @Test
    @Graded(task = "7.5", points = 3)
    void escapesTheDollarThatAStringBeginsWith() {
        assertThatWire(
                written(ArrayValue.of(new Text("$"), new Text("$1"), new Text("$$"), new Text("a$"), new Text(""),
                        new Text("$undefined"))))
                .hasRows("0:[\"$$\",\"$$1\",\"$$$\",\"a$\",\"\",\"$$undefined\"]")
                .keepsCustoms();
        assertThatWire(written(new ObjectValue().put("$key", new Text("\"\\\n\u2028</script>\uD800"))))
                .hasRows("0:{\"$key\":\"\\\"\\\\\\n\u2028</script>\\ud800\"}");
    }

    @Test
    @Graded(task = "7.5", points = 2)
    void writesNumbersAsJavaScriptDoes() {
        assertThatWire(written(ArrayValue.of(number(0), number(-0.0), number(Double.NaN), number(1 / 0.0),
                number(-1 / 0.0), number(1e21), number(0.1), number(-5), number(Double.MIN_VALUE))))
                .hasRows("0:[0,\"$-0\",\"$NaN\",\"$Infinity\",\"$-Infinity\",1e+21,0.1,-5,5e-324]");
    }

    @Test
    @Graded(task = "7.5", points = 4)
    void givesALongStringARowOfItsOwn() {
        String short1 = "x".repeat(1023);
        assertThatWire(written(ArrayValue.of(new Text(short1)))).hasRows("0:[\"" + short1 + "\"]");
        String long1 = "x".repeat(1024);
        assertThatWire(written(ArrayValue.of(new Text(long1), new Text(long1))))
                .hasRows("1:T400," + long1, "2:T400," + long1, "0:[\"$1\",\"$2\"]")
                .keepsCustoms();
        String japanese = "日".repeat(1024);
        assertThatWire(written(ArrayValue.of(new Text(japanese))))
                .hasRows("1:Tc00," + japanese, "0:[\"$1\"]")
                .keepsCustoms();
        String foxes = "🦊".repeat(512);
        assertThatWire(written(ArrayValue.of(new Text("日".repeat(400)), new Text(foxes))))
                .hasRows("1:T800," + foxes, "0:[\"" + "日".repeat(400) + "\",\"$1\"]")
                .keepsCustoms();
        String dollar = "$".repeat(1024);
        assertThatWire(written(new ObjectValue().put("a", new Text(dollar))))
                .hasRows("1:T400," + dollar, "0:{\"a\":\"$1\"}");
    }

    @Test
    @Graded(task = "7.5", points = 4)
    void namesAKnownValueByThePathOfItsFirstUse() {
        ObjectValue style = new ObjectValue().put("color", new Text("red"));
        ArrayValue children = ArrayValue.of(Element.of("i", new ObjectValue().put("style", style)),
                Element.of("b", new ObjectValue().put("style", style)));
        assertThatWire(written(Element.of("p", new ObjectValue().put("children", children))))
                .hasRows("0:[\"$\",\"p\",null,{\"children\":[[\"$\",\"i\",null,{\"style\":{\"color\":\"red\"}}],"
                        + "[\"$\",\"b\",null,{\"style\":\"$0:props:children:0:props:style\"}]]}]")
                .keepsCustoms();
        Collection map = new Collection(Collection.Kind.MAP, new ArrayValue());
        Binary bytes = new Binary(Binary.Kind.UINT8, new byte[]{'a'});
        assertThatWire(written(new ObjectValue().put("m", map).put("n", map).put("o", bytes).put("p", bytes)))
                .hasRows("1:[]", "2:o1,a", "0:{\"m\":\"$Q1\",\"n\":\"$0:m\",\"o\":\"$2\",\"p\":\"$0:o\"}")
                .keepsCustoms();
        ObjectValue shared = new ObjectValue();
        assertThatWire(written(new ObjectValue().put("a:b", shared).put("c", shared).put("d", shared)))
                .hasRows("0:{\"a:b\":{},\"c\":{},\"d\":\"$0:c\"}");
        ObjectValue self = new ObjectValue().put("n", number(1));
        assertThatWire(written(self.put("self", self))).hasRows("0:{\"n\":1,\"self\":\"$0\"}");
        Lazy lazy = new Lazy(new FlightPromise());
        assertThatWire(written(ArrayValue.of(lazy, lazy))).hasRows("0:[\"$L1\",\"$0:0\"]");
    }

    @Test
    @Graded(task = "7.5", points = 2)
    void defersAnElementOfALargeRow() {
        Element item = Element.of("i", new ObjectValue());
        List<FlightValue> exactly = new ArrayList<>();
        // 3 items of 1,000 and the names "0" to "3" are 3,004; the element's own come after it.
        for (int length : new int[]{1000, 1000, 1000, 196}) {
            exactly.add(new Text("x".repeat(length)));
        }
        // with the fifth item's name that makes 3,201
        List<FlightValue> within = new ArrayList<>(exactly);
        within.set(3, new Text("x".repeat(195)));
        assertThatWire(written(new ArrayValue(append(within, item)))).hasRows(
                row(195) + ",[\"$\",\"i\",null,{}]]");
        assertThatWire(written(new ArrayValue(append(exactly, item)))).hasRows(row(196) + ",\"$L1\"]");
        // A symbol has no length, and what is no element is never put off.
        assertThatWire(written(new ArrayValue(append(exactly, ArrayValue.of(new SymbolValue("s"))))))
                .hasRows("1:\"$Ss\"", row(196) + ",[\"$1\"]]");
    }

    private static List<FlightValue> append(List<FlightValue> items, FlightValue last) {
        List<FlightValue> all = new ArrayList<>(items);
        all.add(last);
        return all;
    }

    private static String row(int last) {
        String text = "\"" + "x".repeat(1000) + "\"";
        return "0:[" + text + "," + text + "," + text + ",\"" + "x".repeat(last) + "\"";
    }

    private static NumberValue number(double value) {
        return new NumberValue(value);
    }

    /// Row 0 and the rows that it needs, without a writer to put them in order: imports, then the others.
    private static byte[] written(FlightValue root) {
        FlightWriter ids = new FlightWriter(new Sent());
        RowQueues queues = new RowQueues();
        new RowWriter(ids, queues).row(ids.nextId(), root, true, 0, null);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        queues.imports.forEach(rows::writeBytes);
        queues.regular.forEach(rows::writeBytes);
        queues.errors.forEach(rows::writeBytes);
        return rows.toByteArray();
    }
}
