package fourteen.routing.table;

import fourteen.routing.table.RequestPath.Malformed;
import fourteen.routing.table.RequestPath.Respelt;
import fourteen.routing.table.RequestPath.Segments;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class RequestPathTest {

    @Test
    @Graded(task = "5.3", points = 3)
    void splitsAtTheSlashes() {
        assertThat(RequestPath.parse("/")).isEqualTo(new Segments(List.of()));
        assertThat(RequestPath.parse("/about")).isEqualTo(new Segments(List.of("about")));
        assertThat(RequestPath.parse("/posts/2026/hello-world")).isEqualTo(
                new Segments(List.of("posts", "2026", "hello-world")));
    }

    @Test
    @Graded(task = "5.3", points = 4)
    void decodesEachSegmentByItself() {
        assertThat(RequestPath.parse("/posts/caf%C3%A9")).isEqualTo(new Segments(List.of("posts", "café")));
        assertThat(RequestPath.parse("/%E6%97%A5%E6%9C%AC/%F0%9F%A6%8A")).isEqualTo(new Segments(List.of("日本", "🦊")));
        assertThat(RequestPath.parse("/a%2Fb/c")).isEqualTo(new Segments(List.of("a/b", "c")));
        assertThat(RequestPath.parse("/a%252Fb")).isEqualTo(new Segments(List.of("a%2Fb")));
        assertThat(RequestPath.parse("/a+b%20c%2B")).isEqualTo(new Segments(List.of("a+b c+")));
        assertThat(RequestPath.parse("/%61bout")).isEqualTo(new Segments(List.of("about")));
    }

    @ParameterizedTest
    @Graded(task = "5.3", points = 4)
    @ValueSource(strings = {"/%", "/a%2", "/%zz", "/%2g", "/%-1", "/%C3", "/%C3/%A9", "/%80", "/%C0%AF", "/%ED%A0%80",
            "/%F4%90%80%80", "/%E6%97", "/%00", "/a%00b", "/%2e", "/a/%2E%2e/b", "/../etc", "/.", "about", ""})
    void refusesWhatIsNoPath(String raw) {
        assertThat(RequestPath.parse(raw)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @Graded(task = "5.3", points = 4)
    @CsvSource({"/about/,/about", "//,/", "//about,/about", "/a//b,/a/b", "/a/b///,/a/b", "/caf%C3%A9/,/caf%C3%A9",
            "/a%2Fb/,/a%2Fb", "//evil.example/,/evil.example", "/\\evil.example/,/%5Cevil.example"})
    void knowsTheOneSpellingOfAPath(String raw, String spelling) {
        assertThat(RequestPath.parse(raw)).isInstanceOfSatisfying(Respelt.class, respelt -> {
            assertThat(respelt.path()).isEqualTo(spelling);
            assertThat(RequestPath.parse(spelling)).isEqualTo(new Segments(respelt.decoded()));
        });
    }

    @Test
    void endsWithALongPathOfNothingButSlashes() {
        assertThat(RequestPath.parse("/".repeat(65_536))).isEqualTo(new Respelt(List.of(), "/"));
    }

    @Test
    void saysWhichSegmentIsMalformed() {
        assertThat(RequestPath.parse("/a/%zz/b")).isEqualTo(
                new Malformed("%zz is not text in UTF-8 with per cent signs"));
        assertThat(RequestPath.parse("/a/%2e%2e")).isEqualTo(new Malformed("%2e%2e is no name"));
    }
}
