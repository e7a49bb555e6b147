package fourteen.flight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plain object: own properties in JavaScript's order, keys that look like an array index first and ascending.
///
/// An undefined property is kept as such: the server writes it, and the client drops it.
public final class ObjectValue implements FlightValue {

    private static final int SMALL = 8;

    private String[] keys;
    private FlightValue[] values;
    private int size;
    private boolean indexed;
    private @Nullable Map<String, Integer> places;

    /// An empty object.
    public ObjectValue() {
        this(SMALL / 2);
    }

    /// @param expected how many properties it will have, as far as one knows
    ObjectValue(int expected) {
        int room = Math.clamp(expected, 2, SMALL);
        keys = new String[room];
        values = new FlightValue[room];
    }

    /// Sets a property, in its old place if there is one; returns this object.
    public ObjectValue put(String key, FlightValue value) {
        int place = place(key);
        if (place >= 0) {
            values[place] = value;
            return this;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size] = value;
        if (places != null) {
            places.put(key, size);
        }
        size++;
        indexed |= index(key) >= 0;
        return this;
    }

    /// The property's value; null if there is none.
    public @Nullable FlightValue get(String key) {
        int place = place(key);
        return place < 0 ? null : values[place];
    }

    public int size() {
        return size;
    }

    /// The keys in JavaScript's order.
    public List<String> keys() {
        List<String> all = Arrays.asList(Arrays.copyOf(keys, size));
        if (indexed) {
            all.sort(Comparator.comparingLong(key -> index(key) < 0 ? Long.MAX_VALUE : index(key)));
        }
        return all;
    }

    /// This object, or one with its properties in JavaScript's order if they are in another one here.
    public ObjectValue inOrder() {
        if (!indexed) {
            return this;
        }
        ObjectValue ordered = new ObjectValue();
        keys().forEach(key -> ordered.put(key, values[place(key)]));
        return ordered;
    }

    /// The key of a property, from 0 to [#size], in the order in which they were put.
    public String key(int index) {
        return keys[index];
    }

    /// The value of the property that [#key] names.
    public FlightValue value(int index) {
        return values[index];
    }

    private int place(String key) {
        if (size > SMALL) {
            Map<String, Integer> known = places;
            if (known == null) {
                known = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    known.put(keys[i], i);
                }
                places = known;
            }
            return known.getOrDefault(key, -1);
        }
        int hash = key.hashCode(); // a String remembers it
        for (int i = 0; i < size; i++) {
            if (keys[i].hashCode() == hash && keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /// The array index that a key is (ECMAScript §6.1.7: below 2^32 - 1, no leading zero), or -1.
    static long index(String key) {
        int length = key.length();
        if (length == 0 || length > 10 || (key.charAt(0) == '0' && length > 1)) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = key.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value < 4294967295L ? value : -1;
    }
}
