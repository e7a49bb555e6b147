package fourteen.js.url;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `127.0.0.1`, also where it is written `0x7f.1` or `2130706433`. https://url.spec.whatwg.org/#concept-ipv4-parser
final class Ipv4 {

    private Ipv4() {}

    /// https://url.spec.whatwg.org/#ends-in-a-number-checker
    static boolean endsInNumber(String host) {
        List<String> parts = parts(host);
        if (parts.getLast().isEmpty()) {
            if (parts.size() == 1) {
                return false;
            }
            parts.removeLast();
        }
        String last = parts.getLast();
        return (!last.isEmpty() && last.chars().allMatch(Ascii::isDigit)) || number(last) >= 0;
    }

    /// @return null if it is no address
    static @Nullable String parse(String host) {
        List<String> parts = parts(host);
        if (parts.getLast().isEmpty() && parts.size() > 1) {
            parts.removeLast();
        }
        if (parts.size() > 4) {
            return null;
        }
        long address = 0;
        for (int i = 0; i < parts.size(); i++) {
            long number = number(parts.get(i));
            boolean last = i == parts.size() - 1;
            long limit = last ? 1L << (8 * (5 - parts.size())) : 256;
            if (number < 0 || number >= limit) {
                return null;
            }
            address += last ? number : number << (8 * (3 - i));
        }
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    private static List<String> parts(String host) {
        return new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    }

    /// -1 if it is no number; numbers too big for an address are `Long.MAX_VALUE`.
    private static long number(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        int radix = 10;
        String digits = text;
        if (text.startsWith("0x") || text.startsWith("0X")) {
            radix = 16;
            digits = text.substring(2);
        } else if (text.length() > 1 && text.startsWith("0")) {
            radix = 8;
            digits = text.substring(1);
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Ascii.hex(digits.charAt(i));
            if (digit < 0 || digit >= radix) {
                return -1;
            }
            number = number > 1L << 40 ? Long.MAX_VALUE >> 8 : number * radix + digit;
        }
        return number;
    }
}
