package fourteen.flight;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every value that the Flight protocol knows (WIRE-FORMAT §2).
///
/// Objects, arrays, elements, collections, binaries, promises, streams and errors have an identity: the same Java object in
/// two places is one JavaScript object in two places, and a cycle is an object that holds itself. Scalars are compared by value.
/// Nothing here is thread-safe: a model is built, filled and written by one thread at a time.
public sealed interface FlightValue
        permits Numbered, FlightValue.Constant, FlightValue.Text, FlightValue.NumberValue, FlightValue.BigIntValue,
        FlightValue.SymbolValue, FlightValue.DateValue, FlightValue.ArrayValue, ObjectValue, FlightValue.Element,
        FlightValue.Lazy, FlightPromise, FlightValue.ClientReference, FlightValue.ServerReference,
        FlightValue.Collection, Binary, FlightFile, FlightStream, FlightError, FlightValue.TemporaryReference,
        FlightValue.Failed, Unrendered {

    /// The values that need no data. `WAITING` stands where a reference's row has not arrived: React's client shows null.
    enum Constant implements FlightValue {
        NULL, UNDEFINED, TRUE, FALSE, WAITING
    }

    /// A string of UTF-16 units; a lone surrogate is legal in JavaScript, and here.
    record Text(String value) implements FlightValue {}

    /// A JavaScript number, with -0, NaN and the infinities.
    record NumberValue(double value) implements FlightValue {}

    /// A `bigint`.
    record BigIntValue(BigInteger value) implements FlightValue {}

    /// `Symbol.for(name)`: `react.suspense`, `react.fragment` …
    record SymbolValue(String name) implements FlightValue {

        /// What stands at index 0 of a tuple that is an element.
        static final SymbolValue ELEMENT = new SymbolValue("react.transitional.element");
    }

    /// A `Date` with milliseconds; null is an invalid one.
    record DateValue(@Nullable Instant instant) implements FlightValue {}

    /// An array. Its list may be changed until it is written.
    final class ArrayValue extends Numbered implements FlightValue {

        /// Most arrays are elements' tuples, or as short.
        private static final int SMALL = 4;

        private final List<FlightValue> items;

        public ArrayValue(List<FlightValue> items) {
            this.items = new ArrayList<>(items);
        }

        /// An empty array.
        public ArrayValue() {
            this.items = new ArrayList<>(SMALL);
        }

        public static ArrayValue of(FlightValue... items) {
            return new ArrayValue(Arrays.asList(items));
        }

        /// The items themselves, not a copy.
        public List<FlightValue> items() {
            return items;
        }
    }

    /// A React element, `["$", type, key, props]` (§2.3).
    final class Element extends Numbered implements FlightValue {

        private FlightValue type;
        private FlightValue key;
        private FlightValue props;

        /// @param type a tag's [Text], a [SymbolValue], a [ClientReference] or a [Lazy]
        /// @param key [Constant#NULL] or a [Text]
        /// @param props an [ObjectValue]; `children` is one of its properties
        public Element(FlightValue type, FlightValue key, FlightValue props) {
            this.type = type;
            this.key = key;
            this.props = props;
        }

        /// An element of a host tag without a key.
        public static Element of(String tag, ObjectValue props) {
            return new Element(new Text(tag), Constant.NULL, props);
        }

        public FlightValue type() {
            return type;
        }

        public FlightValue key() {
            return key;
        }

        public FlightValue props() {
            return props;
        }

        /// Fills in what arrived later: index 1, 2 or 3 of the tuple.
        void fill(int index, FlightValue value) {
            switch (index) {
                case 1 -> type = value;
                case 2 -> key = value;
                default -> props = value;
            }
        }
    }

    /// `React.lazy` around what comes later (`$L`).
    ///
    /// @param gathering true for an element that React's client wraps on its own, because a reference among its props was
    ///                  still open when it was read: there is no `$L` on the wire, and the writer writes the element itself
    record Lazy(FlightPromise payload, boolean gathering) implements FlightValue {

        public Lazy(FlightPromise payload) {
            this(payload, false);
        }
    }

    /// An export of a client module (`I` row, §3.1).
    ///
    /// @param module the bundler's id, a [Text] or a [NumberValue]
    /// @param chunks pairs of chunk id and file name, flat
    /// @param name the export; `*` is the whole namespace, empty the default of either kind of module
    /// @param async true if the module has to be awaited
    record ClientReference(FlightValue module, List<FlightValue> chunks, String name, boolean async)
            implements
                FlightValue {

        public ClientReference {
            chunks = List.copyOf(chunks);
        }
    }

    /// A function of the server that the client may call (`$h`, §3.2).
    final class ServerReference implements FlightValue {

        private final String id;
        private final @Nullable FlightPromise bound;

        /// @param bound of an [ArrayValue], the arguments that are bound already; null if `bind` was never called
        public ServerReference(String id, @Nullable FlightPromise bound) {
            this.id = id;
            this.bound = bound;
        }

        public String id() {
            return id;
        }

        public @Nullable FlightPromise bound() {
            return bound;
        }
    }

    /// What is written as a row of its own that holds an array (§2.1: `$Q`, `$W`, `$K`, `$B`, `$i`).
    final class Collection implements FlightValue {

        private final Kind kind;
        private final @Nullable ArrayValue body;
        private final @Nullable FlightPromise read;
        private final long arrival;

        /// @param body Map and FormData: pairs as arrays of two; Set and iterator: values; Blob: its type, then its [Binary]
        ///             parts
        public Collection(Kind kind, ArrayValue body) {
            this(kind, body, Long.MAX_VALUE);
        }

        Collection(Kind kind, ArrayValue body, long arrival) {
            this.kind = kind;
            this.body = body;
            this.read = null;
            this.arrival = arrival;
        }

        private Collection(FlightPromise read) {
            this.kind = Kind.BLOB;
            this.body = null;
            this.read = read;
            this.arrival = 0;
        }

        /// A Blob whose body is still being read.
        ///
        /// @param read of the [ArrayValue] that is its body
        public static Collection blob(FlightPromise read) {
            return new Collection(read);
        }

        public Kind kind() {
            return kind;
        }

        /// @throws IllegalStateException if it is still being read
        public ArrayValue body() {
            if (body != null) {
                return body;
            }
            if (read != null && read.value() instanceof ArrayValue all) {
                return all;
            }
            throw new IllegalStateException("the blob is still being read");
        }

        /// What a Blob is read to; null if its body was there from the start.
        @Nullable
        FlightPromise read() {
            return read;
        }

        /// When its row was read, as [FlightPromise#arrival] counts.
        long arrival() {
            return arrival;
        }

        /// The kinds with their letter on the wire.
        public enum Kind {
            MAP('Q'), SET('W'), FORM_DATA('K'), BLOB('B'), ITERATOR('i');

            final char letter;

            Kind(char letter) {
                this.letter = letter;
            }
        }
    }

    /// Something that the client kept for itself when it called the server (`$T`).
    ///
    /// @param path where it stood in the arguments: `0:0:e`
    record TemporaryReference(String path) implements FlightValue {}

    /// A place whose value the server could not give: a reference to an error row.
    ///
    /// @param written what stands there on the wire, if it is more than the error; else null
    /// @param prefix  of the reference, after the dollar: `Q` for a Map
    /// @param row     whether the whole row fails with it, as with a getter that throws
    record Failed(FlightError error, @Nullable FlightValue written, String prefix, boolean row)
            implements
                FlightValue {

        public Failed(FlightError error) {
            this(error, null, "", false);
        }

        Failed(FlightError error, @Nullable FlightValue written, String prefix) {
            this(error, written, prefix, false);
        }

        /// The row that is being written fails.
        public static Failed row(FlightError error) {
            return new Failed(error, null, "", true);
        }
    }
}
