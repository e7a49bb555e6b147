package fourteen.streaming;

import fourteen.testkit.Graded;
import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// How a page is fetched for a navigation, in Node with React's own client; the cases lie in `src/test/js/unit/page-load.ts`.
class PageLoadTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NOT_YET = Pattern.compile("Error: (9\\.6: .*)");

    private static final FutureTask<Map<String, String>> RESULTS = new FutureTask<>(PageLoadTest::run);

    @Test
    @Graded(task = "9.6", points = 3)
    void itAsksForThePayloadAndGivesTheRoot() {
        holds("asks for the payload of the page");
        holds("says where it was led");
    }

    @Test
    @Graded(task = "9.6", points = 2)
    void itShowsThePageBeforeItsLastRow() {
        holds("shows the page before its last row");
    }

    @Test
    @Graded(task = "9.6", points = 4)
    void whatThisDocumentCannotShowIsNotAPage() {
        holds("an answer of another type is not a page");
        holds("a page of another build is not a page");
        holds("a build that nobody names is no other");
    }

    @Test
    @Graded(task = "9.6", points = 3)
    void aBrokenAnswerIsAFailureOfTheLoadAndNotOfReact() {
        holds("rows that break off are a failure, and React hears nothing of it");
        holds("a server that does not answer is a failure");
    }

    @Test
    @Graded(task = "9.6", points = 2)
    void aLoadThatWasGivenUpIsOver() {
        holds("a load that was given up is over, and no failure");
    }

    private void holds(String name) {
        String result = Objects.requireNonNull(results().get(name), name);
        if (result.isEmpty()) {
            return;
        }
        // The stack is that of a bundle, and says nothing.
        String message = result.replaceAll("(?s)\\n    at .*", "");
        Matcher notYet = NOT_YET.matcher(message);
        if (notYet.matches()) {
            throw new UnsupportedOperationException(notYet.group(1));
        }
        throw new AssertionError(name + "\n  " + message.replaceFirst("^Error: ", "").replace("\n", "\n  "));
    }

    /// All cases are run at once, by whoever asks first.
    private static Map<String, String> results() {
        RESULTS.run();
        try {
            return RESULTS.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Error known -> throw known;
                case RuntimeException known -> throw known; // Node is not installed: the test is skipped
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, String> run() {
        Map<String, String> results = new HashMap<>();
        JSON.readTree(said())
                .properties()
                .forEach(result -> results.put(result.getKey(),
                        result.getValue().isNull() ? "" : result.getValue().asString()));
        return results;
    }

    private static String said() {
        Path tests = RepositoryRoot.resolve("milestone-09-streaming/src/test/js");
        return NodeJs.module("""
                const {build} = await import('esbuild');
                const {framework} = await import(process.argv[2] + '/site/plugins.mjs');
                const {outputFiles} = await build({entryPoints: [process.argv[3]], bundle: true, write: false, format: 'esm',
                    platform: 'node', nodePaths: ['node_modules'], define: {'process.env.NODE_ENV': '"production"'},
                    plugins: [framework(JSON.parse(process.argv[4]))]});
                await import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].contents).toString('base64'));
                """)
                .argument(tests.toUri().toString())
                .argument(tests.resolve("unit/page-load.ts").toString())
                .argument(JSON.writeValueAsString(modules()))
                .run();
    }

    /// The router's modules as they were built.
    private static Map<String, String> modules() {
        Map<String, String> modules = BuiltSite.modules();
        RouterModules.resources().forEach((specifier, resource) -> {
            URI built = URI
                    .create(Objects.requireNonNull(RouterModules.class.getResource(resource), resource).toString());
            modules.put(specifier, Path.of(built).toString());
        });
        return modules;
    }
}
