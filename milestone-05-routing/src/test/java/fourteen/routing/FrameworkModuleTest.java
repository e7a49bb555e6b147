package fourteen.routing;

import fourteen.modules.ModuleHook.Refusal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class FrameworkModuleTest {

    @Test
    void bothNamesOfAModuleTellItsMilestone() {
        for (String specifier : new String[]{"next/image", "fourteen/image"}) {
            assertThat(refused(specifier).next())
                    .isEqualTo("it comes with milestone 12; use <img> with width and height until then");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "fourteen", "next/amp", "fourteen/amp", "next/", "next/link/", "next/font"})
    void anyOtherNameIsNotSupportedAndTheListSaysWhatWillBe(String specifier) {
        assertThat(refused(specifier).next()).startsWith("do without it: no milestone brings it.")
                .contains("link (9), navigation (9), form (10)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nextra", "next-themes", "./next/link", "@next/mdx", "fourteen/internal/page-tree",
            "fourteens"})
    void whatIsNotTheFrameworksIsLeftAlone(String specifier) {
        assertThat(FrameworkModule.refusal(specifier)).isNull();
    }

    @Test
    void anExportThatIsStillToComeTellsItsMilestone() {
        for (String specifier : new String[]{"next/navigation", "fourteen/navigation"}) {
            assertThat(Objects.requireNonNull(FrameworkExport.refusal(specifier, "useSelectedLayoutSegment")).next())
                    .isEqualTo("it comes with milestone 12; compare usePathname() until then");
            assertThat(FrameworkExport.refusal(specifier, "useRouter")).isNull();
        }
        assertThat(FrameworkExport.refusal("next/link", "useSelectedLayoutSegment")).isNull();
    }

    private static Refusal refused(String specifier) {
        return Objects.requireNonNull(FrameworkModule.refusal(specifier), specifier);
    }
}
