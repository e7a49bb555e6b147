package fourteen.js.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `java:multipart`.
final class MultipartHalf {

    private MultipartHalf() {}

    static JavaHalf create() {
        return new JavaHalf().function("boundary", a -> UUID.randomUUID().toString().replace("-", "").substring(8))
                .function("parse", a -> parse(JavaHalf.bytes(a, 0), JavaHalf.string(a[3])));
    }

    private static Object parse(byte[] body, String contentType) {
        try {
            List<@Nullable Object> flat = new ArrayList<>();
            for (Multipart.Part part : Multipart.parse(body, contentType)) {
                flat.add(part.name());
                flat.add(part.filename());
                flat.add(part.contentType());
                flat.add(part.from());
                flat.add(part.to());
            }
            return JavaHalf.array(flat);
        } catch (Multipart.Malformed e) {
            return String.valueOf(e.getMessage());
        }
    }
}
