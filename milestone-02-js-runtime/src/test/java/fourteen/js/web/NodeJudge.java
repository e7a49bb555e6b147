package fourteen.js.web;

import fourteen.js.GraalRuntime;
import fourteen.js.RuntimeExtension;
import fourteen.testkit.NodeJs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

/// Runs the body of an async function here and in Node, and compares what the two return, as JSON; of an array, each
/// element by itself.
public final class NodeJudge {

    /// Long scripts on a cold engine of a busy machine: this only ends what would never end.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// What both sides know: `outcome(() => …)` turns an exception into data, so that errors can be compared.
    private static final String PRELUDE = """
            const describe = (error) => ({
              name: error?.name, code: error?.code, type: error instanceof DOMException ? 'DOMException'
                : error instanceof TypeError ? 'TypeError' : error instanceof RangeError ? 'RangeError'
                : error instanceof Error ? 'Error' : typeof error,
            });
            const outcome = (body) => {
              try {
                const result = body();
                return result instanceof Promise
                  ? result.then((value) => ({ value }), (error) => ({ error: describe(error) })) : { value: result };
              } catch (error) {
                return { error: describe(error) };
              }
            };
            const json = (value) => Array.isArray(value)
              ? value.map((it) => JSON.stringify(it) ?? 'undefined').join('\\n') : JSON.stringify(value) ?? 'undefined';
            const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
            """;

    private final RuntimeExtension[] extensions;

    public NodeJudge(RuntimeExtension... extensions) {
        this.extensions = extensions;
    }

    /// Asserts that Node returns the same.
    ///
    /// @return what both returned, as JSON
    public String agrees(String body) {
        String expected = NodeJs.module(PRELUDE + """
                const result = await (async () => {
                %s
                })();
                process.stdout.write(json(result));
                """.formatted(body)).run();
        String actual = here(body);
        assertThat(differences(expected.split("\n", -1), actual.split("\n", -1))).as("lines that differ from Node's")
                .isEmpty();
        return actual;
    }

    private static List<String> differences(String[] expected, String[] actual) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.length, actual.length); i++) {
            String node = i < expected.length ? expected[i] : "(nothing)";
            String here = i < actual.length ? actual[i] : "(nothing)";
            if (!node.equals(here)) {
                differences.add("\n" + i + " Node " + node + "\n" + i + " here " + here);
            }
        }
        return differences;
    }

    /// What this runtime returns, as JSON.
    public String here(String body) {
        try (GraalRuntime runtime = GraalRuntime.builder().deadline(PATIENCE).with(extensions).build()) {
            return runtime.evaluate("""
                    'use strict';
                    (async () => {
                    %s
                    const result = await (async () => {
                    %s
                    })();
                    return json(result);
                    })()
                    """.formatted(PRELUDE, body)).settled().toCompletableFuture().get(60, TimeUnit.SECONDS).toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the script failed here: " + e.getMessage(), e);
        }
    }
}
