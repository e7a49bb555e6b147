package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The table of what was written where.
final class AddressesTest {

    private final Addresses addresses = new Addresses();
    private final ArrayValue root = new ArrayValue();
    private final int row = addresses.row(26);

    @Test
    void findsEachOfManyValues() {
        addresses.put(root, row);
        List<ArrayValue> items = IntStream.range(0, 10_000).mapToObj(_ -> new ArrayValue()).toList();
        for (int i = 0; i < items.size(); i++) {
            assertThat(addresses.claim(items.get(i), addresses.item(row, i, root))).isEqualTo(Addresses.NONE);
        }

        for (int i = 0; i < items.size(); i++) {
            assertThat(addresses.reference(addresses.of(items.get(i)))).isEqualTo("$1a:" + i);
        }
        assertThat(addresses.of(new ArrayValue())).isEqualTo(Addresses.NONE);
    }

    @Test
    void keepsTheFirstAddressUntilTheValueBecomesARow() {
        ArrayValue value = new ArrayValue();
        addresses.claim(value, addresses.property(row, "a", value));
        int first = addresses.claim(value, addresses.property(row, "b", value));
        assertThat(addresses.reference(first)).isEqualTo("$1a:a");

        addresses.put(value, addresses.row(3));

        assertThat(addresses.isRow(addresses.of(value), 3)).isTrue();
        for (int i = 0; i < 1_000; i++) { // until the table has grown
            addresses.claim(new ArrayValue(), addresses.item(row, i, root));
        }
        assertThat(addresses.reference(addresses.of(value))).isEqualTo("$3");
    }

    @Test
    void twoValuesCanStandInOnePlace() {
        ArrayValue component = new ArrayValue();
        ArrayValue rendered = new ArrayValue();
        int place = addresses.property(row, "a", component);
        addresses.claim(component, place);
        addresses.claim(rendered, place);
        ArrayValue inside = new ArrayValue();
        addresses.claim(inside, addresses.item(place, 7, inside));

        assertThat(addresses.reference(addresses.of(component))).isEqualTo("$1a:a");
        assertThat(addresses.reference(addresses.of(rendered))).isEqualTo("$1a:a");
        assertThat(addresses.reference(addresses.of(inside))).isEqualTo("$1a:a:7");
    }

    @Test
    void whatAPathCannotHoldHasNone() {
        assertThat(addresses.property(row, "a:b", root)).isEqualTo(Addresses.NONE);
        assertThat(addresses.property(Addresses.NONE, "a", root)).isEqualTo(Addresses.NONE);
        assertThat(addresses.property(row, "a", new FlightValue.Text("x"))).isEqualTo(Addresses.NONE);
    }
}
