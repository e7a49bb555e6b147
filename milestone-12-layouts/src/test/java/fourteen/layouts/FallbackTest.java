package fourteen.layouts;

import fourteen.streaming.PageFailure;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which file is shown in the place of a page that failed before it showed anything.
class FallbackTest {

    private static final Trees SHOP = new Trees("layout.tsx", "page.tsx", "error.tsx", "shop/layout.tsx",
            "shop/not-found.tsx", "shop/error.tsx", "shop/forbidden.tsx", "shop/[item]/page.tsx",
            "shop/[item]/error.tsx");

    /// @param at     the directory whose content failed
    /// @param digest what was thrown
    private static PageFailure failure(String at, String digest) {
        return new PageFailure(new IllegalStateException("the reason\n  at more"), digest,
                List.of("Price", "fourteen:level" + at, "Layout", "fourteen:level"), 1);
    }

    private static String shown(PageFailure failure, Segment tree) {
        return Fallback.of(failure, tree, false)
                .map(fallback -> fallback.status() + " " + fallback.file())
                .orElse("nothing");
    }

    private static final String ITEM = ":children/shop:children/[item]=tea";
    private static final String NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";

    @Test
    @Graded(task = "12.3", points = 4)
    void theNearestFileIsShown() {
        Segment tree = SHOP.of("shop", "tea");
        assertThat(shown(failure(ITEM, NOT_FOUND), tree)).isEqualTo("404 shop/not-found.tsx");
        assertThat(shown(failure(ITEM, "a1b2"), tree)).isEqualTo("500 shop/[item]/error.tsx");
    }

    @Test
    @Graded(task = "12.3", points = 4)
    void whatALayoutThrowsIsShownAboveIt() {
        Segment tree = SHOP.of("shop", "tea");
        assertThat(shown(failure("", "a1b2"), tree)).isEqualTo("500 error.tsx");
        assertThat(shown(failure("", NOT_FOUND), tree)).isEqualTo("404 null");
        assertThat(shown(failure(":children/shop", "a1b2"), tree)).isEqualTo("500 shop/error.tsx");
    }

    @Test
    @Graded(task = "12.3", points = 4)
    void eachRefusalHasItsOwnFileAndStatus() {
        Segment tree = SHOP.of("shop", "tea");
        assertThat(shown(failure(ITEM, "NEXT_HTTP_ERROR_FALLBACK;403"), tree)).isEqualTo("403 shop/forbidden.tsx");
        // The root layout shows the framework's words where the app has none.
        assertThat(shown(failure(ITEM, "NEXT_HTTP_ERROR_FALLBACK;401"), tree)).isEqualTo("401 null");
    }

    @Test
    @Graded(task = "12.3", points = 3)
    void withoutAFileForItTheErrorIsTheAnswer() {
        Trees bare = new Trees("layout.tsx", "page.tsx");
        assertThat(shown(failure("", "a1b2"), bare.of())).isEqualTo("nothing");
        Trees global = new Trees("layout.tsx", "page.tsx", "global-error.tsx");
        assertThat(shown(failure("", "a1b2"), global.of())).isEqualTo("500 global-error.tsx");
    }

    @Test
    @Graded(task = "12.3", points = 3)
    void theReasonStaysOnTheServer() {
        Segment tree = SHOP.of("shop", "tea");
        assertThat(Fallback.of(failure(ITEM, "a1b2"), tree, true).orElseThrow().failure()).asString()
                .contains("the reason")
                .doesNotContain("at more");
        assertThat(Fallback.of(failure(ITEM, "a1b2"), tree, false).orElseThrow().failure()).asString()
                .contains("a1b2")
                .doesNotContain("the reason");
    }
}
