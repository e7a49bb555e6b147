package fourteen.flight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A typed array, an `ArrayBuffer` or a `DataView`: little-endian bytes. The array is not copied.
public final class Binary implements FlightValue {

    private final Kind kind;
    private final byte[] bytes;

    public Binary(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    public Kind kind() {
        return kind;
    }

    /// The bytes themselves, not a copy.
    public byte[] bytes() {
        return bytes;
    }

    /// The kinds with their row tag (§1.1), JavaScript name and bytes an item.
    public enum Kind {
        ARRAY_BUFFER('A', "ArrayBuffer", 1), INT8('O', "Int8Array", 1), UINT8('o', "Uint8Array", 1),
        UINT8_CLAMPED('U',
                "Uint8ClampedArray", 1),
        INT16('S', "Int16Array", 2), UINT16('s', "Uint16Array", 2), INT32('L',
                "Int32Array", 4),
        UINT32('l', "Uint32Array", 4), FLOAT32('G', "Float32Array", 4), FLOAT64('g',
                "Float64Array", 8),
        BIG_INT64('M', "BigInt64Array", 8), BIG_UINT64('m',
                "BigUint64Array", 8),
        DATA_VIEW('V', "DataView", 1);

        private static final List<Kind> ALL = List.of(values());

        /// Its letter on the wire.
        public final char tag;

        public final String javaScriptName;

        /// Of an item, in bytes.
        public final int size;

        Kind(char tag, String javaScriptName, int size) {
            this.tag = tag;
            this.javaScriptName = javaScriptName;
            this.size = size;
        }

        /// The kind with that tag; null if it is none.
        public static @Nullable Kind of(int tag) {
            for (Kind kind : ALL) {
                if (kind.tag == tag) {
                    return kind;
                }
            }
            return null;
        }
    }
}
