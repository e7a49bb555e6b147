package fourteen.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One chunk of a chunked body (RFC 9112 §7.1), as the server cut it.
public final class Chunk {

    private final String extensions;
    private final byte[] bytes;

    Chunk(String extensions, byte[] bytes) {
        this.extensions = extensions;
        this.bytes = bytes;
    }

    /// What stood behind the size on its line, `;name=value`; mostly empty.
    public String extensions() {
        return extensions;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /// The bytes read as UTF-8. A character cut by the chunk's border becomes U+FFFD.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text();
    }
}
