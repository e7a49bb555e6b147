package fourteen.flight;

import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Failed;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Follows references to rows and to places within them (§2.4): own properties of plain objects, arrays and elements only.
final class References {

    private static final int CYCLE = 100;
    private static final List<String> ROOT = List.of("");

    /// What becomes of the value that a reference leads to.
    enum Mapping {
        MODEL(""), SERVER("h"), MAP("Q"), SET("W"), BLOB("B"), FORM_DATA("K"), ITERATOR("i");

        /// What says so in a reference, after the dollar.
        final String prefix;

        Mapping(String prefix) {
            this.prefix = prefix;
        }
    }

    /// Where the value goes.
    ///
    /// @param holder the row itself for its root; null for that of an import or a hint
    record Place(@Nullable FlightValue holder, String key, int index) {

        void fill(Gathering gathering, FlightValue value) {
            switch (holder) {
                case null -> fillRoot(gathering, value);
                case FlightPromise row -> fillRoot(gathering, value);
                case ArrayValue array -> {
                    array.items().set(index, value);
                    // React's client gives an element what arrives late for its props only, not for type and key.
                    if (gathering.tuple == array && gathering.value instanceof Element element
                            && (index == 3 || value instanceof Failed)) {
                        element.fill(index, value);
                    }
                }
                case ObjectValue object -> object.put(key, value);
                default -> throw new IllegalStateException("only arrays and objects hold references");
            }
        }

        private static void fillRoot(Gathering gathering, FlightValue value) {
            if (gathering.value == null || gathering.value == Constant.WAITING) {
                gathering.value = value;
            }
        }
    }

    private final LongFunction<FlightPromise> rows;
    private final Spelling spelling;
    private final IdentityHashMap<ObjectValue, ServerReference> functions = new IdentityHashMap<>();

    References(LongFunction<FlightPromise> rows, Spelling spelling) {
        this.rows = rows;
        this.spelling = spelling;
    }

