package fourteen.components;

import fourteen.http.Html;
import fourteen.http.Text;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Flight rows as scripts in a document: `<script>(self.__fourteen??=[]).push('…')</script>`. The browser's end of it is
/// `client/rows.ts`.
///
/// Rows are full of double quotes and have hardly any single ones: so the strings stand in single quotes. What a tokenizer of
/// HTML or JavaScript could stop at is escaped (HTML standard §4.12.1.3, ECMA-262 §12.9.4).
public final class InlineRows {

    private static final String PUSH = "(self.__fourteen??=[]).push(";

    private static final byte[] CLOSE = ascii(")</script>");

    private final byte[] open;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

    /// @param nonce of the Content-Security-Policy; null for none
    public InlineRows(@Nullable String nonce) {
        Html tag = nonce == null ? new Html("<script>") : Html.template("<script nonce=\"{}\">", new Text(nonce));
        open = (tag.value() + PUSH).getBytes(StandardCharsets.UTF_8);
    }

    /// Adds rows to the next script.
    public void add(byte[] bytes) {
        rows.writeBytes(bytes);
    }

    /// Whether there is anything to send.
    public boolean isEmpty() {
        return rows.size() == 0;
    }

    /// The last script: no row comes after it.
    public byte[] end() {
        return joined(open, ascii("null)</script>"));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// One script with all that was added since the last one.
    public byte[] script() {
        // @starter:begin task=8.6
        byte[] bytes = rows.toByteArray();
        rows.reset();
        ByteArrayOutputStream script = new ByteArrayOutputStream(open.length + bytes.length + bytes.length / 16 + 64);
        script.writeBytes(open);
        if (isText(bytes)) {
            quote(script, bytes);
        } else {
            // Typed arrays stand among the rows as they are.
            script.writeBytes(ascii("[\""));
            script.writeBytes(Base64.getEncoder().encode(bytes));
            script.writeBytes(ascii("\"]"));
        }
        script.writeBytes(CLOSE);
        return script.toByteArray();
    }

    private static boolean isText(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// Byte by byte, for all that is escaped is ASCII but for the two line ends of Unicode, E2 80 A8 and E2 80 A9.
    private static void quote(ByteArrayOutputStream out, byte[] text) {
        out.write('\'');
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            byte[] escape = text[i] >= 0 ? ESCAPES[text[i]] : lineEnd(text, i);
            if (escape.length > 0) {
                out.write(text, from, i - from);
                out.writeBytes(escape);
                i += text[i] >= 0 ? 0 : 2;
                from = i + 1;
            }
        }
        out.write(text, from, text.length - from);
        out.write('\'');
    }

    private static byte[] lineEnd(byte[] text, int at) {
        if (text[at] != (byte) 0xe2 || text[at + 1] != (byte) 0x80) {
            return AS_IT_IS;
        }
        return switch (text[at + 2]) {
            case (byte) 0xa8 -> ascii("\\u2028");
            case (byte) 0xa9 -> ascii("\\u2029");
            default -> AS_IT_IS;
        };
    }

    private static final byte[] AS_IT_IS = {};
    /// What stands in a script for each character of ASCII.
    private static final byte[][] ESCAPES = escapes();

    private static byte[][] escapes() {
        byte[][] escapes = new byte[128][];
        Arrays.fill(escapes, AS_IT_IS);
        escapes['\''] = ascii("\\'");
        escapes['\\'] = ascii("\\\\");
        escapes['\n'] = ascii("\\n");
        escapes['\r'] = ascii("\\r");
        // </script> and <!-- end or change what a script is.
        escapes['<'] = ascii("\\x3c");
        // A parser of HTML replaces it.
        escapes[0] = ascii("\\x00");
        return escapes;
        // @starter:end
    }
}
