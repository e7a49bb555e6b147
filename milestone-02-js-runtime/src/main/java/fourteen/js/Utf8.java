package fourteen.js;

import java.nio.charset.StandardCharsets;

/// UTF-8 as the web has it (<https://encoding.spec.whatwg.org/#utf-8>), where Java's own has other ideas of what is wrong.
public final class Utf8 {

    private static final String REPLACEMENT = "\uFFFD";

    private Utf8() {}

    /// A lone surrogate becomes U+FFFD, where Java would write a question mark.
    public static byte[] encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.replaceAll("\\p{IsCs}", REPLACEMENT).getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Each byte that can't be part of a character becomes a U+FFFD; the bytes of one that is cut short become one.
    ///
    /// @param bytes may be changed
    public static String decode(byte[] bytes) {
        markSurrogates(bytes, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Java takes the three bytes of a surrogate as one mistake, the standard as three: the first is none that any
    /// character starts with. So it is made such a one.
    static void markSurrogates(byte[] bytes, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (bytes[i] == (byte) 0xED && (bytes[i + 1] & 0xff) >= 0xA0) {
                bytes[i] = (byte) 0xFF;
            }
        }
    }
}
