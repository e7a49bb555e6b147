package fourteen.js.node;

import fourteen.js.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The encodings of `Buffer`. Text that does not fit is taken as far as it goes, as Node takes it; nothing is an error.
/// <https://nodejs.org/api/buffer.html#buffers-and-character-encodings>
enum BufferEncoding {
    UTF8,
    UTF16LE,
    LATIN1,
    ASCII,
    HEX,
    BASE64,
    BASE64URL;

    /// @param name one of Node's, in its canonical spelling: `utf8`, `utf16le`, ….
    static BufferEncoding of(String name) {
        return switch (name) {
            case "utf8" -> UTF8;
            case "utf16le" -> UTF16LE;
            case "latin1" -> LATIN1;
            case "ascii" -> ASCII;
            case "hex" -> HEX;
            case "base64" -> BASE64;
            case "base64url" -> BASE64URL;
            default -> throw new IllegalArgumentException(name);
        };
    }

    byte[] encode(String text) {
        return switch (this) {
            case UTF8 -> Utf8.encode(text);
            case UTF16LE -> utf16(text);
            case LATIN1, ASCII -> lowBytes(text);
            case HEX -> hex(text);
            case BASE64, BASE64URL -> base64(text);
        };
    }

    String decode(byte[] bytes) {
        return switch (this) {
            case UTF8 -> Utf8.decode(bytes);
            case UTF16LE -> utf16(bytes);
            case LATIN1 -> new String(bytes, StandardCharsets.ISO_8859_1);
            case ASCII -> ascii(bytes);
            case HEX -> HexFormat.of().formatHex(bytes);
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
            case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    /// Unit by unit: a lone surrogate is kept, where a charset would put something else.
    private static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    private static String utf16(byte[] bytes) {
        char[] units = new char[bytes.length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] & 0xff) << 8);
        }
        return new String(units);
    }

    private static byte[] lowBytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static String ascii(byte[] bytes) {
        byte[] sevenBits = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            sevenBits[i] = (byte) (bytes[i] & 0x7f);
        }
        return new String(sevenBits, StandardCharsets.ISO_8859_1);
    }

    /// Up to the first pair that is none.
    private static byte[] hex(String text) {
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = text.charAt(2 * i);
            int low = text.charAt(2 * i + 1);
            if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                return Arrays.copyOf(bytes, i);
            }
            bytes[i] = (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
        }
        return bytes;
    }

    /// Both alphabets at once; what belongs to neither is passed over, `=` ends it.
    private static byte[] base64(String text) {
        byte[] bytes = new byte[(int) (text.length() * 3L / 4 + 3)];
        int length = 0;
        int bits = 0;
        int count = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
            int digit = base64Digit(text.charAt(i));
            if (digit >= 0) {
                bits = bits << 6 | digit;
                count += 6;
                if (count >= 8) {
                    count -= 8;
                    bytes[length++] = (byte) (bits >> count);
                }
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int base64Digit(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}
