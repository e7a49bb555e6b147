package fourteen.course.bench;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import java.time.Instant;

/// What the Flight benchmarks write and read; `course/bench/flight.mjs` builds the same for React.
final class FlightValues {

    private static final long FIRST_DATE = 1_700_000_000_000L;

    private int state = 42;

    private FlightValues() {}

    /// @param name `table` or `products`
    /// @param items how many rows, or products
    static FlightValue of(String name, int items) {
        FlightValues values = new FlightValues();
        return name.equals("table") ? values.table(items) : values.products(items);
    }

    /// A table of elements with two columns of UUIDs.
    private FlightValue table(int rows) {
        ArrayValue lines = new ArrayValue();
        for (int i = 0; i < rows; i++) {
            ArrayValue cells = ArrayValue.of(
                    element("td", new Text("a"),
                            new ObjectValue().put("className", new Text("id")).put("children", new Text(uuid()))),
                    element("td", new Text("b"), new ObjectValue().put("children", new Text(uuid()))));
            lines.items().add(element("tr", new Text(Integer.toString(i)), new ObjectValue().put("children", cells)));
        }
        Element body = element("tbody", Constant.NULL, new ObjectValue().put("children", lines));
        return element("table", Constant.NULL, new ObjectValue().put("children", body));
    }

    /// Objects with dates and maps.
    private FlightValue products(int count) {
        ArrayValue list = new ArrayValue();
        for (int i = 0; i < count; i++) {
            String id = uuid();
            list.items()
                    .add(new ObjectValue().put("id", new Text(id))
                            .put("name", new Text("Product " + i + " \"" + id.substring(0, 8) + "\" für München"))
                            .put("price", new NumberValue(next() % 100_000 / 100.0))
                            .put("available", next() % 2 == 0 ? Constant.TRUE : Constant.FALSE)
                            .put("added", date())
                            .put("changed", date())
                            .put("stock", new Collection(Collection.Kind.MAP,
                                    ArrayValue.of(stock("Berlin"), stock("Hamburg"), stock("Köln"))))
                            .put("tags", ArrayValue.of(new Text("new"), new Text("tag-" + next() % 50))));
        }
        return new ObjectValue().put("products", list);
    }

    private ArrayValue stock(String place) {
        return ArrayValue.of(new Text(place), new NumberValue(next() % 1000));
    }

    private DateValue date() {
        return new DateValue(Instant.ofEpochMilli(FIRST_DATE + next()));
    }

    private static Element element(String tag, FlightValue key, ObjectValue props) {
        return new Element(new Text(tag), key, props);
    }

    private String uuid() {
        String hex = "%08x%08x%08x%08x".formatted(next(), next(), next(), next());
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    /// Xorshift, 32 bits: a few lines in any language.
    private long next() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return Integer.toUnsignedLong(state);
    }
}
