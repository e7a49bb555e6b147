package fourteen.components;

import fourteen.http.Html;
import fourteen.http.Text;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Flight rows as scripts in a document: `<script>(self.__fourteen??=[]).push('…')</script>`. The browser's end of it is
/// `client/rows.ts`.
///
/// Rows are full of double quotes and have hardly any single ones: so the strings stand in single quotes. What a tokenizer of
/// HTML or JavaScript could stop at is escaped (HTML standard §4.12.1.3, ECMA-262 §12.9.4).
public final class InlineRows {

    private static final String PUSH = "(self.__fourteen??=[]).push(";

    private final String open;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

    /// @param nonce of the Content-Security-Policy; null for none
    public InlineRows(@Nullable String nonce) {
        Html tag = nonce == null ? new Html("<script>") : Html.template("<script nonce=\"{}\">", new Text(nonce));
        open = tag.value() + PUSH;
    }

    /// Adds rows to the next script.
    public void add(byte[] bytes) {
        rows.writeBytes(bytes);
    }

    /// Whether there is anything to send.
    public boolean isEmpty() {
        return rows.size() == 0;
    }

    /// One script with all that was added since the last one.
    public byte[] script() {
        byte[] bytes = rows.toByteArray();
        rows.reset();
        StringBuilder script = new StringBuilder(open.length() + bytes.length + bytes.length / 8 + 16).append(open);
        try {
            quote(script, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException _) {
            // Typed arrays stand among the rows as they are.
            script.append("[\"").append(Base64.getEncoder().encodeToString(bytes)).append("\"]");
        }
        return script.append(")</script>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The last script: no row comes after it.
    public byte[] end() {
        return (open + "null)</script>").getBytes(StandardCharsets.UTF_8);
    }

    private static void quote(StringBuilder out, CharSequence text) {
        out.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> out.append("\\'");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                // </script> and <!-- end or change what a script is.
                case '<' -> out.append("\\x3c");
                case '\u2028' -> out.append("\\u2028");
                case '\u2029' -> out.append("\\u2029");
                // A parser of HTML replaces it.
                case 0 -> out.append("\\x00");
                default -> out.append(c);
            }
        }
        out.append('\'');
    }
}
