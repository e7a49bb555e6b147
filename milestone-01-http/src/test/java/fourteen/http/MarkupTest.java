package fourteen.http;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MarkupTest {

    @Test
    void textIsEscapedAsReactEscapesIt() {
        assertThat(Markup.text("<a href=\"x\">Tom & Jerry's</a>").toHtml())
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry&#x27;s&lt;/a&gt;");
    }

    @Test
    void harmlessTextStaysAsItIs() {
        assertThat(Markup.text("Grüße, 世界 \u2028 😀").toHtml()).isEqualTo("Grüße, 世界 \u2028 😀");
    }

    @Test
    void htmlIsNotEscaped() {
        assertThat(Markup.html("<b>&amp;</b>").toHtml()).isEqualTo("<b>&amp;</b>");
    }

    @Test
    void longTextIsEscapedWhole() {
        assertThat(Markup.text("<".repeat(65_536)).toHtml()).isEqualTo("&lt;".repeat(65_536));
    }

    @Test
    void templateEscapesTextAndKeepsHtml() {
        Html page = Html.template("<p title=\"{}\">{}</p>", Markup.text("\"><script>"), Markup.html("<br>"));

        assertThat(page.value()).isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\"><br></p>");
    }

    @Test
    void bracesInThePiecesAreNoHoles() {
        assertThat(Html.template("{}|{}", Markup.text("{}"), Markup.text("x")).value()).isEqualTo("{}|x");
    }

    @Test
    void templateWantsAsManyPiecesAsHoles() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.template("{} {}", Markup.text("one")))
                .withMessage("1 pieces for more holes: {} {}");
        assertThatIllegalArgumentException().isThrownBy(() -> Html.template("", Markup.text("one")))
                .withMessage("1 pieces for fewer holes: ");
    }
}
