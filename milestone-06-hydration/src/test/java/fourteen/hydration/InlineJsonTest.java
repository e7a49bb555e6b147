package fourteen.hydration;

import fourteen.testkit.Graded;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class InlineJsonTest {

    @Test
    @Graded(task = "6.3", points = 8)
    void aClosingTagInTheDataCannotEndTheScript() {
        assertThat(InlineJson.of(Map.of("text", "</script><script>alert(1)</script>")))
                .isEqualTo("{\"text\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\"}");
    }

    @Test
    @Graded(task = "6.3", points = 6)
    void aCommentCannotBeginInTheData() {
        assertThat(InlineJson.of(List.of("<!--<script>", "-->")))
                .isEqualTo("[\"\\u003c!--\\u003cscript\\u003e\",\"--\\u003e\"]");
    }

    @Test
    @Graded(task = "6.3", points = 6)
    void lineSeparatorsAreEscaped() {
        assertThat(InlineJson.of("a\u2028b\u2029c")).isEqualTo("\"a\\u2028b\\u2029c\"");
    }

    @Test
    void anHtmlParserFindsExactlyTheData() {
        String hostile = "</ScRiPt><!-- <script> --> & \" ' \\ \u2028 \u0000 \uD83D\uDE00 ]]>";
        String page = "<body><script type=\"application/json\">" + InlineJson.of(hostile) + "</script><p>after</p>";
        Element script = Objects.requireNonNull(Jsoup.parse(page).selectFirst("script"));
        assertThat(JsonMapper.shared().readValue(script.data(), String.class)).isEqualTo(hostile);
        assertThat(Jsoup.parse(page).select("p").text()).isEqualTo("after");
    }
}
