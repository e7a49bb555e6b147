package fourteen.flight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Bytes that grow: a row while it is written, in JSON as JSON.stringify prints it (WIRE-FORMAT §2).
public final class Bytes {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private static final int SMALL = 1 << 12;
    private static final int LARGEST = 1 << 16;

    private byte[] bytes;
    private int size;
    private @Nullable Pieces before;

    public Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    public byte[] toArray() {
        if (before == null) {
            return Arrays.copyOf(bytes, size);
        }
        byte[] all = new byte[before.size() + size];
        before.copyTo(all);
        System.arraycopy(bytes, 0, all, before.size(), size);
        return all;
    }

    int size() {
        return before == null ? size : before.size() + size;
    }

    /// True if it is worth keeping for another row.
    boolean isSmall() {
        return bytes.length <= SMALL && before == null;
    }

    /// Empty again.
    Bytes clear() {
        size = 0;
        before = null;
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

    Bytes put(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /// What they mean as UTF-8.
    String text() {
        return before == null ? new String(bytes, 0, size, UTF_8) : new String(toArray(), UTF_8);
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

    Bytes hex(int value) {
        int shift = value == 0 ? 0 : 28 - Integer.numberOfLeadingZeros(value) / 4 * 4;
        room(8);
        for (; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[value >>> shift & 15];
        }
        return this;
    }

    /// At least that many decimal digits of a number that is not negative.
    Bytes decimal(long value, int digits) {
        int length = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            length++;
        }
        int zeros = Math.max(0, digits - length);
        room(zeros + length);
        Arrays.fill(bytes, size, size + zeros, (byte) '0');
        size += zeros + length;
        long rest = value;
        for (int at = size - 1; at >= size - length; at--) {
            bytes[at] = HEX[(int) (rest % 10)];
            rest /= 10;
        }
        return this;
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

    /// One UTF-16 unit that is no surrogate.
    Bytes raw(char c) {
        if (c < 128) {
            return put(c);
        }
        utf8(c);
        return this;
    }

    private static boolean pairAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /// Writes one character beyond ASCII; the number of UTF-16 units it took more than one.
    private int utf8(String text, int i) {
        int point = text.codePointAt(i);
        utf8(point);
        return point < 0x10000 ? 0 : 1;
    }

    private void utf8(int point) {
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
        if (whole != value || Math.abs(whole) >= 1L << 53) {
            return ascii(Numbers.shortest(value));
        }
        return (whole < 0 ? put('-') : this).decimal(Math.abs(whole), 1);
    }

    /// Doubles the array while it is small. Of a large one twice its size would be thrown away, so another one follows it, as
    /// large as all before it.
    private void room(int more) {
        if (size + more <= bytes.length) {
            return;
        }
        if (bytes.length < SMALL) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
            return;
        }
        if (before == null) {
            before = new Pieces();
        }
        before.append(bytes, size);
        bytes = new byte[Math.max(more, Math.min(before.size(), LARGEST))];
        size = 0;
    }
}
