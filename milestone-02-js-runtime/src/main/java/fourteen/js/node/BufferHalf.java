package fourteen.js.node;

import fourteen.js.web.JavaHalf;

/// `java:buffer`.
final class BufferHalf {

    private BufferHalf() {}

    static JavaHalf create() {
        return new JavaHalf()
                .function("encode",
                        a -> JavaHalf.lend(BufferEncoding.of(JavaHalf.string(a[1])).encode(JavaHalf.string(a[0]))))
                .function("decode", a -> BufferEncoding.of(JavaHalf.string(a[3])).decode(JavaHalf.bytes(a, 0)));
    }
}
