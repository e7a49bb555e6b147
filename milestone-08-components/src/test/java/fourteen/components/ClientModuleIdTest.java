package fourteen.components;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// One name for a client module on both sides, and the way back.
class ClientModuleIdTest {

    private static final Path HOME = Path.of("").toAbsolutePath().resolve("home");

    private static Path file(String path) {
        return HOME.resolve(path).normalize();
    }

    @ParameterizedTest
    @CsvSource({"site/app/counter.tsx, app/counter.tsx", "site/node_modules/x/index.js, node_modules/x/index.js",
            "site/fourteen/link.tsx, fourteen/link.tsx", "kit/node_modules/x/index.js, kit:node_modules/x/index.js",
            "packages/ui/index.ts, ../packages/ui/index.ts", "site/app/[id]/(a b)/#1.tsx, app/[id]/(a b)/#1.tsx"})
    void namesAFileAndFindsItAgain(String path, String id) {
        ClientModuleId ids = new ClientModuleId(file("site"), file("kit"));
        assertThat(ids.of(file(path))).isEqualTo(id);
        assertThat(ids.file(id)).isEqualTo(file(path));
    }

    @Test
    void anAppInsideOfTheKitHasItsOwnFiles() {
        ClientModuleId ids = new ClientModuleId(file("kit/demo"), file("kit"));
        assertThat(ids.of(file("kit/demo/page.tsx"))).isEqualTo("page.tsx");
        assertThat(ids.of(file("kit/node_modules/x/index.js"))).isEqualTo("kit:node_modules/x/index.js");
    }

    @Test
    void withoutAKitAnyColonIsPartOfAName() {
        ClientModuleId ids = new ClientModuleId(file("site"), null);
        assertThat(ids.of(file("kit/node_modules/x/index.js"))).isEqualTo("../kit/node_modules/x/index.js");
        assertThat(ids.file("kit/x.js")).isEqualTo(file("site/kit/x.js"));
    }

    @Test
    void aModuleOfTheFrameworkHasNoFile() {
        ClientModuleId ids = new ClientModuleId(file("site"), file("kit"));
        assertThat(ids.file("fourteen/link")).isNull();
        assertThat(ids.file("fourteen/internal/route")).isNull();
    }
}
