package fourteen.js.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// `%20` and its like. https://url.spec.whatwg.org/#percent-encoded-bytes
public final class PercentEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /// Which characters are written as `%XX`, each set by its name in the standard. All that is not ASCII always is.
    enum Set {
        C0_CONTROL(""),
        FRAGMENT(" \"<>`"),
        QUERY(" \"#<>"),
        SPECIAL_QUERY(" \"#<>'"),
        PATH(" \"#<>?^`{}"),
        USERINFO(" \"#<>?`{}/:;=@[\\]^|"),
        COMPONENT(" \"#<>?`{}/:;=@[\\]^|$%&+,"),
        FORM(" \"#<>?`{}/:;=@[\\]^|$%&+,!'()~");

        /// A bit for each ASCII character.
        private final long low;
        private final long high;

        Set(String characters) {
            long[] bits = {0xffff_ffffL, 1L << 63};
            characters.chars().forEach(c -> bits[c >> 6] |= 1L << c);
            low = bits[0];
            high = bits[1];
        }

        boolean has(int codePoint) {
            return codePoint >= 0x80 || ((codePoint < 64 ? low : high) >>> codePoint & 1) != 0;
        }
    }

    static void encode(int codePoint, Set set, StringBuilder out) {
        if (!set.has(codePoint)) {
            out.append((char) codePoint);
            return;
        }
        // A lone surrogate has no bytes: U+FFFD stands for it.
        int scalar = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
        for (byte b : Character.toString(scalar).getBytes(StandardCharsets.UTF_8)) {
            append(b, out);
        }
    }

    static String encode(String text, Set set) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> encode(c, set, out));
        return out.toString();
    }

    private static void append(byte b, StringBuilder out) {
        out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
    }

    /// The text's bytes in UTF-8, with `%XX` turned into the byte it means. What only looks like an escape stays.
    public static byte[] decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Ascii.hex(bytes[i + 1]) : -1;
            int low = high < 0 ? -1 : Ascii.hex(bytes[i + 2]);
            if (low < 0) {
                out.write(bytes[i]);
            } else {
                out.write(high << 4 | low);
                i += 2;
            }
        }
        return out.toByteArray();
    }
}
