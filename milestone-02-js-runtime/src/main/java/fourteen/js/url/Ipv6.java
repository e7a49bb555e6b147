package fourteen.js.url;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// `[::1]`. https://url.spec.whatwg.org/#concept-ipv6-parser
final class Ipv6 {

    private final String input;
    private final int[] pieces = new int[8];
    private int piece;
    private int compress = -1;
    private int at;

    private Ipv6(String input) {
        this.input = input;
    }

    /// @param input without its brackets
    /// @return with brackets and in the shortest form, or null if it is no address
    static @Nullable String parse(String input) {
        Ipv6 address = new Ipv6(input);
        return address.read() ? "[" + address.write() + "]" : null;
    }

    private int peek(int ahead) {
        return at + ahead < input.length() ? input.charAt(at + ahead) : -1;
    }

    private boolean read() {
        if (peek(0) == ':') {
            if (peek(1) != ':') {
                return false;
            }
            at += 2;
            compress = ++piece;
        }
        while (at < input.length()) {
            if (piece == 8) {
                return false;
            }
            if (peek(0) == ':') {
                if (compress >= 0) {
                    return false;
                }
                at++;
                compress = ++piece;
                continue;
            }
            int start = at;
            int value = readHex();
            if (peek(0) == '.') {
                if (at == start || piece > 6) {
                    return false;
                }
                at = start;
                return readIpv4() && end();
            }
            if (peek(0) == ':') {
                at++;
                if (at == input.length()) {
                    return false;
                }
            } else if (at < input.length()) {
                return false;
            }
            pieces[piece++] = value;
        }
        return end();
    }

    private int readHex() {
        int value = 0;
        for (int length = 0; length < 4 && Ascii.hex(peek(0)) >= 0; length++) {
            value = value * 16 + Ascii.hex(peek(0));
            at++;
        }
        return value;
    }

    private boolean readIpv4() {
        int seen = 0;
        while (at < input.length()) {
            if (seen > 0) {
                if (peek(0) != '.' || seen >= 4) {
                    return false;
                }
                at++;
            }
            int value = -1;
            while (Ascii.isDigit(peek(0))) {
                if (value == 0) {
                    return false;
                }
                value = Math.max(value, 0) * 10 + (peek(0) - '0');
                if (value > 255) {
                    return false;
                }
                at++;
            }
            if (value < 0) {
                return false;
            }
            pieces[piece] = pieces[piece] * 256 + value;
            seen++;
            if (seen == 2 || seen == 4) {
                piece++;
            }
        }
        return seen == 4;
    }

    /// Moves what stands behind `::` to the end.
    private boolean end() {
        if (compress < 0) {
            return piece == 8;
        }
        int swaps = piece - compress;
        for (int to = 7; to != 0 && swaps > 0; to--, swaps--) {
            int from = compress + swaps - 1;
            int moved = pieces[from];
            pieces[from] = pieces[to];
            pieces[to] = moved;
        }
        return true;
    }

    /// https://url.spec.whatwg.org/#concept-ipv6-serializer
    private String write() {
        int longest = -1;
        int longestLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = 0;
            while (i + length < 8 && pieces[i + length] == 0) {
                length++;
            }
            if (length > longestLength) {
                longest = i;
                longestLength = length;
            }
            i += Math.max(0, length - 1);
        }
        if (longest < 0) {
            return join(0, 8);
        }
        return join(0, longest) + "::" + join(longest + longestLength, 8);
    }

    private String join(int from, int to) {
        StringJoiner joiner = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            joiner.add(Integer.toHexString(pieces[i]));
        }
        return joiner.toString();
    }
}
