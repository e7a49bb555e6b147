package fourteen.flight;

import java.util.Arrays;

/// Bytes that grow: a row while it is written, in JSON as JSON.stringify prints it (WIRE-FORMAT §2).
public final class Bytes {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private static final int SMALL = 1 << 16;

    private byte[] bytes;
    private int size;

    public Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    int size() {
        return size;
    }

    /// True if it is worth keeping for another row.
    boolean isSmall() {
        return bytes.length <= SMALL;
    }

    /// Empty again.
    Bytes clear() {
        size = 0;
        return this;
    }

    public Bytes put(int b) {
        room(1);
        bytes[size++] = (byte) b;
        return this;
    }

    Bytes put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    /// Characters below 128.
    public Bytes ascii(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    Bytes hex(long value) {
        return ascii(Long.toHexString(value));
    }

    /// A JSON string.
    public Bytes quoted(String text) {
        put('"');
        inside(text);
        return put('"');
    }

    /// The text within the quotes.
    public Bytes inside(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 128 && c != '"' && c != '\\') {
                bytes[size++] = (byte) c;
                continue;
            }
            if (c < 128) {
                escape(c);
            } else if (Character.isSurrogate(c) && !pairAt(text, i)) {
                unit(c); // well-formed JSON.stringify (ECMAScript §25.5.2.3): a lone surrogate is escaped
            } else {
                i += utf8(text, i);
            }
            room(length - i);
        }
        return this;
    }

    /// UTF-8 without escapes; a lone surrogate becomes U+FFFD, as TextEncoder does.
    public Bytes raw(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                put(c);
            } else if (Character.isSurrogate(c) && !pairAt(text, i)) {
                put(0xEF).put(0xBF).put(0xBD);
            } else {
                i += utf8(text, i);
            }
        }
        return this;
    }

    private static boolean pairAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /// Writes one character beyond ASCII; the number of UTF-16 units it took more than one.
    private int utf8(String text, int i) {
        int point = text.codePointAt(i);
        room(4);
        if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | (point >> 6));
        } else {
            if (point < 0x10000) {
                bytes[size++] = (byte) (0xE0 | (point >> 12));
            } else {
                bytes[size++] = (byte) (0xF0 | (point >> 18));
                bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            }
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        }
        bytes[size++] = (byte) (0x80 | (point & 0x3F));
        return point < 0x10000 ? 0 : 1;
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\b' -> ascii("\\b");
            case '\t' -> ascii("\\t");
            case '\n' -> ascii("\\n");
            case '\f' -> ascii("\\f");
            case '\r' -> ascii("\\r");
            case 127 -> put(127);
            default -> unit(c);
        }
    }

    private void unit(char c) {
        ascii("\\u").put(HEX[c >> 12]).put(HEX[(c >> 8) & 15]).put(HEX[(c >> 4) & 15]).put(HEX[c & 15]);
    }

    /// A finite number as `Number.prototype.toString` prints it (ECMAScript §6.1.6.1.20).
    public Bytes number(double value) {
        long whole = (long) value;
        return ascii(whole == value && Math.abs(whole) < 1L << 53 ? Long.toString(whole) : Numbers.shortest(value));
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
