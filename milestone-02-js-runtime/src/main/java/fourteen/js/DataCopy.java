package fourteen.js;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Copies plain data ([PlainData]) into an engine and out of it.
final class DataCopy<V> {

    /// JavaScript's `Number.MAX_SAFE_INTEGER`.
    private static final long MAX_SAFE = (1L << 53) - 1;
    private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private final EngineRuntime<V> engine;
    private final Primordials<V> built;

    DataCopy(EngineRuntime<V> engine, Primordials<V> built) {
        this.engine = engine;
        this.built = built;
    }

    /// Whether a double is an integer that no other integer is mistaken for; minus zero is not.
    static boolean isSafeWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= MAX_SAFE
                && (number != 0 || Double.doubleToRawLongBits(number) == 0);
    }

    /// Integer if it fits, else Long.
    static Object whole(long number) {
        return number == (int) number ? (Object) (int) number : number;
    }

    // ---- Java to JavaScript

    /// What the engine takes as an argument: a value of its own, or a scalar that it knows by itself.
    @Nullable
    Object toEngine(@Nullable Object plain) {
        return switch (plain) {
            case null -> null;
            case Boolean scalar -> scalar;
            case String scalar -> scalar;
            case Integer scalar -> scalar;
            case Double scalar -> scalar;
            case Long number -> number >= -MAX_SAFE && number <= MAX_SAFE
                    ? (Object) number.doubleValue()
                    : built.bigint(number.toString());
            case BigInteger number -> built.bigint(number.toString());
            case Instant instant -> built.date((double) instant.toEpochMilli());
            case byte[] bytes -> engine.bytes(bytes);
            case List<?> list -> array(list);
            case Map<?, ?> map -> object(map);
            case JsValue own -> engine.open(own);
            case HostFunction body -> engine.hostFunction("", body);
            case CompletionStage<?> stage -> engine.promise(stage);
            default -> throw new IllegalStateException("not plain: " + plain.getClass());
        };
    }

    private V array(List<?> list) {
        V array = built.array();
        int index = 0;
        for (Object element : list) {
            engine.setElement(array, index++, toEngine(element));
        }
        return array;
    }

    private V object(Map<?, ?> map) {
        V object = built.object();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = (String) entry.getKey();
            Object value = toEngine(entry.getValue());
            if (key.equals("__proto__")) {
                built.define(object, key, value);
            } else {
                engine.setMember(object, key, value);
            }
        }
        return object;
    }

    // ---- JavaScript to Java

    @Nullable
    Object toPlain(V value) {
        return new Walk().copy(value, DataPath.ROOT);
    }

    /// One copy: knows which objects it is inside of, and those that it has copied already.
    private final class Walk {

        private final Map<Key, DataPath> inside = new HashMap<>();
        private final Map<Key, Object> done = new HashMap<>();

        private @Nullable Object copy(V value, DataPath path) {
            Object scalar = engine.plainScalar(value);
            if (scalar != null) {
                return scalar;
            }
            return switch (engine.type(value)) {
                case UNDEFINED, NULL -> null;
                case SYMBOL -> throw JsException.notData(path.toString(), "a symbol");
                case FUNCTION -> throw JsException.notData(path.toString(), "a function");
                case OBJECT, BOOLEAN, NUMBER, BIGINT, STRING -> object(value, path);
            };
        }

        private Object object(V value, DataPath path) {
            // @starter:begin task=2.3
            Key key = new Key(value);
            Object copied = done.get(key);
            if (copied != null) {
                return copied;
            }
            DataPath outer = inside.putIfAbsent(key, path);
            if (outer != null) {
                throw JsException.cycle(path.toString(), outer.toString());
            }
            if (inside.size() > PlainData.MAX_DEPTH) {
                throw JsException.tooDeep(path.toString(), PlainData.MAX_DEPTH);
            }
            Object copy = switch (built.kind(value)) {
                case ARRAY -> array(value, path);
                case DATE -> date(value, path);
                case MAP -> map(value, path);
                case SET -> set(value, path);
                case BYTES -> engine.readBytes(built.bytes(value));
                case ERROR -> error(value);
                case PROMISE -> throw JsException.notData(path.toString(), "a promise");
                case FUNCTION -> throw JsException.notData(path.toString(), "a function");
                case SCALAR, OBJECT -> properties(value, path);
            };
            inside.remove(key);
            done.put(key, copy);
            return copy;
            // @starter:end
        }

        private List<@Nullable Object> array(V value, DataPath path) {
            int length = engine.length(value);
            // A sparse array may claim any length: grow with what is there.
            List<@Nullable Object> list = new ArrayList<>(Math.min(length, 1024));
            for (int i = 0; i < length; i++) {
                list.add(copy(engine.element(value, i), path.to(i)));
            }
            return list;
        }

        private Map<String, @Nullable Object> properties(V value, DataPath path) {
            V keys = built.keys(value);
            int length = engine.length(keys);
            Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(length);
            for (int i = 0; i < length; i++) {
                String key = (String) engine.scalar(engine.element(keys, i));
                V member = engine.member(value, key);
                if (engine.type(member) != JsType.UNDEFINED) {
                    map.put(key, copy(member, path.to(key)));
                }
            }
            return map;
        }

        private Map<@Nullable Object, @Nullable Object> map(V value, DataPath path) {
            V elements = built.elements(value);
            int length = engine.length(elements);
            Map<@Nullable Object, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(length / 2);
            for (int i = 0; i < length; i += 2) {
                V key = engine.element(elements, i);
                map.put(copy(key, path.to(i / 2)), copy(engine.element(elements, i + 1), path.to(built.text(key))));
            }
            return map;
        }

        private Set<@Nullable Object> set(V value, DataPath path) {
            V elements = built.elements(value);
            int length = engine.length(elements);
            Set<@Nullable Object> set = LinkedHashSet.newLinkedHashSet(length);
            for (int i = 0; i < length; i++) {
                set.add(copy(engine.element(elements, i), path.to(i)));
            }
            return set;
        }

        private Object date(V value, DataPath path) {
            double time = built.time(value);
            if (Double.isNaN(time)) {
                throw JsException.misfit(path.toString(), "a date", "Invalid Date", null);
            }
            try {
                return Instant.ofEpochMilli((long) time);
            } catch (DateTimeException e) {
                throw JsException.misfit(path.toString(), "a date", Double.toString(time), e);
            }
        }

        private Map<String, Object> error(V value) {
            Primordials.Described described = built.describe(value);
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", described.name());
            map.put("message", described.message());
            return map;
        }
    }

    static Object smallest(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.compareTo(MIN_LONG) >= 0 && number.compareTo(MAX_LONG) <= 0
                ? (Object) number.longValue()
                : number;
    }

    /// An engine's object as key of a map: equal if it is the same object.
    private final class Key {

        private final V value;

        private Key(V value) {
            this.value = value;
        }

        @Override
        @SuppressWarnings("unchecked") // keys of one walk are of one engine
        public boolean equals(@Nullable Object other) {
            return other instanceof DataCopy<?>.Key key && engine.same(value, (V) key.value);
        }

        @Override
        public int hashCode() {
            return engine.identityHash(value);
        }
    }
}