    /// The number that a reference begins with; -1, which no row has, for something else (parseInt's NaN).
    ///
    /// @param from where the number begins in the text
    static long id(String text, int from) {
        long id = 0;
        int i = from;
        for (; i < text.length() && i < from + 15; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                break;
            }
            id = (id << 4) | digit;
        }
        return i == from ? -1 : id;
    }

    /// The value that a reference leads to, or WAITING or Failed after telling the gathering.
    ///
    /// @param text the reference with its prefix
    FlightValue find(Mapping mapping, String text, Place hole, RowPlace where, Supplier<Gathering> gathering) {
        int from = 1 + mapping.prefix.length();
        int colon = text.indexOf(':', from);
        List<String> path = colon < 0 ? ROOT : Arrays.asList(text.substring(from).split(":", -1));
        String rest = colon < 0 ? "" : text.substring(colon);
        FlightPromise row = rows.apply(id(text, from));
        if (mapping == Mapping.MODEL && hole.holder() instanceof FlightPromise whole) {
            spelling.unusual(whole);
        }
        if (mapping == Mapping.MODEL && (colon >= 0 || row.isPending() || spelling.isPlain(row.value()))) {
            spelling.link(hole, new Spelling.Link(row, rest, row.isPending()));
        }
        return follow(new Reference(mapping, row, rest, path, hole, where, gathering), row);
    }

    private FlightValue follow(Reference reference, FlightPromise row) {
        return switch (row.state()) {
            case FULFILLED -> reference.walk(row.settledValue(), null);
            case REJECTED -> reference.failed(row.settledReason());
            case PENDING, UNREAD, BLOCKED -> reference.await(row, reference.path);
        };
    }

    /// A reference on its way.
    final class Reference implements FlightPromise.Listener {

        private final Mapping mapping;
        private final FlightPromise row;
        private final String rest;
        private final Place hole;
        private final RowPlace where;
        private final Supplier<Gathering> current;
        private List<String> path;
        private @Nullable Gathering gathering;

        /// @param rest what follows the row's number, with its colon
        /// @param path the same, each name apart, after something for the row
        private Reference(Mapping mapping, FlightPromise row, String rest, List<String> path, Place hole,
                RowPlace where, Supplier<Gathering> current) {
            this.mapping = mapping;
            this.row = row;
            this.rest = rest;
            this.path = path;
            this.hole = hole;
            this.where = where;
            this.current = current;
        }

        private FlightValue await(FlightPromise promise, List<String> left) {
            Gathering waits = current.get();
            waits.open++;
            gathering = waits;
            path = left;
            promise.listeners().add(this);
            return Constant.WAITING;
        }

        private FlightValue failed(FlightError error) {
            current.get().reason = error;
            return new Failed(error, said(), mapping.prefix);
        }

        /// What the row that failed says beside its error.
        private @Nullable FlightValue said() {
            FlightValue said = rest.isEmpty() ? row.value() : null;
            if (said == null || mapping == Mapping.MODEL) {
                return said;
            }
            try {
                return map(said);
            } catch (FlightException wrongShape) {
                return said;
            }
        }

        @Override
        public void fulfilled(FlightValue value) {
            Gathering waits = Objects.requireNonNull(gathering);
            try {
                FlightValue found = walk(value, waits);
                if (found != Constant.WAITING) {
                    hole.fill(waits, found);
                    waits.oneLess();
                }
            } catch (FlightException failure) {
                rejected(FlightError.of(failure));
            }
        }

        @Override
        public void rejected(FlightError error) {
            Gathering waits = Objects.requireNonNull(gathering);
            hole.fill(waits, new Failed(error, said(), mapping.prefix));
            waits.fail(error);
        }

        /// Takes null for what is not there yet, since it waits for this reference itself, as React's client does.
        void tooEarly() {
            Gathering waits = Objects.requireNonNull(gathering);
            if (path.size() > 1) {
                rejected(FlightError.of(FlightException.reference(where.toString(), "nothing there yet")));
                return;
            }
            try {
                hole.fill(waits, missing());
                waits.oneLess();
            } catch (FlightException failure) {
                rejected(FlightError.of(failure));
            }
        }

        /// A place that refers into what is still being read, such as a Map within itself.
        private FlightValue missing() {
            if (mapping != Mapping.MODEL) {
                return map(Constant.NULL);
            }
            spelling.link(hole, new Spelling.Link(row, rest, true));
            return Constant.NULL;
        }

        /// Goes from a row's value to the end of the path.
        ///
        /// @param waits null while the row that holds the reference is being read
        private FlightValue walk(FlightValue start, @Nullable Gathering waits) {
            return switch (Path.walk(start, path, waits)) {
                case Path.End.Found(FlightValue value) -> value == Constant.WAITING ? missing() : map(value);
                case Path.End.Stopped(FlightPromise payload, List<String> left) -> stopped(payload, left, waits);
                case Path.End.Nowhere(String what) -> throw FlightException.reference(where.toString(), what);
            };
        }

        private FlightValue stopped(FlightPromise payload, List<String> left, @Nullable Gathering waits) {
            if (payload.isRejected()) {
                if (waits == null) {
                    return failed(payload.settledReason());
                }
                rejected(payload.settledReason());
                return Constant.WAITING;
            }
            if (waits == null) {
                return await(payload, left);
            }
            Gathering around = cycle(payload, this);
            path = left;
            if (around != null) {
                return walk(around.result(), waits);
            }
            payload.listeners().add(this);
            return Constant.WAITING;
        }

        private FlightValue map(FlightValue value) {
            return switch (mapping) {
                case MODEL -> value;
                case SERVER -> hole.key().equals("then") ? Constant.NULL : function(value);
                case MAP -> collection(Collection.Kind.MAP, value);
                case SET -> collection(Collection.Kind.SET, value);
                case BLOB -> collection(Collection.Kind.BLOB, value);
                case FORM_DATA -> collection(Collection.Kind.FORM_DATA, value);
                case ITERATOR -> collection(Collection.Kind.ITERATOR, value);
            };
        }

        private Collection collection(Collection.Kind kind, FlightValue value) {
            if (isEmpty(kind, value)) {
                return new Collection(kind, new ArrayValue());
            }
            if (!(value instanceof ArrayValue body)) {
                throw FlightException.shape(where.toString(), "an array, the body of " + kind, kindOf(value));
            }
            for (FlightValue item : body.items()) {
                boolean fits = switch (kind) {
                    case MAP -> isObject(item);
                    case FORM_DATA -> item != Constant.NULL && item != Constant.UNDEFINED;
                    case SET, BLOB, ITERATOR -> true;
                };
                if (!fits) {
                    throw FlightException.shape(where.toString(), "pairs of two, the entries of " + kind, kindOf(item));
                }
            }
            return new Collection(kind, body, row.arrival());
        }

        /// What `new Map` takes its "0" and its "1" of, be it an array or not.
        private static boolean isObject(FlightValue item) {
            return switch (item) {
                case Constant _,Text _,NumberValue _,BigIntValue _,SymbolValue _ -> false;
                default -> true;
            };
        }

        /// `new Map(null)` has no entries, and neither has a FormData of what has no length.
        private static boolean isEmpty(Collection.Kind kind, FlightValue value) {
            boolean nothing = value == Constant.NULL || value == Constant.UNDEFINED;
            return switch (kind) {
                case MAP, SET -> nothing;
                case FORM_DATA -> !nothing && !(value instanceof ArrayValue || value instanceof Text);
                case BLOB, ITERATOR -> false;
            };
        }

        private FlightValue function(FlightValue value) {
            if (value == Constant.NULL || value == Constant.UNDEFINED) {
                throw FlightException.shape(where.toString(), "{\"id\":…,\"bound\":…}", kindOf(value));
            }
            if (!(value instanceof ObjectValue object) || !(object.get("id") instanceof Text id)) {
                return Constant.NULL;
            }
            return functions.computeIfAbsent(object, said -> new ServerReference(id.value(), bound(said.get("bound"))));
        }

        private static @Nullable FlightPromise bound(@Nullable FlightValue bound) {
            return bound instanceof FlightPromise promise
                    ? promise
                    : bound instanceof ArrayValue arguments ? FlightPromise.fulfilled(arguments) : null;
        }
    }

    /// What is gathered around a reference, if that itself waits for the row that the reference leads to; else null.
    ///
    /// A cycle of more than a hundred rows is not looked for: a chain of rows must cost no more than its length.
    static @Nullable Gathering cycle(FlightPromise row, Reference reference) {
        ArrayDeque<Reference> open = new ArrayDeque<>();
        Set<Reference> known = Collections.newSetFromMap(new IdentityHashMap<>());
        open.push(reference);
        while (!open.isEmpty() && known.size() < CYCLE) {
            Reference next = open.pop();
            Gathering gathering = next.gathering;
            if (gathering == null || gathering.target == null || !known.add(next)) {
                continue;
            }
            if (gathering.target == row) {
                return gathering;
            }
            for (FlightPromise.Listener listener : gathering.target.listeners()) {
                if (listener instanceof Reference further) {
                    open.push(further);
                }
            }
        }
        return null;
    }

    private static String kindOf(FlightValue value) {
        return value instanceof Constant constant
                ? constant.name().toLowerCase(Locale.ROOT)
                : "a " + value.getClass().getSimpleName();
    }
}
