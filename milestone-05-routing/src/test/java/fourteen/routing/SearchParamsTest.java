package fourteen.routing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class SearchParamsTest {

    @Test
    void readsAQueryLikeAForm() {
        assertThat(SearchParams.parse("a=1&b=x+y&c=caf%C3%A9&d&e=&=f&g=1=2").toData()).isEqualTo(Map.of(
                "a", "1", "b", "x y", "c", "café", "d", "", "e", "", "", "f", "g", "1=2"));
        assertThat(SearchParams.parse(null).toData()).isEmpty();
        assertThat(SearchParams.parse("").toData()).isEmpty();
        assertThat(SearchParams.parse("&&").toData()).isEmpty();
    }

    @Test
    void keepsAllValuesOfAName() {
        assertThat(SearchParams.parse("tag=a&x=1&tag=b&tag=a").toData()).containsExactly(
                Map.entry("tag", List.of("a", "b", "a")), Map.entry("x", "1"));
    }

    @Test
    void takesWhatIsMalformedAsItStands() {
        assertThat(SearchParams.parse("a=100%&b=%zz&%=%&c=%C3").toData()).isEqualTo(Map.of(
                "a", "100%", "b", "%zz", "%", "%", "c", "\uFFFD"));
    }
}
