package fourteen.streaming.html;

import fourteen.http.Text;
import java.util.Arrays;

/// The HTML so far. What turns out to be React's to write is taken back.
///
/// It also keeps *marks*: where the content of the outermost finished elements begins and ends, in the order of the tree.
/// So the text of an element is copied once, if it is cut out, and never for each of its ancestors.
final class Output {

    private static final int FIRST_SIZE = 4096;

    private final StringBuilder html = new StringBuilder(FIRST_SIZE);
    private int[] marks = new int[64];
    private int marked;
    private boolean afterText;

    /// Text between tags. React keeps two texts apart by a comment, and writes nothing for an empty one.
    void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (afterText) {
            html.append("<!-- -->");
        }
        escaped(text);
        afterText = true;
    }

    /// Text that stands alone, between tags or between an attribute's quotes.
    void escaped(String text) {
        if (isPlain(text)) {
            html.append(text);
        } else {
            new Text(text).appendTo(html);
        }
    }

    /// Most text needs no escape, and is then copied in one go.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '>' && (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'')) {
                return false;
            }
        }
        return true;
    }

    /// Markup, or text that needs no escape.
    void raw(String markup) {
        html.append(markup);
    }

    void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        escaped(value);
        html.append('"');
    }

    /// An attribute that is there or not.
    void emptyAttribute(String name) {
        html.append(' ').append(name).append("=\"\"");
    }

    void open(String tag) {
        html.append('<').append(tag);
    }

    /// The end of an opening tag.
    void endOfTag() {
        html.append('>');
        afterText = false;
    }

    /// The end of a tag that is never closed.
    void endOfVoidTag() {
        html.append("/>");
        afterText = false;
    }

    void close(String tag) {
        html.append("</").append(tag).append('>');
        afterText = false;
    }

    /// Begins content of its own, after markup that is not here.
    void begin() {
        afterText = false;
    }

    /// Where the output is, to come back to.
    ///
    /// @param length of the HTML
    /// @param marks  their number
    record Position(int length, int marks) {}

    Position position() {
        return new Position(html.length(), marked);
    }

    /// Forgets what was written since.
    void backTo(Position position) {
        html.setLength(position.length());
        marked = position.marks();
    }

    int length() {
        return html.length();
    }

    /// Marks what was written since as one finished element's content; the marks within are not needed any more.
    ///
    /// @param since where the element began
    /// @param from  where its content begins
    void mark(Position since, int from) {
        marked = since.marks();
        if (marked + 2 > marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[marked++] = from;
        marks[marked++] = html.length();
    }

    /// The content that a mark stands for.
    String markedContent(int mark) {
        return html.substring(marks[mark], marks[mark + 1]);
    }

    String since(int from) {
        return html.substring(from);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
