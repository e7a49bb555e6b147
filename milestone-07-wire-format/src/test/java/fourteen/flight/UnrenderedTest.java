package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Failed;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnrenderedTest {

    private final Sent sent = new Sent();
    private final Deque<Runnable> turns = new ArrayDeque<>();
    private final FlightWriter writer = new FlightWriter(sent, turns::add, turns::add);
    private final List<String> order = new ArrayList<>();

    /// A component by its name: says when it runs.
    private Unrendered component(String name, Supplier<FlightValue> body) {
        return new Unrendered(true) {
            @Override
            public FlightValue render(boolean images, boolean links) {
                order.add(name + (images ? "" : " without images") + (links ? "" : " and links"));
                return body.get();
            }
        };
    }

    private Unrendered component(String name) {
        return component(name, () -> Element.of(name, new ObjectValue()));
    }

    @Test
    void runsAComponentWhenTheWriterComesToIt() {
        Unrendered inner = component("b");
        Unrendered outer = component("a", () -> Element.of("a", new ObjectValue().put("children", inner)));
        writer.write(ArrayValue.of(outer, component("c"), outer));
        assertThat(order).containsExactly("a", "b", "c");
        assertThat(sent.text()).isEqualTo(
                "0:[[\"$\",\"a\",null,{\"children\":[\"$\",\"b\",null,{}]}],[\"$\",\"c\",null,{}],\"$0:0\"]\n");
    }

    @Test
    void runsADeferredComponentWithItsOwnRow() {
        Text long1000 = new Text("x".repeat(1000));
        Text rest = new Text("x".repeat(201));
        writer.write(ArrayValue.of(long1000, long1000, long1000, rest, component("late", () -> {
            assertThat(sent.text()).endsWith(",\"$L1\",\"$undefined\"]\n");
            return Element.of("late", new ObjectValue());
        }), Constant.UNDEFINED));
        assertThat(sent.text()).endsWith("\n1:[\"$\",\"late\",null,{}]\n");
    }

    @Test
    void letsAWholeRowWaitForItsRootAndALazyStandForAPart() {
        FlightPromise root = new FlightPromise();
        FlightPromise part = new FlightPromise();
        writer.write(component("page", () -> new Lazy(root)));
        assertThat(sent.text()).isEmpty();
        root.resolve(Element.of("p", new ObjectValue().put("children", component("slow", () -> new Lazy(part)))));
        turns.remove().run();
        assertThat(sent.text()).isEqualTo("0:[\"$\",\"p\",null,{\"children\":\"$L1\"}]\n");
        part.resolve(component("again", () -> Element.of("b", new ObjectValue())));
        turns.remove().run();
        assertThat(sent.text()).endsWith("\n1:[\"$\",\"b\",null,{}]\n");
        assertThat(sent.isClosed()).isTrue();
    }

    @Test
    void sendsTogetherWhatSettlesInOneTurn() {
        FlightPromise first = new FlightPromise();
        FlightPromise second = new FlightPromise();
        writer.write(ArrayValue.of(first, second));
        second.resolve(new Text("2"));
        first.resolve(new Text("1"));
        assertThat(turns).hasSize(1);
        turns.remove().run();
        assertThat(sent.text()).isEqualTo("0:[\"$@1\",\"$@2\"]\n2:\"2\"\n1:\"1\"\n");
    }

    @Test
    void failsAPartTheRowOrTheRootAsFarAsTheFailureReaches() {
        writer.write(ArrayValue.of(component("node", () -> new Lazy(FlightPromise.rejected(new FlightError("N")))),
                component("value", () -> new Failed(new FlightError("V"))),
                FlightPromise.fulfilled(component("root", () -> new Failed(new FlightError("R")))),
                FlightPromise.fulfilled(ArrayValue.of(component("row", () -> Failed.row(new FlightError("ROW")))))));
        assertThat(sent.text()).isEqualTo("""
                0:["$L1","$2","$@3","$@4"]
                1:E{"digest":"N"}
                2:E{"digest":"V"}
                3:E{"digest":"R"}
                4:E{"digest":"ROW"}
                """);
    }

    @Test
    void saysWhereNothingMayBePreloaded() {
        Element picture = Element.of("picture", new ObjectValue().put("children", component("img")));
        Element without = Element.of("noscript", new ObjectValue().put("children", component("link")));
        writer.write(ArrayValue.of(picture, without, component("img")));
        assertThat(order).containsExactly("img without images", "link without images and links", "img");
    }
}
