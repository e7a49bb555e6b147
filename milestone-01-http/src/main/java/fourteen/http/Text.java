package fourteen.http;

/// Text that anybody may have written. In HTML it is only ever text, between tags as well as between an attribute's
/// quotes: the five characters that mean more are escaped, with the names that React's server renderer writes.
///
/// @param value not escaped
public record Text(String value) implements Markup {

    @Override
    public void appendTo(StringBuilder html) {
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            String escape = switch (value.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#x27;";
                default -> "";
            };
            if (!escape.isEmpty()) {
                html.append(value, written, i).append(escape);
                written = i + 1;
            }
        }
        html.append(value, written, value.length());
    }
}
