package fourteen.js.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// `java:base64`: bytes as strings of characters up to U+00FF.
final class Base64Half {

    private Base64Half() {}

    static JavaHalf create() {
        return new JavaHalf().function("encode", a -> encode(JavaHalf.string(a[0])))
                .function("decode", a -> decode(JavaHalf.string(a[0])));
    }

    static @Nullable String encode(String text) {
        return text.chars().anyMatch(c -> c > 0xff)
                ? null
                : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// https://infra.spec.whatwg.org/#forgiving-base64-decode
    static @Nullable String decode(String data) {
        StringBuilder digits = new StringBuilder(data.length());
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c != '\t' && c != '\n' && c != '\f' && c != '\r' && c != ' ') {
                digits.append(c);
            }
        }
        if (digits.length() % 4 == 0) {
            for (int padding = 0; padding < 2 && !digits.isEmpty()
                    && digits.charAt(digits.length() - 1) == '='; padding++) {
                digits.setLength(digits.length() - 1);
            }
        }
        if (digits.length() % 4 == 1 || digits.chars().anyMatch(c -> !isDigit(c))) {
            return null;
        }
        // The JDK's decoder refuses bits behind the last byte, the standard drops them.
        dropUnusedBits(digits);
        return new String(Base64.getDecoder().decode(digits.toString()), StandardCharsets.ISO_8859_1);
    }

    private static boolean isDigit(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }

    private static void dropUnusedBits(StringBuilder digits) {
        int unused = digits.length() % 4 == 2 ? 4 : digits.length() % 4 == 3 ? 2 : 0;
        if (unused > 0) {
            String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            int last = digits.length() - 1;
            int value = alphabet.indexOf(digits.charAt(last));
            digits.setCharAt(last, alphabet.charAt(value >> unused << unused));
        }
    }
}
