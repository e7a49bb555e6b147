package fourteen.flight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where each value was written first (§2.4), so that it is written once.
///
/// A page has thousands of values, so an address is no object but a number: that of an entry. Entries are never moved; a table
/// with open addressing finds that of a value (Knuth, The Art of Computer Programming, §6.4, algorithm L).
final class Addresses {

    private static final int NEIGHBOURS = 3;

    /// Of what can't be referred to.
    static final int NONE = -1;

    /// Some of the entries. Each is a row, or a property or an item of what is at another address.
    private static final class Page {

        private static final int BITS = 6;
        private static final int SIZE = 1 << BITS;

        /// Whose address it is; null if nobody's.
        private final @Nullable FlightValue[] values = new FlightValue[SIZE];
        /// NONE for a row.
        private final int[] parents = new int[SIZE];
        /// The property's name; null for an item and for a row.
        private final @Nullable String[] names = new String[SIZE];
        /// The item's index, or the row's id.
        private final int[] numbers = new int[SIZE];
    }

    private Page[] pages = new Page[1];
    private int size;
    /// Each value's entry plus one, and above it the value's hash; at the place that the hash gives, or the next that was
    /// free; 0 is free. With the hash at hand, a look that meets other values does not go to them: in a large table, every
    /// step beside it waits for the memory.
    private long[] table = new long[Page.SIZE];
    private int used;

    /// The address that a value has, or NONE.
    int of(FlightValue value) {
        return entry(table[slot(value, hash(value))]);
    }

    /// The address that a value has already; NONE if this one was free for it.
    int claim(FlightValue value, int address) {
        int hash = hash(value);
        int slot = slot(value, hash);
        int known = entry(table[slot]);
        if (known == NONE && address != NONE) {
            set(slot, hash, value, address);
        }
        return known;
    }

    /// Gives a value an address, in place of the one that it has.
    void put(FlightValue value, int address) {
        int hash = hash(value);
        int slot = slot(value, hash);
        int known = entry(table[slot]);
        if (known != NONE) {
            page(known).values[in(known)] = null;
            used--;
        }
        set(slot, hash, value, address);
    }

    /// The address of a row.
    int row(int id) {
        int address = next(NONE, null, id);
        size++;
        return address;
    }

    boolean isRow(int address, int id) {
        return address != NONE && page(address).parents[in(address)] == NONE
                && page(address).numbers[in(address)] == id;
    }

    /// The address of a property; NONE below a place without one, under a name that a path can't hold, or of what is never
    /// referred to. Until a value has it, it is the next place's, too.
    int property(int parent, String name, FlightValue value) {
        return parent == NONE || isScalar(value) || name.indexOf(':') >= 0 ? NONE : next(parent, name, 0);
    }

    /// The address of an array's item, in the same way.
    int item(int parent, int index, FlightValue value) {
        return parent == NONE || isScalar(value) ? NONE : next(parent, null, index);
    }

    /// `$0:props:children:0`.
    String reference(int address) {
        StringBuilder path = new StringBuilder();
        int at = address;
        for (int parent = page(at).parents[in(at)]; parent != NONE; parent = page(at).parents[in(at)]) {
            String name = page(at).names[in(at)];
            path.insert(0, name == null ? ":" + page(at).numbers[in(at)] : ":" + name);
            at = parent;
        }
        return path.insert(0, "$" + Integer.toHexString(page(at).numbers[in(at)])).toString();
    }

    private int next(int parent, @Nullable String name, int number) {
        int last = size >>> Page.BITS;
        if (last == pages.length) {
            pages = Arrays.copyOf(pages, last * 2);
        }
        if (in(size) == 0) {
            pages[last] = new Page();
        }
        Page page = pages[last];
        page.values[in(size)] = null;
        page.parents[in(size)] = parent;
        page.names[in(size)] = name;
        page.numbers[in(size)] = number;
        return size;
    }

    private Page page(int entry) {
        return pages[entry >>> Page.BITS];
    }

    private static int in(int entry) {
        return entry & (Page.SIZE - 1);
    }

    private void set(int slot, int hash, FlightValue value, int address) {
        int entry = address;
        if (page(address).values[in(address)] != null) { // a component's, whose result stands in the same place
            Page page = page(address);
            entry = next(page.parents[in(address)], page.names[in(address)], page.numbers[in(address)]);
        }
        size = Math.max(size, entry + 1);
        page(entry).values[in(entry)] = value;
        table[slot] = ((long) hash << Integer.SIZE) | (entry + 1);
        if (++used * 3 > table.length * 2) {
            grow();
        }
    }

    /// Four times as large. The order of the eights stays: all goes from the front to the back.
    private void grow() {
        long[] old = table;
        table = new long[old.length * 4];
        for (long moved : old) {
            if (moved != 0) {
                int slot = first((int) (moved >>> Integer.SIZE));
                while (table[slot] != 0) {
                    slot = after(slot);
                }
                table[slot] = moved;
            }
        }
    }

    /// Where a value is in the table, or will be.
    @SuppressWarnings("ReferenceEquality") // two values that are equal stand in two places
    private int slot(FlightValue value, int hash) {
        int slot = first(hash);
        for (long known = table[slot]; known != 0; known = table[slot]) {
            if ((int) (known >>> Integer.SIZE) == hash && page(entry(known)).values[in(entry(known))] == value) {
                return slot;
            }
            slot = after(slot);
        }
        return slot;
    }

    /// Eight neighbours stay together, the eights are scattered (Fibonacci hashing; Knuth, §6.4).
    private int first(int hash) {
        int shift = Integer.numberOfLeadingZeros(table.length) + 1 + NEIGHBOURS;
        int eight = ((hash >>> NEIGHBOURS) * 0x9E3779B9) >>> shift;
        return (eight << NEIGHBOURS) | (hash & ((1 << NEIGHBOURS) - 1));
    }

    private int after(int slot) {
        return (slot + 1) & (table.length - 1);
    }

    private static int entry(long inTable) {
        return (int) inTable - 1;
    }

    private static int hash(FlightValue value) {
        return value instanceof Numbered numbered ? numbered.number() : System.identityHashCode(value);
    }

    private static boolean isScalar(FlightValue value) {
        return value instanceof FlightValue.Text || value instanceof FlightValue.NumberValue
                || value instanceof FlightValue.Constant || value instanceof FlightValue.DateValue;
    }
}
