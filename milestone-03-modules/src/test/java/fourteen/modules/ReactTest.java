package fourteen.modules;

import fourteen.js.GraalRuntime;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.testkit.RepositoryRoot;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Real packages: React and its server renderer, CommonJS by npm, from a component in TypeScript.
class ReactTest {

    /// It lies in the repository, so that the packages above it are found.
    private static final Path ROOT = RepositoryRoot.resolve("milestone-03-modules/src/test/resources/react");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aComponentRendersToTheBytesThatReactWrites(boolean development) {
        String mode = development ? "development" : "production";
        LoaderOptions options = LoaderOptions.of(ROOT, development).conditions(Set.of("edge-light", mode));
        try (JsRuntime runtime = GraalRuntime.builder().environment(Map.of("NODE_ENV", mode)).build()) {
            runtime.evaluate(
                    "globalThis.process ??= {env: {NODE_ENV: '" + mode + "'}}; globalThis.ReadableStream ??= class {}");
            JsValue page = ModuleLoader.create(runtime, options)
                    .load(ROOT.resolve("page.tsx"))
                    .toCompletableFuture()
                    .join();
            assertThat(page.invoke("render", "<you>").as(String.class)).isEqualTo(
                    "<main id=\"_R_0_\"><h1>Hello <!-- -->&lt;you&gt;</h1><p>0</p><p>1</p></main>");
        }
    }
}
