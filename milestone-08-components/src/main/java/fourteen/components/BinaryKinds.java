package fourteen.components;

import fourteen.flight.Binary;

/// The kinds of binary data by their names in JavaScript.
final class BinaryKinds {

    private BinaryKinds() {}

    static Binary.Kind of(String name) {
        return switch (name) {
            case "ArrayBuffer" -> Binary.Kind.ARRAY_BUFFER;
            case "Int8Array" -> Binary.Kind.INT8;
            case "Uint8ClampedArray" -> Binary.Kind.UINT8_CLAMPED;
            case "Int16Array" -> Binary.Kind.INT16;
            case "Uint16Array" -> Binary.Kind.UINT16;
            case "Int32Array" -> Binary.Kind.INT32;
            case "Uint32Array" -> Binary.Kind.UINT32;
            case "Float32Array" -> Binary.Kind.FLOAT32;
            case "Float64Array" -> Binary.Kind.FLOAT64;
            case "BigInt64Array" -> Binary.Kind.BIG_INT64;
            case "BigUint64Array" -> Binary.Kind.BIG_UINT64;
            case "DataView" -> Binary.Kind.DATA_VIEW;
            // Uint8Array, and what extends it, such as Buffer.
            default -> Binary.Kind.UINT8;
        };
    }
}
