package fourteen.testkit.message;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class DifferenceTest {

    @Test
    void sameBytesDoNotDiffer() {
        assertThat(Difference.between("ä\n".getBytes(StandardCharsets.UTF_8), "ä\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void showsTheLineAndACaret() {
        assertThat(report("<ul>\n<li>one</li>\n<li>two</li>\n", "<ul>\n<li>one</li>\n<li>too</li>\n")).isEqualTo("""
                Expecting HTML to equal
                  at        line 3, column 6
                  expected  <li>two</li>␊
                  got       <li>too</li>␊
                                 ^""");
    }

    @Test
    void seesAMissingLineEnd() {
        assertThat(report("a\n", "a")).isEqualTo("""
                Expecting HTML to equal
                  at        line 1, column 2
                  expected  a␊
                  got       a
                             ^""");
    }

    @Test
    void seesThatNothingCame() {
        assertThat(report("a\nb", "a\n")).isEqualTo("""
                Expecting HTML to equal
                  at        line 2, column 1
                  expected  b
                  got       (end)
                            ^""");
    }

    @Test
    void tellsALineEndFromTwoCharacters() {
        assertThat(report("a\nb", "a\\nb")).isEqualTo("""
                Expecting HTML to equal
                  at        line 1, column 2
                  expected  a␊
                  got       a\\nb
                             ^""");
    }

    @Test
    void makesTheInvisibleVisible() {
        assertThat(report("\r\t\0\u001b[1m\u007f x", "\r\t\0\u001b[1m\u007f\u00a0x")).isEqualTo("""
                Expecting HTML to equal
                  at        line 1, column 9
                  expected  ␍␉␀␛[1m␡ x
                  got       ␍␉␀␛[1m␡‹U+00A0›x
                                    ^""");
    }

    @Test
    void tellsAComposedLetterFromItsParts() {
        assertThat(report("é\u200b\u2028", "e\u0301")).isEqualTo("""
                Expecting HTML to equal
                  at        line 1, column 1
                  expected  é‹U+200B›‹U+2028›
                  got       e‹U+0301›
                            ^""");
    }

    @Test
    void countsColumnsOfWideCharacters() {
        assertThat(report("日本😀a", "日本😀b")).isEqualTo("""
                Expecting HTML to equal
                  at        line 1, column 4
                  expected  日本😀a
                  got       日本😀b
                                  ^""");
    }

    @Test
    void aDifferenceInsideACharacterIsThatCharacters() {
        assertThat(report("xü", "xö")).isEqualTo("""
                Expecting HTML to equal
                  at        line 1, column 2
                  expected  xü
                  got       xö
                             ^""");
    }

    @Test
    void bytesThatAreNoTextAreSpelled() {
        byte[] got = {'a', (byte) 0xff, (byte) 0xc3, 'b', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
        byte[] expected = {'a', (byte) 0xff, (byte) 0xc3, (byte) 0xbc};
        assertThat(report(expected, got)).isEqualTo("""
                Expecting HTML to equal
                  at        line 1, column 3
                  expected  a‹FF›ü
                  got       a‹FF›‹C3›b‹ED›‹A0›‹80›
                                 ^""");
    }

    @Test
    void showsAWindowOfALongLine() {
        String before = "0123456789".repeat(300);
        assertThat(report(before + "X" + before, before + "Y" + before)).isEqualTo("""
                Expecting HTML to equal
                  at        line 1, column 3001
                  expected  …%1$sX%2$s…
                  got       …%1$sY%2$s…
                                                                               ^""".formatted(
                "0123456789".repeat(5), "0123456789".repeat(4) + "012345678"));
    }

    @Test
    void theCaretIsUnderTheFirstDifferenceOfAWindow() {
        String message = report("é".repeat(1000) + "X", "é".repeat(1000) + "Y");
        String[] lines = message.split("\n", -1);
        assertThat(lines[4].indexOf('^')).isEqualTo(lines[2].indexOf('X')).isEqualTo(lines[3].indexOf('Y'));
    }

    private static String report(String expected, String got) {
        return report(expected.getBytes(StandardCharsets.UTF_8), got.getBytes(StandardCharsets.UTF_8));
    }

    private static String report(byte[] expected, byte[] got) {
        return Report.expecting("HTML", "to equal")
                .difference(Difference.between(expected, got).orElseThrow())
                .toString();
    }
}
