package fourteen.routing.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request's path, taken apart. RFC 3986 §3.3 is about the slashes, §2.1 about the per cent signs.
public sealed interface RequestPath {

    /// Its segments, decoded; none for `/`.
    record Segments(List<String> decoded) implements RequestPath {
        public Segments {
            decoded = List.copyOf(decoded);
        }
    }

    /// The same, but it ends with a slash or has empty segments; `path` is its one spelling, still encoded.
    record Respelt(List<String> decoded, String path) implements RequestPath {
        public Respelt {
            decoded = List.copyOf(decoded);
        }
    }

    /// It is no path, and why.
    record Malformed(String reason) implements RequestPath {}

    /// Takes a path apart: first at the slashes, then each segment is decoded, so that `%2F` stays inside its segment.
    ///
    /// @param raw as it stood in the request line, encoded, without query
    static RequestPath parse(String raw) {
        // @starter:begin task=5.3
        if (!raw.startsWith("/")) {
            return new Malformed("a path begins with a slash");
        }
        List<String> decoded = new ArrayList<>();
        StringBuilder spelling = new StringBuilder();
        for (String segment : raw.split("/")) {
            if (segment.isEmpty()) {
                continue;
            }
            String text = decode(segment);
            if (text == null) {
                return new Malformed("%s is not text in UTF-8 with per cent signs".formatted(segment));
            }
            if (text.equals(".") || text.equals("..") || text.indexOf('\0') >= 0) {
                return new Malformed("%s is no name".formatted(segment));
            }
            decoded.add(text);
            // Browsers take a backslash in a Location for a slash: /\host would lead to another server.
            spelling.append('/').append(segment.replace("\\", "%5C"));
        }
        if (raw.equals("/") || !(raw.contains("//") || raw.endsWith("/"))) {
            return new Segments(decoded);
        }
        return new Respelt(decoded, spelling.isEmpty() ? "/" : spelling.toString());
        // @starter:end
    }

    /// Undoes the percent-encoding. `+` is a plus: only forms write spaces so.
    ///
    /// @return null if a per cent sign has no two hex digits behind it, or the bytes are not UTF-8
    private static @Nullable String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        byte[] source = segment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] != '%') {
                bytes.put(source[i]);
            } else if (i + 2 < source.length && isHex(source[i + 1]) && isHex(source[i + 2])) {
                bytes.put((byte) (HexFormat.fromHexDigit(source[i + 1]) << 4 | HexFormat.fromHexDigit(source[i + 2])));
                i += 2;
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isHex(byte digit) {
        return HexFormat.isHexDigit(digit);
    }
}
