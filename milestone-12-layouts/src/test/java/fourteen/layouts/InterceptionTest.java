package fourteen.layouts;

import fourteen.routing.table.AppFiles;
import fourteen.routing.table.AppScan;
import fourteen.routing.table.Conventions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which page is shown within which.
class InterceptionTest {

    private static String shown(List<String> from, List<String> to, String... files) {
        return Interception.of(AppScan.of(AppFiles.of(files), Conventions.NESTED).root(), from, to)
                .map(found -> found.patch().segment().at() + ":" + found.patch().branch() + " "
                        + Objects.requireNonNull(found.patch().segment().branches().get(found.patch().branch())).key())
                .orElse("nothing");
    }

    private static final String[] FEED = {"layout.tsx", "page.tsx", "feed/layout.tsx", "feed/page.tsx",
            "feed/@modal/default.tsx", "feed/@modal/(..)photo/[id]/page.tsx", "photo/[id]/page.tsx"};

    @Test
    void aParallelRouteShowsAPageOneLevelUp() {
        assertThat(shown(List.of("feed"), List.of("photo", "7"), FEED)).isEqualTo(":children/feed:modal (..)photo");
    }

    @Test
    void fromElsewhereItIsAPageLikeAnyOther() {
        assertThat(shown(List.of(), List.of("photo", "7"), FEED)).isEqualTo("nothing");
        assertThat(shown(List.of("feed"), List.of("photo"), FEED)).isEqualTo("nothing");
        assertThat(shown(List.of("feed"), List.of("other"), FEED)).isEqualTo("nothing");
    }

    @Test
    void aMarkerSaysTheLevel() {
        assertThat(shown(List.of(), List.of("photo", "7"), "layout.tsx", "page.tsx", "@modal/(.)photo/[id]/page.tsx",
                "photo/[id]/page.tsx")).isEqualTo(":modal (.)photo");
        assertThat(shown(List.of("a", "b"), List.of("photo"), "layout.tsx", "a/b/layout.tsx", "a/b/page.tsx",
                "a/b/@modal/(...)photo/page.tsx")).isEqualTo(":children/a:children/b:modal (...)photo");
        assertThat(shown(List.of("a", "b"), List.of("photo"), "layout.tsx", "a/b/layout.tsx", "a/b/page.tsx",
                "a/b/@modal/(..)(..)photo/page.tsx")).isEqualTo(":children/a:children/b:modal (..)(..)photo");
        assertThat(shown(List.of("a", "b"), List.of("photo"), "layout.tsx", "a/b/layout.tsx", "a/b/page.tsx",
                "a/b/@modal/(..)photo/page.tsx")).isEqualTo("nothing");
    }

    @Test
    void withoutAParallelRouteItTakesThePlaceOfTheChildren() {
        assertThat(shown(List.of("feed"), List.of("feed", "7"), "layout.tsx", "feed/layout.tsx", "feed/page.tsx",
                "feed/(.)[id]/page.tsx", "feed/[id]/page.tsx")).isEqualTo(":children/feed:children (.)[id]=7");
    }
}
