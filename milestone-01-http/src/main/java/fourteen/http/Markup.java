package fourteen.http;

/// What may stand in an HTML page. Whoever writes HTML takes these, never a bare string, so nobody can forget to escape.
public sealed interface Markup permits Text, Html {

    /// Appends it as HTML: text escaped, trusted markup as it is.
    void appendTo(StringBuilder html);

    /// The HTML as a string.
    default String toHtml() {
        StringBuilder html = new StringBuilder();
        appendTo(html);
        return html.toString();
    }

    /// Text from anywhere: a user, a file, a URL.
    static Text text(String value) {
        return new Text(value);
    }

    /// Markup that our own code wrote.
    static Html html(String trusted) {
        return new Html(trusted);
    }
}
