package fourteen.streaming.html;

import java.util.regex.Pattern;

/// The content of `script` and `style`, which an HTML parser takes as it stands up to the closing tag.
///
/// So that no content can close or reopen the element, the `s` of the tag's own name is written as an escape of its language.
final class RawText {

    private static final Pattern SCRIPT = Pattern.compile("(</?)([sS])([cC][rR][iI][pP][tT])");
    private static final Pattern STYLE = Pattern.compile("(</?)([sS])([tT][yY][lL][eE])");

    private RawText() {}

    static String script(String code) {
        return escaped(code, SCRIPT, "\\u0073", "\\u0053");
    }

    static String style(String css) {
        return escaped(css, STYLE, "\\73 ", "\\53 ");
    }

    private static String escaped(String text, Pattern tag, String small, String capital) {
        return text.indexOf('<') < 0
                ? text
                : tag.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                found.group(1) + (found.group(2).equals("s") ? small : capital) + found.group(3)));
    }
}
