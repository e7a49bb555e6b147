package fourteen.modules.resolve;

import fourteen.modules.ModulesException;
import fourteen.modules.source.ModuleSource;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Packages that an application has not installed, and a kit has.
class KitTest {

    private static final Path APP = Path.of("/home/app").toAbsolutePath();
    private static final Path KIT = Path.of("/opt/kit").toAbsolutePath();

    private final Resolver resolver = new Resolver(ModuleSource.memory(Map.of(APP.resolve("page.js"), "",
            APP.resolve("node_modules/own/index.js"), "", KIT.resolve("node_modules/own/index.js"), "",
            KIT.resolve("node_modules/react/index.js"), "", KIT.resolve("node_modules/react-dom/index.js"), "")),
            ResolverOptions.node(APP).kit(KIT));

    @Test
    void theApplicationsOwnComeFirst() {
        assertThat(resolve("own", APP.resolve("page.js"))).isEqualTo(APP.resolve("node_modules/own/index.js"));
    }

    @Test
    void theKitIsAskedLast() {
        assertThat(resolve("react", APP.resolve("page.js"))).isEqualTo(KIT.resolve("node_modules/react/index.js"));
    }

    @Test
    void packagesOfTheKitFindEachOther() {
        Path importer = KIT.resolve("node_modules/react-dom/index.js");

        assertThat(resolve("react", importer)).isEqualTo(KIT.resolve("node_modules/react/index.js"));
    }

    @Test
    void aNameThatNobodyHasIsComparedWithBoth() {
        assertThatThrownBy(() -> resolve("raect", APP.resolve("page.js"))).isInstanceOf(ModulesException.class)
                .hasMessageContaining(KIT.resolve("node_modules/raect").toString())
                .hasMessageContaining("did you mean 'react'?");
    }

    private Path resolve(String specifier, Path from) {
        return resolver.resolve(specifier, from, ImportKind.IMPORT, null) instanceof Resolution.File(Path path)
                ? path
                : Path.of("none");
    }
}
