package fourteen.http.semantics;

import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UrlPathTest {

    private static List<String> names(String raw) {
        return UrlPath.parse(raw).orElseThrow().names();
    }

    private static void refused(String... raws) {
        for (String raw : raws) {
            assertThat(UrlPath.parse(raw)).as("invariant 1: %s is refused", raw).isEmpty();
        }
    }

    @Test
    @Graded(task = "1.1", points = 4)
    void namesAreDecodedOnce() {
        assertThat(names("/a/b")).containsExactly("a", "b");
        assertThat(names("/caf%C3%A9/men%c3%bc%20x")).containsExactly("café", "menü x");
        assertThat(names("/100%25")).containsExactly("100%");
        // Decoded twice this would be "..".
        assertThat(names("/%252e%252e/x")).as("invariant 1").containsExactly("%2e%2e", "x");
    }

    @Test
    @Graded(task = "1.1", points = 5)
    void aNameThatMeansAnotherPlaceIsRefused() {
        refused("/..", "/.", "/a/../b", "/%2e%2e/x", "/.%2e/x", "/%2E", "/a/..");
        refused("/..%2fsecret", "/a%2Fb", "/..%5csecret", "/a\\b", "/a%5c..%5cb");
        refused("/a%00.html", "/a%0d%0aSet-Cookie:x", "/%1b", "/%7f", "/a\tb", "/%c2%85");
    }

    @Test
    @Graded(task = "1.1", points = 3)
    void brokenEscapesAreRefused() {
        refused("/%", "/%2", "/%zz", "/a%2", "/%u0041", "/%-1", "/%+1");
    }

    @Test
    @Graded(task = "1.1", points = 3)
    void bytesThatAreNotUtf8AreRefused() {
        // Overlong spellings of "." and "/", which a lenient decoder lets through; a lone surrogate; half a character.
        refused("/%c0%ae%c0%ae/x", "/%c0%af", "/%e0%80%ae", "/%ed%a0%80", "/%c3", "/%ff", "/%c3x");
    }

    @Test
    void dotsAndSemicolonsInsideANameAreHarmless() {
        assertThat(names("/.../a..b/..c/..;/x;v=1")).containsExactly("...", "a..b", "..c", "..;", "x;v=1");
    }

    @Test
    void aLongPathIsReadInOneGo() {
        assertThat(names("/%41".repeat(20_000))).hasSize(20_000).containsOnly("A");
    }

    @Test
    void emptyNamesAreLeftOutAndThePathIsNotTidy() {
        assertThat(UrlPath.parse("/")).contains(new UrlPath(List.of(), true));
        assertThat(UrlPath.parse("/a")).contains(new UrlPath(List.of("a"), true));
        assertThat(UrlPath.parse("/a/")).contains(new UrlPath(List.of("a"), false));
        assertThat(UrlPath.parse("//a")).contains(new UrlPath(List.of("a"), false));
        assertThat(UrlPath.parse("/a//b")).contains(new UrlPath(List.of("a", "b"), false));
        assertThat(UrlPath.parse("//")).contains(new UrlPath(List.of(), false));
    }

    @Test
    void whatIsNoPathIsRefused() {
        refused("", "*", "a/b", "http://x/a");
    }

    @Test
    void encodedIsFitForALocation() {
        assertThat(new UrlPath(List.of("a b", "ü?#%", "x;y=1&z"), false).encoded())
                .isEqualTo("/a%20b/%C3%BC%3F%23%25/x;y=1&z");
        assertThat(UrlPath.parse("//evil.example/").orElseThrow().encoded()).isEqualTo("/evil.example");
        assertThat(new UrlPath(List.of("a\r\nb"), true).encoded()).isEqualTo("/a%0D%0Ab");
        assertThat(new UrlPath(List.of(), true)).hasToString("/");
    }

    @Test
    void belowTakesAPrefixOfWholeNamesAway() {
        UrlPath assets = UrlPath.parse("/assets").orElseThrow();

        assertThat(UrlPath.parse("/assets/a.js").flatMap(path -> path.below(assets)))
                .contains(new UrlPath(List.of("a.js"), true));
        assertThat(UrlPath.parse("/assetsx/a.js").flatMap(path -> path.below(assets))).isEmpty();
        assertThat(UrlPath.parse("/").flatMap(path -> path.below(assets))).isEmpty();
    }
}
