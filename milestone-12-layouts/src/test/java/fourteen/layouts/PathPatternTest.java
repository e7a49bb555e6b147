package fourteen.layouts;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// Patterns of paths as Next.js' configuration has them.
class PathPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"/old/:slug ; /old/a ; {slug=a}", "/old/:slug ; /old/a/b ; no",
            "/docs/:path* ; /docs ; {path=}", "/docs/:path* ; /docs/a/b ; {path=a/b}", "/docs/:path* ; /docsa ; no",
            "/docs/:path+ ; /docs ; no", "/docs/:path+ ; /docs/a/b ; {path=a/b}", "/a/:b? ; /a ; {b=}",
            "/post/:id(\\\\d+) ; /post/12 ; {id=12}", "/post/:id(\\\\d+) ; /post/x ; no",
            "/((?!api|_next).*) ; /about ; {0=about}", "/((?!api|_next).*) ; /api/x ; no", "/a.b ; /axb ; no"})
    void aPathHasItsParametersOrIsAnother(String source, String path, String expected) {
        assertThat(PathPattern.of(source.replace("\\\\", "\\")).match(path).map(Map::toString).orElse("no"))
                .isEqualTo(expected);
    }

    @Test
    void aDestinationTakesThem() {
        assertThat(PathPattern.filled("/new/:slug/:path*", Map.of("slug", "a", "path", "b/c"))).isEqualTo("/new/a/b/c");
        assertThat(PathPattern.filled("/new/:path*", Map.of("path", ""))).isEqualTo("/new");
        assertThat(PathPattern.filled("https://example.org/:0", Map.of("0", "a"))).isEqualTo("https://example.org/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old", "/a(", "/:a(b"})
    void whatIsNoneIsSaidToBeNone(String source) {
        assertThatIllegalArgumentException().isThrownBy(() -> PathPattern.of(source));
    }
}
