package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.http.Html;
import java.util.Optional;

/// Writes a tree of host elements as HTML, to the byte as React does.
public final class HtmlWriter {

    private HtmlWriter() {}

    /// The HTML of a tree.
    ///
    /// @param tree with nothing around it: a fragment of a page, not a part of a `select`
    /// @param rendered what the unfinished parts stand for
    /// @return empty if React must write a part of it; see [Collapse]
    public static Optional<Html> html(FlightValue tree, Rendered rendered) {
        return Optional.ofNullable(new Walk(rendered).html(tree)).map(html -> new Html(wellFormed(html)));
    }

    /// Half a character is written as U+FFFD, as an encoder of the web does (Encoding Standard, UTF-8).
    private static String wellFormed(String html) {
        int at = loneSurrogate(html, 0);
        if (at < 0) {
            return html;
        }
        StringBuilder mended = new StringBuilder(html);
        for (; at >= 0; at = loneSurrogate(html, at + 1)) {
            mended.setCharAt(at, '\uFFFD');
        }
        return mended.toString();
    }

    private static int loneSurrogate(String html, int from) {
        for (int i = from; i < html.length(); i++) {
            if (Character.isSurrogate(html.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(html.codePointAt(i))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
