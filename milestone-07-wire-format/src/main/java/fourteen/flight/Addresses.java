package fourteen.flight;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// Where each value was written first (§2.4), so that it is written once.
final class Addresses {

    /// A row, or a property of what is at another address.
    ///
    /// @param name null for a row
    record Address(@Nullable Address parent, @Nullable String name, int id) {

        static Address row(int id) {
            return new Address(null, null, id);
        }

        boolean isRow(int row) {
            return parent == null && id == row;
        }

        /// `$0:props:children:0`.
        String reference() {
            StringBuilder path = new StringBuilder();
            for (Address at = this;; at = at.parent) {
                if (at.parent == null) {
                    return path.insert(0, "$" + Integer.toHexString(at.id)).toString();
                }
                path.insert(0, at.name == null ? ":" + at.id : ":" + at.name);
            }
        }
    }

    private final IdentityHashMap<FlightValue, Address> addresses = new IdentityHashMap<>();

    @Nullable
    Address of(FlightValue value) {
        return addresses.get(value);
    }

    void put(FlightValue value, Address address) {
        addresses.put(value, address);
    }

    void remove(FlightValue value) {
        addresses.remove(value);
    }

    /// The address of a property; none below a place without one, under a name that a path can't hold, or of what is never
    /// referred to.
    static @Nullable Address property(@Nullable Address parent, String name, FlightValue value) {
        return parent == null || isScalar(value) || name.indexOf(':') >= 0 ? null : new Address(parent, name, 0);
    }

    static @Nullable Address item(@Nullable Address parent, int index, FlightValue value) {
        return parent == null || isScalar(value) ? null : new Address(parent, null, index);
    }

    private static boolean isScalar(FlightValue value) {
        return value instanceof FlightValue.Text || value instanceof FlightValue.NumberValue
                || value instanceof FlightValue.Constant || value instanceof FlightValue.DateValue;
    }
}
