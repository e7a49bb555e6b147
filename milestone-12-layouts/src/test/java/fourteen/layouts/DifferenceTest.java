package fourteen.layouts;

import fourteen.testkit.Graded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a browser lacks that has another page of the app.
class DifferenceTest {

    private static final Trees BLOG = new Trees("layout.tsx", "page.tsx", "about/page.tsx", "blog/layout.tsx",
            "blog/page.tsx", "blog/[slug]/layout.tsx", "blog/[slug]/page.tsx", "blog/[slug]/notes/page.tsx");

    private static final Trees GROUPS = new Trees("(shop)/layout.tsx", "(shop)/page.tsx", "(shop)/cart/page.tsx",
            "(blog)/layout.tsx", "(blog)/blog/page.tsx");

    private static final Trees PHOTOS = new Trees("layout.tsx", "page.tsx", "photos/page.tsx", "@side/page.tsx",
            "@side/default.tsx");

    /// The outlets that get something else.
    private static @Nullable List<String> outlets(HaveTree have, Segment wanted) {
        Difference difference = Difference.of(have, wanted);
        return difference == null
                ? null
                : difference.patches().stream().map(patch -> patch.segment().at() + ":" + patch.branch()).toList();
    }

    @Test
    @Graded(task = "12.5", points = 4)
    void aSiblingComesAlone() {
        assertThat(outlets(BLOG.shown("blog"), BLOG.of("blog", "tea"))).containsExactly(":children/blog:children");
        assertThat(outlets(BLOG.shown("blog", "tea"), BLOG.of("blog", "tea", "notes")))
                .containsExactly(":children/blog:children/[slug]=tea:children");
    }

    @Test
    @Graded(task = "12.5", points = 3)
    void withAnotherParameterItIsAnotherLayout() {
        assertThat(outlets(BLOG.shown("blog", "tea"), BLOG.of("blog", "rum")))
                .containsExactly(":children/blog:children");
    }

    @Test
    @Graded(task = "12.5", points = 3)
    void aPageIsAlwaysSentAnew() {
        assertThat(outlets(BLOG.shown("about"), BLOG.of("about"))).containsExactly(":children");
    }

    @Test
    @Graded(task = "12.5", points = 3)
    void aDirectoryWithoutLayoutHasNoOutlet() {
        assertThat(outlets(BLOG.shown("about"), BLOG.of())).containsExactly(":children");
        assertThat(outlets(GROUPS.shown(), GROUPS.of("cart"))).containsExactly(":children/(shop):children");
    }

    @Test
    @Graded(task = "12.5", points = 3)
    void betweenRootLayoutsOnlyADocumentLeads() {
        assertThat(outlets(GROUPS.shown(), GROUPS.of("blog"))).isNull();
    }

    @Test
    @Graded(task = "12.5", points = 4)
    void aParallelRouteThatHasNothingNewStays() {
        assertThat(outlets(PHOTOS.shown(), PHOTOS.of("photos"))).containsExactly(":children");
        assertThat(outlets(PHOTOS.shown("photos"), PHOTOS.of())).containsExactly(":children", ":side");
    }

    @Test
    void whatABrowserSaysOfItselfIsNotTrusted() {
        for (String nonsense : List.of("", "x", "[]", "[1,{}]", "[\"\",{\"children\":1}]", "%", "%5B%22%22%2C%7B%7D",
                "[".repeat(5_000), "[\"\",{\"a\":".repeat(200) + "1" + "}]".repeat(200))) {
            assertThat(HaveTree.parse(nonsense)).as(nonsense.substring(0, Math.min(20, nonsense.length()))).isNull();
        }
        assertThat(HaveTree.parse("%5B%22%22%2C%7B%22children%22%3A%5B%22%2F%22%2C%7B%7D%5D%7D%5D"))
                .isEqualTo(new HaveTree("", Map.of("children", new HaveTree("/", Map.of()))));
    }
}
