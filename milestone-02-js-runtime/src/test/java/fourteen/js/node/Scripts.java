package fourteen.js.node;

import fourteen.js.HostFunction;
import fourteen.js.JsValue;
import fourteen.js.RuntimeExtension;
import fourteen.js.web.NodeJudge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// Runs scripts that `require` Node's modules, here and in Node itself, in the same directory.
final class Scripts {

    private final Path directory;
    private final NodeJudge judge;

    Scripts(Path directory) {
        this.directory = directory;
        judge = new NodeJudge(modules(directory));
    }

    /// Node's modules, and a `require` for them.
    static RuntimeExtension modules(Path directory) {
        NodeModules modules = NodeModules.of(directory);
        return runtime -> {
            modules.install(runtime);
            HostFunction require = given -> {
                JsValue name = given.getFirst();
                return modules.load(name.as(String.class).replaceFirst("^node:", ""), runtime);
            };
            runtime.global().set("require", require);
        };
    }

    /// As in [NodeJudge], but an error of Node's own (it has a code) must have Node's words, too.
    private String prelude() {
        return """
            const require = globalThis.require ?? (await import('node:module')).createRequire('file:///');
            if (process.cwd() !== %1$s) process.chdir(%1$s);
            const describe = (error) => ({
              name: error?.name, code: error?.code, message: error?.code ? error.message : undefined,
              type: error instanceof TypeError ? 'TypeError' : error instanceof RangeError ? 'RangeError'
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
            const results = [];
            const log = (...values) => results.push(values);
            """.formatted("'" + directory.toString().replace("\\", "\\\\").replace("'", "\\'") + "'");
    }

    /// Asserts that a script, which calls `log(…)`, tells the same here and in Node.
    String agrees(String script) {
        return judge.agrees(prelude() + script + "\nreturn results;");
    }

    /// The same for a file beside this class.
    String fileAgrees(String name) {
        try (InputStream file = Scripts.class.getResourceAsStream(name)) {
            return agrees(new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a script here logs, as JSON.
    String here(String script) {
        return judge.here(prelude() + script + "\nreturn results;");
    }
}
