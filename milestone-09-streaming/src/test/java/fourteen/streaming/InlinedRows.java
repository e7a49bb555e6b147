package fourteen.streaming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rows that a document carries, as its scripts would hand them over.
final class InlinedRows {

    private static final Pattern PUSH = Pattern
            .compile("<script[^>]*>\\(self\\.__fourteen\\?\\?=\\[\\]\\)\\.push\\('(.*?)'\\)</script>", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))");

    private InlinedRows() {}

    static String in(String document) {
        StringBuilder rows = new StringBuilder();
        Matcher push = PUSH.matcher(document);
        while (push.find()) {
            rows.append(
                    ESCAPE.matcher(push.group(1)).replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape))));
        }
        return rows.toString();
    }

    private static String unescaped(java.util.regex.MatchResult escape) {
        String code = escape.group(1) == null ? escape.group(2) : escape.group(1);
        if (code != null) {
            return String.valueOf((char) Integer.parseInt(code, 16));
        }
        return switch (escape.group(3)) {
            case "n" -> "\n";
            case "r" -> "\r";
            default -> escape.group(3);
        };
    }
}
