package fourteen.components;

import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Rows in a document: scripts that no row can break out of.
class InlineRowsTest {

    private static final String PUSH = "<script>(self.__fourteen??=[]).push(";

    private static String script(String... rows) {
        InlineRows inline = new InlineRows(null);
        for (String row : rows) {
            inline.add(row.getBytes(UTF_8));
        }
        return new String(inline.script(), UTF_8);
    }

    @Test
    @Graded(task = "8.6", points = 4)
    void rowsAreOneStringInOneScript() {
        assertThat(script("1:I[\"a\",[],\"A\"]\n", "0:\"$L1\"\n"))
                .as("line feeds are written as \\n, double quotes as they are")
                .isEqualTo(PUSH + "'1:I[\"a\",[],\"A\"]\\n0:\"$L1\"\\n')</script>");
        assertThat(script("0:\"日本 😀\"\n")).as("text is UTF-8").isEqualTo(PUSH + "'0:\"日本 😀\"\\n')</script>");
    }

    @Test
    @Graded(task = "8.6", points = 4)
    void noRowEndsItsScript() {
        assertThat(script("0:\"</script><b>\"\n")).as("a tag's end in the data (invariant 6)")
                .isEqualTo(PUSH + "'0:\"\\x3c/script>\\x3cb>\"\\n')</script>");
        assertThat(script("0:\"<!--<script>\"\n")).as("what makes an HTML parser overlook the next </script>")
                .isEqualTo(PUSH + "'0:\"\\x3c!--\\x3cscript>\"\\n')</script>");
    }

    @Test
    @Graded(task = "8.6", points = 3)
    void noRowEndsItsString() {
        assertThat(script("0:\"it's \\\\ \\\"\"\n")).as("quotes and backslashes")
                .isEqualTo(PUSH + "'0:\"it\\'s \\\\\\\\ \\\\\"\"\\n')</script>");
        assertThat(script("1:T5,\r\u2028\u2029")).as("what ends a line in a script, now or in older ones")
                .isEqualTo(PUSH + "'1:T5,\\r\\u2028\\u2029')</script>");
        assertThat(script("1:T1,\0")).as("a NUL, which an HTML parser replaces")
                .isEqualTo(PUSH + "'1:T1,\\x00')</script>");
    }

    @Test
    @Graded(task = "8.6", points = 2)
    void bytesThatAreNoTextAreBase64() {
        InlineRows inline = new InlineRows(null);
        inline.add("1:o3,".getBytes(UTF_8));
        inline.add(new byte[]{(byte) 0xff, 0, (byte) 0x80});
        assertThat(new String(inline.script(), UTF_8)).as("1:o3, and the bytes ff 00 80: a typed array is no UTF-8")
                .isEqualTo(PUSH + "[\"MTpvMyz/AIA=\"])</script>");
    }

    @Test
    @Graded(task = "8.6", points = 2)
    void eachScriptHasWhatCameSinceTheLast() {
        InlineRows inline = new InlineRows("r4nd&m");
        inline.add("0:1\n".getBytes(UTF_8));
        assertThat(new String(inline.script(), UTF_8)).as("the nonce is that of the page's policy")
                .isEqualTo("<script nonce=\"r4nd&amp;m\">(self.__fourteen??=[]).push('0:1\\n')</script>");
        assertThat(inline.isEmpty()).as("what was written is not kept").isTrue();
        inline.add("1:2\n".getBytes(UTF_8));
        assertThat(new String(inline.script(), UTF_8)).endsWith(".push('1:2\\n')</script>");
        assertThat(new String(inline.end(), UTF_8)).endsWith(".push(null)</script>");
    }
}
