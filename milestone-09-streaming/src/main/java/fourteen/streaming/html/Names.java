package fourteen.streaming.html;

/// Which names React writes.
final class Names {

    /// Pairs of first and last: where a name of XML may begin (XML §2.3), without what lies beyond 16 bits.
    private static final String BEGIN = "::AZ__az\u00C0\u00D6\u00D8\u00F6\u00F8\u02FF\u0370\u037D\u037F\u1FFF\u200C\u200D"
            + "\u2070\u218F\u2C00\u2FEF\u3001\uD7FF\uF900\uFDCF\uFDF0\uFFFD";

    /// And how it may go on besides.
    private static final String FURTHER = "--..09\u00B7\u00B7\u0300\u036F\u203F\u2040";

    private Names() {}

    static boolean isAttribute(String name) {
        if (name.isEmpty() || !isWithin(BEGIN, name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isWithin(BEGIN, c) && !isWithin(FURTHER, c)) {
                return false;
            }
        }
        return true;
    }

    /// A letter, then letters, digits and `: _ . -`.
    static boolean isTag(String name) {
        if (name.isEmpty() || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && (c < '-' || c > ':' || c == '/') && c != '_') {
                return false;
            }
        }
        return true;
    }

    /// Whether a name begins with a prefix of small letters, whatever the case of its own.
    static boolean startsWith(String name, String prefix) {
        if (name.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            char c = name.charAt(i);
            if (c != prefix.charAt(i) && (!isLetter(c) || (c | ' ') != prefix.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWithin(String ranges, char c) {
        for (int i = 0; i < ranges.length(); i += 2) {
            if (c >= ranges.charAt(i) && c <= ranges.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }
}
