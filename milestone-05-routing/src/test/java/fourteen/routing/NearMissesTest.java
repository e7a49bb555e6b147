package fourteen.routing;

import fourteen.routing.table.AppFiles;
import fourteen.routing.table.AppScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class NearMissesTest {

    @ParameterizedTest
    @CsvSource({"Page.tsx, page.tsx", "PAGE.TSX, page.tsx", "laoding.tsx, loading.tsx", "layuot.js, layout.js",
            "layot.jsx, layout.jsx", "pgae.ts, page.ts", "pafe.tsx, page.tsx", "notfound.tsx, not-found.tsx",
            "not_found.tsx, not-found.tsx", "globalError.tsx, global-error.tsx", "templlate.tsx, template.tsx"})
    void aSlipIsAnsweredWithWhatWasMeant(String name, String meant) {
        assertThat(NearMisses.meant(name)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.tsx", "pages.tsx", "errors.ts", "router.ts", "routes.ts", "page.css",
            "page.module.css",
            "button.tsx", "image.tsx", "layouts.ts", "loader.ts", ".tsx", "page", "about.tsx"})
    void aNameOfItsOwnIsLeftInPeace(String name) {
        assertThat(NearMisses.meant(name)).isEmpty();
    }

    @Test
    void theyAreFoundWhereverRoutesMayBe() {
        assertThat(
                among("page.tsx", "layout.tsx", "about/Page.tsx", "posts/[slug]/page.tsx", "posts/[slug]/laoding.tsx",
                        "_parts/Page.tsx").found())
                .containsOnly(entry("about/Page.tsx", "page.tsx"),
                        entry("posts/[slug]/laoding.tsx", "loading.tsx"));
    }

    @Test
    void aComponentBesideThePageMayHaveThePagesName() {
        assertThat(among("layout.tsx", "page.jsx", "Page.tsx").found()).isEmpty();
    }

    private static NearMisses among(String... files) {
        NearMisses misses = new NearMisses(AppFiles.of(files));
        AppScan _ = AppScan.of(misses);
        return misses;
    }
}
