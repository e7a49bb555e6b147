package fourteen.streaming;

import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The parts of the router that need no browser, in Node; the tests lie in `src/test/js/unit`.
final class RouterPartsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> parts() {
        Path tests = RepositoryRoot.resolve("milestone-09-streaming/src/test/js");
        JsonNode results = JSON.readTree(NodeJs.module("""
                const {build} = await import('esbuild');
                const {framework} = await import(process.argv[2] + '/site/plugins.mjs');
                const {outputFiles} = await build({entryPoints: [process.argv[3]], bundle: true, write: false, format: 'esm',
                    platform: 'node', sourcemap: 'inline', plugins: [framework(JSON.parse(process.argv[4]))]});
                await import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].contents).toString('base64'));
                """)
                .argument(tests.toUri().toString())
                .argument(tests.resolve("unit/all.ts").toString())
                .argument(JSON.writeValueAsString(BuiltSite.modules()))
                .run());
        assertThat(results.size()).isGreaterThan(20);
        return results.properties()
                .stream()
                .map(result -> DynamicTest.dynamicTest(result.getKey(),
                        () -> assertThat(result.getValue().isNull() ? "" : result.getValue().asString()).isEmpty()));
    }
}
