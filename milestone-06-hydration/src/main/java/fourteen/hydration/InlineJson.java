package fourteen.hydration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// JSON inside a `<script>`: nothing in it may end the script, open a comment, or break a line of JavaScript.
///
/// Source: HTML standard, "Restrictions for contents of script elements"
/// (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
final class InlineJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private InlineJson() {}

    /// The data as JSON that any HTML parser leaves in one piece.
    ///
    /// @throws HydrationException if it is no plain data
    static String of(Object data) {
        try {
            return escape(JSON.writeValueAsString(data));
        } catch (JacksonException e) {
            throw HydrationException.notSerialisable("props", String.valueOf(e.getOriginalMessage()));
        }
    }

    /// Escapes what is dangerous in a script; inside JSON strings, the only place where these characters can be, the
    /// escape means the same character.
    static String escape(String json) {
        // @starter:begin task=6.3
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> safe.append("\\u003c"); // </script> and <!--
                case '>' -> safe.append("\\u003e"); // -->
                case '&' -> safe.append("\\u0026"); // entities, where the page is served as XHTML
                case '\u2028' -> safe.append("\\u2028"); // line separators, to JavaScript before ES2019
                case '\u2029' -> safe.append("\\u2029");
                default -> safe.append(c);
            }
        }
        return safe.toString();
        // @starter:end
    }
}
