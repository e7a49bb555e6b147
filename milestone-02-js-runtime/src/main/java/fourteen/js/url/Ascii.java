package fourteen.js.url;

/// Questions about single characters, asked of ASCII alone.
final class Ascii {

    private Ascii() {}

    static boolean isAlpha(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) lower(c)));
        return out.toString();
    }

    /// -1 if it is no hexadecimal digit.
    static int hex(int c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int letter = lower(c);
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
