package fourteen.http;

/// Markup that is trusted as it stands.
///
/// @param value well-formed HTML in which everything foreign is escaped already
public record Html(String value) implements Markup {

    /// Fills the holes of a template, each written `{}`, with markup: text is escaped on its way in.
    ///
    /// @param template a literal in our own code
    /// @throws IllegalArgumentException if there are more holes than markup, or fewer
    public static Html template(String template, Markup... holes) {
        StringBuilder html = new StringBuilder();
        int written = 0;
        for (Markup hole : holes) {
            int next = template.indexOf("{}", written);
            if (next < 0) {
                throw new IllegalArgumentException(holes.length + " pieces for fewer holes: " + template);
            }
            html.append(template, written, next);
            hole.appendTo(html);
            written = next + 2;
        }
        if (template.indexOf("{}", written) >= 0) {
            throw new IllegalArgumentException(holes.length + " pieces for more holes: " + template);
        }
        return new Html(html.append(template, written, template.length()).toString());
    }

    /// One piece after the other.
    public static Html join(Iterable<? extends Markup> pieces) {
        StringBuilder html = new StringBuilder();
        pieces.forEach(piece -> piece.appendTo(html));
        return new Html(html.toString());
    }

    @Override
    public void appendTo(StringBuilder html) {
        html.append(value);
    }
}
